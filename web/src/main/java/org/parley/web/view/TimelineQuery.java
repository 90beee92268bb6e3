package org.parley.web.view;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline is asked for.
 *
 * @param lanes what the lanes stand for
 * @param party key of the side whose doings are wanted, {@link Happenings#OTHERS}, or null for all
 * @param kinds kinds of item, or {@link Happenings#CHANGE}; empty for all
 * @param publisher whose articles are wanted, or null for all
 * @param from first day, or null for all
 * @param to last day, or null for all
 */
public record TimelineQuery(
    Lanes lanes,
    @Nullable String party,
    Set<String> kinds,
    @Nullable String publisher,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** What the lanes stand for. */
  public enum Lanes {
    PARTY,
    KIND
  }

  public TimelineQuery {
    kinds = Set.copyOf(kinds);
  }

  boolean wants(Happening one) {
    return (party == null || one.sides().contains(party))
        && (kinds.isEmpty() || kinds.contains(one.kind()))
        && (publisher == null || one.publishers().contains(publisher));
  }
}
