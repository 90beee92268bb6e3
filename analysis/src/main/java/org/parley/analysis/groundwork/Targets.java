package org.parley.analysis.groundwork;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what it is all for. */
final class Targets {

  private Targets() {}

  /**
   * What others are required for, and itself for nothing else; what is open first, then what most
   * is required for. Where all wait in circles, those of which most is required.
   */
  static List<String> of(List<Step> steps, List<Precondition> preconditions) {
    Set<String> required = new HashSet<>();
    Map<String, Integer> weights = new HashMap<>();
    for (Precondition one : preconditions) {
      required.addAll(one.term().steps());
      weights.merge(one.target(), Math.max(1, one.evidence().size()), Integer::sum);
    }
    List<Step> waiting = steps.stream().filter(one -> weights.containsKey(one.id())).toList();
    List<Step> ends = waiting.stream().filter(one -> !required.contains(one.id())).toList();
    return (ends.isEmpty() ? waiting : ends)
        .stream()
            .sorted(
                Comparator.comparing(Step::isReached)
                    .thenComparingInt(one -> -weights.getOrDefault(one.id(), 0)))
            .map(Step::id)
            .toList();
  }
}
