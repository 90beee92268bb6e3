package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a party requires for a milestone. Several for one milestone have all to be met.
 *
 * @param id unlike that of every other of its groundwork
 * @param party key of the side that requires it; null where no source says whose
 * @param target id of the milestone that waits
 * @param term what it waits for
 * @param tie whether that comes before, or is given in exchange
 * @param evidence what says so
 */
public record Precondition(
    String id, @Nullable String party, String target, Term term, Tie tie, List<Evidence> evidence) {

  /** How target and term are tied. */
  public enum Tie {
    /** The term comes first. */
    BEFORE,
    /** Both are given at one moment: neither has to come first. */
    EXCHANGE
  }

  public Precondition {
    evidence = List.copyOf(evidence);
  }

  /**
   * How sure it is that the party requires this: the probability that at least one piece of
   * evidence is read rightly; 1 where none is given, as a person wrote it down.
   */
  public double strength() {
    double wrong = 1;
    for (Evidence one : evidence) {
      wrong *= 1 - one.confidence();
    }
    return evidence.isEmpty() ? 1 : 1 - wrong;
  }

  /** The day on which it was first said, or null where that is not known. */
  public @Nullable LocalDate since() {
    return evidence.stream()
        .map(Evidence::day)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
