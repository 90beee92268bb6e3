package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;

/**
 * A negotiation on one card.
 *
 * @param name of the negotiation
 * @param parties as they were named when it was begun
 * @param about what it is about, or null
 * @param opened ledger time
 * @param summary what is known of it; null where that is still being worked out
 */
public record NegotiationCard(
    String name,
    List<String> parties,
    @Nullable String about,
    Instant opened,
    @Nullable Summary summary) {

  /**
   * What is known of it.
   *
   * @param state in a sentence
   * @param next the next meeting, or null
   * @param newest the newest change, or null
   * @param activity articles a day, up to the last one
   * @param last day of the last article, or null
   * @param articles how many count
   * @param items how many they hold
   */
  public record Summary(
      String state,
      @Nullable MeetingLine next,
      @Nullable ChangeLine newest,
      List<Integer> activity,
      @Nullable LocalDate last,
      int articles,
      int items) {}

  /** Without what is known of it. */
  public static NegotiationCard bare(Negotiation negotiation) {
    return of(negotiation, null);
  }

  /** With what is known of it. */
  public static NegotiationCard of(Sights sights, Sight sight) {
    return of(sight, Lines.week(sights, sight));
  }

  /** The same, or without what is known of it where that is still being worked out. */
  public static NegotiationCard atOnce(Sights sights, Negotiation negotiation) {
    Sight sight = sights.ready(negotiation.name(), Moment.LATEST).orElse(null);
    List<ChangeLine> changes = sight == null ? null : Lines.weekAtOnce(sights, sight);
    return sight == null || changes == null ? bare(negotiation) : of(sight, changes);
  }

  private static NegotiationCard of(Sight sight, List<ChangeLine> changes) {
    List<LocalDate> days = sight.days();
    Lines lines = new Lines(sight);
    return of(
        sight.negotiation(),
        new Summary(
            State.of(sight),
            lines.meetingsToCome().stream().findFirst().orElse(null),
            changes.isEmpty() ? null : changes.getFirst(),
            Activity.of(days).counts(),
            days.isEmpty() ? null : days.getLast(),
            days.size(),
            sight.standing().account().items().size()));
  }

  private static NegotiationCard of(Negotiation negotiation, @Nullable Summary summary) {
    return new NegotiationCard(
        negotiation.name(),
        negotiation.parties(),
        negotiation.about(),
        negotiation.opened(),
        summary);
  }
}
