package org.parley.analysis.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What the rest of a set costs at the least, by node of a family. Exact for leading criteria that
 * are plain sums, the number of elements and the lexicographic order, which decide in this turn;
 * each further group has the least sum among the rests that are cheapest by the leading criteria.
 * All of this is added up along a path, so that one pass upwards finds it.
 */
final class Cheapest {

  private final Diagram family;
  private final Costs costs;

  /** By group, by node. */
  private final long[][] sums;

  private final int[] sizes;

  /** Nodes whose cheapest rest goes on with their element. */
  private final BitSet with = new BitSet();

  Cheapest(Diagram family, Costs costs) {
    this.family = family;
    this.costs = costs;
    sums = new long[costs.groups()][family.size()];
    sizes = new int[family.size()];
    for (int node = 2; node < family.size(); node++) {
      judge(node);
    }
  }

  long sum(int group, int node) {
    return sums[group][node];
  }

  int size(int node) {
    return sizes[node];
  }

  boolean with(int node) {
    return with.get(node);
  }

  /** The weight of an element; of a module, of its cheapest set. */
  long weight(int group, int element) {
    return element < 0 ? sums[group][~element] : costs.weight(group, element);
  }

  private void judge(int node) {
    int low = family.low()[node];
    int high = family.high()[node];
    int element = family.elementOf(node);
    int sizeWith = sizes[high] + (element < 0 ? sizes[~element] : 1);
    int plain = low == Nodes.NO ? 1 : plain(low, high, element);
    boolean take = plain > 0 || (plain == 0 && better(sizeWith, low, high, element));
    with.set(node, take);
    sizes[node] = take ? sizeWith : sizes[low];
    for (int group = 0; group < sums.length; group++) {
      long sumWith = sums[group][high] + weight(group, element);
      long chosen = take ? sumWith : sums[group][low];
      sums[group][node] =
          plain == 0 && group >= costs.plain() ? Math.min(sumWith, sums[group][low]) : chosen;
    }
  }

  /** Above 0 when the leading criteria are for the element, below when against it. */
  private int plain(int low, int high, int element) {
    for (int group = 0; group < costs.plain(); group++) {
      int compared = Long.compare(sums[group][low], sums[group][high] + weight(group, element));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private boolean better(int sizeWith, int low, int high, int element) {
    if (sizeWith != sizes[low]) {
      return sizeWith < sizes[low];
    }
    List<Integer> chosen = element < 0 ? List.of() : List.of(element);
    List<Integer> nodes = element < 0 ? List.of(~element, high) : List.of(high);
    return Arrays.compare(set(chosen, nodes), set(List.of(), List.of(low))) < 0;
  }

  /** Elements and the cheapest sets of some nodes, as one set in ascending order. */
  int[] set(Iterable<Integer> elements, Iterable<Integer> nodes) {
    List<Integer> set = new ArrayList<>();
    elements.forEach(set::add);
    Deque<Integer> open = new ArrayDeque<>();
    nodes.forEach(open::push);
    while (!open.isEmpty()) {
      int node = open.pop();
      while (node > Nodes.YES) {
        int element = family.elementOf(node);
        if (with.get(node) && element < 0) {
          open.push(~element);
        } else if (with.get(node)) {
          set.add(element);
        }
        node = with.get(node) ? family.high()[node] : family.low()[node];
      }
    }
    return set.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
