package org.parley.web.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days of a timeline from left to right.
 *
 * @param from first day
 * @param to last day
 * @param width units for all of them
 */
record TimelineAxis(LocalDate from, LocalDate to, double width) {

  private static final int MOST_TICKS = 13;
  private static final int WEEK = 7;
  private static final int DAYS_WITH_NAMES = 10;
  private static final DateTimeFormatter NAMED = format("EEE d MMM");
  private static final DateTimeFormatter DAY = format("d MMM");
  private static final DateTimeFormatter MONTH = format("MMM yyyy");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** How many days there are. */
  int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Where a day begins. */
  double x(LocalDate day) {
    return width * ChronoUnit.DAYS.between(from, day) / days();
  }

  /** Days that are labelled, so many as can be read. */
  List<Timeline.Tick> ticks() {
    int days = days();
    if (days <= MOST_TICKS) {
      return ticks(from, 1, 0, days <= DAYS_WITH_NAMES ? NAMED : DAY);
    }
    if (days <= MOST_TICKS * WEEK) {
      LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      return ticks(monday, WEEK, 0, DAY);
    }
    LocalDate first = from.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
    long months = ChronoUnit.MONTHS.between(from, to) + 1;
    return ticks(first, 0, (int) Math.ceilDiv(months, MOST_TICKS), MONTH);
  }

  private List<Timeline.Tick> ticks(
      LocalDate first, int days, int months, DateTimeFormatter format) {
    List<Timeline.Tick> ticks = new ArrayList<>();
    for (LocalDate at = first; !at.isAfter(to); at = at.plusDays(days).plusMonths(months)) {
      ticks.add(new Timeline.Tick(x(at), format.format(at)));
    }
    return ticks;
  }
}
