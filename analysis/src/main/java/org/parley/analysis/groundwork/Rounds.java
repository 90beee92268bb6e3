package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * In which rounds milestones come about: in each, all whose preconditions hold by what came before,
 * those of an exchange at once. This is the least fixed point that {@code docs/analysis.md}
 * explains; what is in no round waits for itself or for what nobody does.
 *
 * @param rounds ids of milestones in the order of the groundwork; what was reached is in none
 */
public record Rounds(List<List<String>> rounds) {

  /** Of the milestones that {@code done} allows to come about. */
  static Rounds of(Groundwork groundwork, Predicate<String> done) {
    Set<String> reached = new HashSet<>();
    groundwork.steps().stream().filter(Step::isReached).forEach(one -> reached.add(one.id()));
    List<List<String>> rounds = new ArrayList<>();
    for (List<String> next = next(groundwork, done, reached);
        !next.isEmpty();
        next = next(groundwork, done, reached)) {
      rounds.add(next);
      reached.addAll(next);
    }
    return new Rounds(List.copyOf(rounds));
  }

  /** The most that can come about together after what was reached. */
  private static List<String> next(
      Groundwork groundwork, Predicate<String> done, Set<String> reached) {
    Set<String> together = new LinkedHashSet<>();
    groundwork.steps().stream()
        .map(Step::id)
        .filter(id -> done.test(id) && !reached.contains(id))
        .forEach(together::add);
    Predicate<String> now = id -> reached.contains(id) || together.contains(id);
    boolean fewer = true;
    while (fewer) {
      List<String> waiting =
          together.stream()
              .filter(id ->
                  !Ties.of(groundwork, id).stream()
                      .allMatch(
                          tie -> tie.term().holds(tie.isExchange() ? now : reached::contains)))
              .toList();
      waiting.forEach(together::remove);
      fewer = !waiting.isEmpty();
    }
    return List.copyOf(together);
  }

  /** All that come about, as a set. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>();
    rounds.forEach(all::addAll);
    return all;
  }
}
