package org.parley.ledger;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
final class Ticking implements InstantSource {

  private volatile Instant now;

  Ticking(String now) {
    this.now = Instant.parse(now);
  }

  void set(String instant) {
    now = Instant.parse(instant);
  }

  void forward(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
