package org.parley.web.live;

import java.time.Instant;
import java.time.InstantSource;
import org.parley.ledger.Ledger;

/**
 * The time at which this server first saw what the ledger holds now: whatever is asked about that
 * time is answered alike until something else is recorded. For any number of threads.
 */
public final class LastChange implements InstantSource {

  private final Ledger ledger;
  private final InstantSource clock;
  private long revision = -1;
  private Instant seen = Instant.MIN;

  public LastChange(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    long now = ledger.revision();
    synchronized (this) {
      // Another thread may have seen a later one while this one asked.
      if (now > revision) {
        revision = now;
        seen = clock.instant();
      }
      return seen;
    }
  }
}
