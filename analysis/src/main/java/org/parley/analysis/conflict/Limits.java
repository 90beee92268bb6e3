package org.parley.analysis.conflict;

/**
 * How large a conflict may be. Moves stand for time, so that the answer is the same on every
 * machine.
 *
 * @param states that may be, however many vectors each of them has
 * @param moves of all parties together
 */
public record Limits(int states, long moves) {

  /** Some ten seconds at most. */
  public static final Limits USUAL = new Limits(1 << ConflictModel.MOST_OPTIONS, 300_000_000L);

  public Limits {
    if (states < 1 || moves < 1) {
      throw new IllegalArgumentException("Not limits: " + states + " states, " + moves + " moves");
    }
  }
}
