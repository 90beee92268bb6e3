package org.parley.analysis.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Strongly connected components (Tarjan 1972), those that others need before these; within one,
 * what was found last stands first.
 */
final class Components {

  private final IntFunction<int[]> needs;
  private final int[] index;
  private final int[] lowest;
  private final boolean[] open;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final List<int[]> found = new ArrayList<>();
  private int count;

  private Components(int size, IntFunction<int[]> needs) {
    this.needs = needs;
    index = new int[size];
    lowest = new int[size];
    open = new boolean[size];
  }

  /**
   * @param size numbers are below it
   * @param needs by number, the numbers that it points to
   */
  static List<int[]> of(int[] roots, int size, IntFunction<int[]> needs) {
    Components components = new Components(size, needs);
    for (int root : roots) {
      if (components.index[root] == 0) {
        components.visit(root);
      }
    }
    return components.found;
  }

  private void visit(int number) {
    index[number] = ++count;
    lowest[number] = count;
    stack.push(number);
    open[number] = true;
    for (int other : needs.apply(number)) {
      if (index[other] == 0) {
        visit(other);
        lowest[number] = Math.min(lowest[number], lowest[other]);
      } else if (open[other]) {
        lowest[number] = Math.min(lowest[number], index[other]);
      }
    }
    if (lowest[number] == index[number]) {
      close(number);
    }
  }

  private void close(int root) {
    List<Integer> members = new ArrayList<>();
    int member;
    do {
      member = stack.pop();
      open[member] = false;
      members.add(member);
    } while (member != root);
    found.add(members.stream().mapToInt(Integer::intValue).toArray());
  }
}
