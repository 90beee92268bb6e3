package org.parley.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tokens that come back with time; each request takes one. Safe for any number of threads.
 *
 * <p>Turner's token bucket ("New directions in communications", 1986).
 */
final class Bucket {

  /**
   * How much is given.
   *
   * @param most how many at once
   * @param perSecond how many come back each second
   */
  record Allowance(int most, double perSecond) {}

  private static final double NANOS = 1e9;

  private final InstantSource clock;
  private final Allowance allowance;
  private double tokens;
  private Instant filled;

  Bucket(InstantSource clock, Allowance allowance) {
    this.clock = clock;
    this.allowance = allowance;
    this.tokens = allowance.most();
    this.filled = clock.instant();
  }

  /** Takes a token; where there is none, tells how long until there is one. */
  synchronized Duration take() {
    Instant now = clock.instant();
    double seconds = Math.max(0, Duration.between(filled, now).toNanos() / NANOS);
    tokens = Math.min(allowance.most(), tokens + seconds * allowance.perSecond());
    filled = now;
    if (tokens >= 1) {
      tokens--;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) ((1 - tokens) / allowance.perSecond() * NANOS));
  }
}
