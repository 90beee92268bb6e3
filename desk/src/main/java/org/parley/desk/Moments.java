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
      // The last day that there is has none after it.
      return day.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
