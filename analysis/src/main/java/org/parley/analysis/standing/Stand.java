package org.parley.analysis.standing;

import java.time.Instant;
import java.util.List;
import org.parley.model.Stance;

/**
 * How a party's stance on a milestone went.
 *
 * @param party key of the identity
 * @param milestone id
 * @param steps in the order of time; one that repeats the stance before it is no step of its own
 */
public record Stand(String party, String milestone, List<Step> steps) {

  /**
   * A stance that was new when it was taken.
   *
   * @param stance the stance
   * @param since valid time of the first source that gives it
   * @param findings ids of what says so
   */
  public record Step(Stance stance, Instant since, List<String> findings) {}

  /** The last step. */
  public Step now() {
    return steps.getLast();
  }

  /** Whether the last step turns a refusal into a yes, or a yes into a refusal. */
  public boolean isReversed() {
    throw new UnsupportedOperationException(party + milestone);
  }
}
