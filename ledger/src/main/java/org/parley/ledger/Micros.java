package org.parley.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as the tables hold them: microseconds since the epoch. */
final class Micros {

  private static final long SECOND = 1_000_000;

  private Micros() {}

  /** The last one at or before; what is too far off is the first or the last of all. */
  static long of(Instant instant) {
    long second = instant.getEpochSecond();
    if (second >= Long.MAX_VALUE / SECOND) {
      return Long.MAX_VALUE;
    }
    if (second <= Long.MIN_VALUE / SECOND) {
      return Long.MIN_VALUE;
    }
    return second * SECOND + instant.getNano() / 1000;
  }

  static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
