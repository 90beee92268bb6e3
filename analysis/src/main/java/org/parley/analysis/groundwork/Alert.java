package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a groundwork that is other at the later of two moments.
 *
 * @param type what sort of thing
 * @param day when it came about, by the sources; null where none of them has a day
 * @param subject ids of the milestones, and of the precondition, that it is about
 * @param text a sentence for people without a full stop
 * @param evidence what it rests on
 */
public record Alert(
    Type type,
    @Nullable LocalDate day,
    List<String> subject,
    String text,
    List<Evidence> evidence) {

  /** The sorts, weightiest first. */
  public enum Type {
    WAY_CLEAR,
    WAY_BLOCKED,
    DEADLOCK_FORMED,
    DEADLOCK_BROKEN,
    REVERSAL,
    REFUSAL,
    PRECONDITION_MET,
    PRECONDITION_NEW,
    PRECONDITION_DROPPED,
    OBSTACLE_GONE,
    OBSTACLE_NEW,
    NEEDED_NEW,
    NEEDED_GONE,
    SETS,
    ORDER,
    TRACK,
    ZONE;

    /** Whether it is about what stands in the way, deadlocks, unblocking sets or the order. */
    public boolean isOfTheWay() {
      return switch (this) {
        case WAY_CLEAR,
            WAY_BLOCKED,
            DEADLOCK_FORMED,
            DEADLOCK_BROKEN,
            REFUSAL,
            OBSTACLE_GONE,
            OBSTACLE_NEW,
            NEEDED_NEW,
            NEEDED_GONE,
            SETS,
            ORDER ->
            true;
        case REVERSAL, PRECONDITION_MET, PRECONDITION_NEW, PRECONDITION_DROPPED, TRACK, ZONE ->
            false;
      };
    }

    /** In lower case, in words. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public Alert {
    subject = List.copyOf(subject);
    evidence = List.copyOf(evidence);
  }
}
