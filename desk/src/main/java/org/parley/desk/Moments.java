package org.parley.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Instants as people write them. All days are days in UTC. */
public final class Moments {

  private Moments() {}

  /**
   * The last instant of a day ({@code 2027-05-12}), or the instant itself ({@code
   * 2027-05-12T18:00:00Z}); empty for anything else.
   */
  public static Optional<Instant> end(String written) {
    return day(written)
        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1))
        .or(() -> instant(written));
  }

  /** The first instant of a day, or the instant itself; empty for anything else. */
  public static Optional<Instant> start(String written) {
    return day(written)
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .or(() -> instant(written));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      LocalDate day = LocalDate.parse(written.strip());
      return isOfFourDigits(day.getYear()) ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Other years cannot be written as RFC 3339 has it. */
  private static boolean isOfFourDigits(int year) {
    return year >= 1 && year <= 9999;
  }

  private static Optional<Instant> instant(String written) {
    try {
      Instant instant = OffsetDateTime.parse(written.strip()).toInstant();
      return isOfFourDigits(instant.atOffset(ZoneOffset.UTC).getYear())
          ? Optional.of(instant)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
