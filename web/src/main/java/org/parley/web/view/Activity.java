package org.parley.web.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many articles were published on each day.
 *
 * @param first the day of the first count
 * @param counts one a day
 */
public record Activity(LocalDate first, List<Integer> counts) {

  /** Days; what is older is left out. */
  private static final int MOST = 1_000;

  /**
   * Of the days of articles.
   *
   * @param days in order, several of one day where several were published
   */
  public static Activity of(List<LocalDate> days) {
    if (days.isEmpty()) {
      return new Activity(LocalDate.EPOCH, List.of());
    }
    LocalDate last = days.getLast();
    LocalDate earliest = last.minusDays(MOST - 1L);
    LocalDate first = days.getFirst().isBefore(earliest) ? earliest : days.getFirst();
    int span = (int) ChronoUnit.DAYS.between(first, last) + 1;
    List<Integer> counts = new ArrayList<>(Collections.nCopies(span, 0));
    for (LocalDate day : days) {
      int at = (int) ChronoUnit.DAYS.between(first, day);
      if (at >= 0) {
        counts.set(at, counts.get(at) + 1);
      }
    }
    return new Activity(first, List.copyOf(counts));
  }
}
