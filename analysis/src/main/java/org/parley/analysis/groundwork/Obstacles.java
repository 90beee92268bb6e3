package org.parley.analysis.groundwork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the way of a target: all that is open and that it waits for, through others. */
public final class Obstacles {

  private Obstacles() {}

  /**
   * What is refused first, then the nearest to the target, then what most require; nothing where
   * the target is reached.
   */
  public static List<Obstacle> of(Groundwork groundwork, String target) {
    if (groundwork.step(target).isReached()) {
      return List.of();
    }
    Map<String, Integer> depths = new LinkedHashMap<>();
    Map<String, List<Precondition>> because = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(target));
    depths.put(target, 0);
    while (!open.isEmpty()) {
      String waits = open.removeFirst();
      for (Ties.Tie tie : Ties.of(groundwork, waits)) {
        for (String need : tie.term().open(id -> groundwork.step(id).isReached())) {
          List<Precondition> all = because.computeIfAbsent(need, n -> new ArrayList<>());
          if (!all.contains(tie.why())) {
            all.add(tie.why());
          }
          if (depths.putIfAbsent(need, depths.getOrDefault(waits, 0) + 1) == null) {
            open.addLast(need);
          }
        }
      }
    }
    because.remove(target);
    return because.entrySet().stream()
        .map(one -> {
          int depth = depths.getOrDefault(one.getKey(), 1);
          return obstacle(groundwork, one.getKey(), depth, one.getValue());
        })
        .sorted(
            Comparator.comparing((Obstacle one) -> !one.isRefused())
                .thenComparingInt(Obstacle::depth)
                .thenComparingInt(one -> -one.because().size()))
        .toList();
  }

  private static Obstacle obstacle(
      Groundwork groundwork, String id, int depth, List<Precondition> because) {
    boolean option =
        because.stream()
            .noneMatch(one -> one.term().needed().contains(id) || one.target().equals(id));
    return new Obstacle(groundwork.step(id), depth, because, groundwork.refusing(id), option);
  }
}
