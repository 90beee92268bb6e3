package org.parley.analysis.standing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /**
   * The step that the last one turns round: a refusal that became a yes, or a yes that became a
   * refusal; null where there is none. Doubts and steps of one moment turn nothing.
   */
  public @Nullable Step reversed() {
    Step last = now();
    for (int i = steps.size() - 2; i >= 0; i--) {
      Step before = steps.get(i);
      if (before.stance() == Stance.DOUBT || !before.since().isBefore(last.since())) {
        continue;
      }
      return isYes(before) != isYes(last) && last.stance() != Stance.DOUBT ? before : null;
    }
    return null;
  }

  private static boolean isYes(Step step) {
    return step.stance() != Stance.REJECT;
  }
}
