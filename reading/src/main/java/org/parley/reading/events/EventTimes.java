package org.parley.reading.events;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.reading.assertions.DateReader;
import org.parley.reading.syntax.Sentence;

/** When events took place, by the words of their clauses and the date of the text. */
final class EventTimes {

  private static final int YEAR_DIGITS = 4;

  private final EventLexicon lexicon;
  private final @Nullable LocalDate published;
  private final DateReader dates;

  EventTimes(EventLexicon lexicon, @Nullable LocalDate published) {
    this.lexicon = lexicon;
    this.published = published;
    this.dates = new DateReader(lexicon.words(), published);
  }

  /** The first date that a clause tells, or null. */
  @Nullable String date(Sentence s, BitSet clause, boolean ahead) {
    return clause.stream()
        .mapToObj(i -> dates.at(s, i, ahead))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** With "historical" for what is told as long past. */
  Set<Event.Auxiliary> auxiliary(
      Sentence s, BitSet clause, @Nullable String date, Set<Event.Auxiliary> known) {
    boolean old =
        clause.stream().anyMatch(i -> lexicon.entry("event-past", s, i) != null)
            || (date != null && published != null && year(date) < published.getYear() - 1);
    if (!old || known.contains(Event.Auxiliary.FUTURE)) {
      return known;
    }
    EnumSet<Event.Auxiliary> all = EnumSet.of(Event.Auxiliary.HISTORICAL);
    all.addAll(known);
    return all;
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, YEAR_DIGITS));
  }
}
