package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The sets of a family, best first, without listing the others: a search that always goes on with
 * what can become cheapest (A*; Hart, Nilsson and Raphael 1968), on the bounds of {@link Cheapest}.
 * For objectives of plain sums the bounds are what the sets will cost, so that each set takes as
 * many steps as the diagram has levels.
 */
final class BestFirst {

  /** Beginnings of sets that are kept at the same time, at most. */
  private static final int MOST = 1_000_000;

  private final Diagram family;
  private final Costs costs;
  private final Cheapest cheapest;
  private final PriorityQueue<Beginning> open = new PriorityQueue<>();

  /** Bytes that the open beginnings take, and how many they may. */
  private long held;

  private final long most = Runtime.getRuntime().maxMemory() / 4;

  private BestFirst(Diagram family, Costs costs) {
    this.family = family;
    this.costs = costs;
    cheapest = new Cheapest(family, costs);
  }

  static List<List<Integer>> first(int count, Diagram family, Costs costs) {
    if (family.root() == Nodes.NO) {
      return List.of();
    }
    return new BestFirst(family, costs).first(count);
  }

  private List<List<Integer>> first(int count) {
    List<List<Integer>> found = new ArrayList<>();
    add(null, push(family.root(), null));
    while (found.size() < count && !open.isEmpty() && open.size() < MOST && held < most) {
      Beginning best = open.remove();
      held -= best.bytes();
      if (best.rest == null) {
        found.add(Arrays.stream(best.set).boxed().toList());
      } else {
        goOn(best.chosen, best.rest);
      }
    }
    return found;
  }

  private void goOn(@Nullable Chain chosen, Chain rest) {
    int node = rest.number;
    int element = family.elementOf(node);
    if (family.low()[node] != Nodes.NO) {
      add(chosen, push(family.low()[node], rest.next));
    }
    Chain after = push(family.high()[node], rest.next);
    if (element < 0) {
      add(chosen, push(~element, after));
    } else {
      add(new Chain(element, chosen), after);
    }
  }

  private static @Nullable Chain push(int node, @Nullable Chain rest) {
    return node == Nodes.YES ? rest : new Chain(node, rest);
  }

  private void add(@Nullable Chain chosen, @Nullable Chain rest) {
    long[] sums = new long[costs.groups()];
    int size = 0;
    for (Chain at = chosen; at != null; at = at.next) {
      size++;
      for (int group = 0; group < sums.length; group++) {
        sums[group] += costs.weight(group, at.number);
      }
    }
    for (Chain at = rest; at != null; at = at.next) {
      size += cheapest.size(at.number);
      for (int group = 0; group < sums.length; group++) {
        sums[group] += cheapest.sum(group, at.number);
      }
    }
    int[] set = cheapest.set(Chain.numbers(chosen), Chain.numbers(rest));
    Beginning beginning = new Beginning(chosen, rest, costs.criteria(sums), size, set);
    held += beginning.bytes();
    open.add(beginning);
  }

  /** Numbers, the last one first, that share what came before. */
  private static final class Chain {
    private final int number;
    private final @Nullable Chain next;

    Chain(int number, @Nullable Chain next) {
      this.number = number;
      this.next = next;
    }

    static Iterable<Integer> numbers(@Nullable Chain chain) {
      return () ->
          new Iterator<>() {
            private @Nullable Chain at = chain;

            @Override
            public boolean hasNext() {
              return at != null;
            }

            @Override
            public Integer next() {
              if (at == null) {
                throw new NoSuchElementException();
              }
              int number = at.number;
              at = at.next;
              return number;
            }
          };
    }
  }

  /**
   * Elements that are chosen, nodes that are to go on with, and the least that a set so begun
   * costs.
   */
  private static final class Beginning implements Comparable<Beginning> {
    private final @Nullable Chain chosen;
    private final @Nullable Chain rest;
    private final long[] cost;
    private final int size;
    private final int[] set;

    Beginning(@Nullable Chain chosen, @Nullable Chain rest, long[] cost, int size, int[] set) {
      this.chosen = chosen;
      this.rest = rest;
      this.cost = cost;
      this.size = size;
      this.set = set;
    }

    /** With its links and its place in the queue. */
    long bytes() {
      return 200 + 8L * cost.length + 4L * set.length;
    }

    @Override
    public int compareTo(Beginning other) {
      int compared = Arrays.compare(cost, other.cost);
      if (compared == 0) {
        compared = Integer.compare(size, other.size);
      }
      return compared == 0 ? Arrays.compare(set, other.set) : compared;
    }
  }
}
