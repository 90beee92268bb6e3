package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Stance;

/**
 * How a party's stance on a milestone went.
 *
 * @param party key of the party
 * @param step id of the milestone
 * @param turns in the order of time, at least one; neighbours differ in stance
 */
public record Position(String party, String step, List<Turn> turns) {

  /**
   * A stance that was new when it was taken.
   *
   * @param stance the stance
   * @param since day of the first source, UTC; null where it is not known
   * @param evidence what says so; more pieces say that it was repeated
   */
  public record Turn(Stance stance, @Nullable LocalDate since, List<Evidence> evidence) {
    public Turn {
      evidence = List.copyOf(evidence);
    }
  }

  public Position {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException(party + " has no stance on " + step);
    }
  }

  /** The last one. */
  public Turn now() {
    return turns.getLast();
  }

  /** Whether the party refuses the milestone now. */
  public boolean isRefusal() {
    return now().stance() == Stance.REJECT;
  }
}
