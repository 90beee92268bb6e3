package org.parley.desk.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a date of a meeting means.
 *
 * @param first first day
 * @param last last day, which may be the first
 */
record Days(LocalDate first, LocalDate last) {

  private static final int MONTH_LETTERS = 7;
  private static final int YEAR_LETTERS = 4;

  Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("From " + first + " to " + last);
    }
  }

  /** Of an ISO 8601 day, month, year or interval of two days; empty for anything else. */
  static Optional<Days> of(String date) {
    try {
      int slash = date.indexOf('/');
      if (slash > 0) {
        LocalDate first = LocalDate.parse(date.substring(0, slash));
        LocalDate last = LocalDate.parse(date.substring(slash + 1));
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
      }
      return Optional.of(
          switch (date.length()) {
            case YEAR_LETTERS -> year(Year.parse(date));
            case MONTH_LETTERS -> month(YearMonth.parse(date));
            default -> new Days(LocalDate.parse(date), LocalDate.parse(date));
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Days year(Year year) {
    return new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  private static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }
}
