package org.parley.analysis.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The same answers from the definitions, state by state; a state is a mask of true variables. */
final class Brute {

  private final Equations equations;
  private final boolean[] truth;

  Brute(Equations equations, int gate) {
    this.equations = equations;
    truth = new boolean[1 << equations.variables()];
    for (int state = 0; state < truth.length; state++) {
      truth[state] = least(state)[gate];
    }
  }

  private boolean[] least(int state) {
    boolean[] least = new boolean[equations.gates().size()];
    while (true) {
      boolean[] next = greatest(state, least);
      if (Arrays.equals(next, least)) {
        return least;
      }
      least = next;
    }
  }

  private boolean[] greatest(int state, boolean[] least) {
    boolean[] greatest = new boolean[least.length];
    Arrays.fill(greatest, true);
    while (true) {
      boolean[] next = new boolean[least.length];
      for (int gate = 0; gate < next.length; gate++) {
        next[gate] = value(equations.gates().get(gate), state, least, greatest);
      }
      if (Arrays.equals(next, greatest)) {
        return greatest;
      }
      greatest = next;
    }
  }

  private static boolean value(Formula formula, int state, boolean[] least, boolean[] greatest) {
    return switch (formula) {
      case Formula.Variable it -> ((state >> it.number()) & 1) == 1;
      case Formula.Gate it -> least[it.number()];
      case Formula.Together it -> greatest[it.gate()];
      case Formula.All it ->
          it.parts().stream().allMatch(part -> value(part, state, least, greatest));
      case Formula.Any it ->
          it.parts().stream().anyMatch(part -> value(part, state, least, greatest));
      case Formula.AtLeast it ->
          it.parts().stream().filter(part -> value(part, state, least, greatest)).count()
              >= it.number();
    };
  }

  /** By size, then lexicographically. */
  List<List<Integer>> sets() {
    List<List<Integer>> sets = new ArrayList<>();
    for (int state = 0; state < truth.length; state++) {
      int all = state;
      if (truth[state] && elements(state).stream().noneMatch(one -> truth[all & ~(1 << one)])) {
        sets.add(elements(state));
      }
    }
    sets.sort(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Brute::compare));
    return sets;
  }

  private static List<Integer> elements(int state) {
    return IntStream.range(0, 31).filter(bit -> ((state >> bit) & 1) == 1).boxed().toList();
  }

  static int compare(List<Integer> one, List<Integer> other) {
    return Arrays.compare(
        one.stream().mapToInt(Integer::intValue).toArray(),
        other.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The share of the others' states in which a variable decides. */
  double birnbaum(int variable) {
    long decides =
        IntStream.range(0, truth.length)
            .filter(state -> ((state >> variable) & 1) == 0)
            .filter(state -> truth[state] != truth[state | (1 << variable)])
            .count();
    return decides / (truth.length / 2.0);
  }

  static List<BigInteger> bySize(List<List<Integer>> sets) {
    List<BigInteger> counts = new ArrayList<>();
    for (List<Integer> set : sets) {
      while (counts.size() <= set.size()) {
        counts.add(BigInteger.ZERO);
      }
      counts.set(set.size(), counts.get(set.size()).add(BigInteger.ONE));
    }
    return counts;
  }

  /** The same sets in the order of an objective with whole weights, by its definition. */
  static List<List<Integer>> sorted(List<List<Integer>> sets, Objective objective) {
    List<List<Integer>> sorted = new ArrayList<>(sets);
    for (Objective.Criterion criterion : objective.criteria().reversed()) {
      sorted.sort(Comparator.comparingDouble(set -> cost(set, criterion)));
    }
    return sorted;
  }

  private static double cost(List<Integer> set, Objective.Criterion criterion) {
    return criterion.groups().stream()
        .mapToDouble(group -> set.stream().mapToDouble(group::of).sum())
        .max()
        .orElseThrow();
  }
}
