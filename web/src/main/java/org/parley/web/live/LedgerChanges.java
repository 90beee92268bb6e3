package org.parley.web.live;

import java.util.List;
import org.parley.ledger.Ledger;
import org.parley.model.Fault;

/**
 * Something was recorded, by this process or another one. The ledger is asked once a second for all
 * who listen, and not at all while nobody does.
 */
public final class LedgerChanges implements Happening {

  private static final int LOOK_MILLIS = 1000;

  private final Ledger ledger;
  private final Listeners listeners;
  private volatile long revision;

  /** The revision of which all who listened then were told; known to the looking thread alone. */
  private long told;

  /**
   * What is told.
   *
   * @param revision grows with whatever is recorded
   */
  public record Changed(long revision) {}

  public LedgerChanges(Ledger ledger, Listeners listeners) {
    this.ledger = ledger;
    this.listeners = listeners;
    listeners.each(LOOK_MILLIS, this::look);
  }

  /** The revision now. */
  public long now() {
    long now = ledger.revision();
    synchronized (this) {
      revision = Math.max(revision, now);
      return revision;
    }
  }

  private void look() {
    if (listeners.hear(this)) {
      try {
        if (now() > told) {
          told = revision;
          listeners.wake(this);
        }
      } catch (Fault fault) {
        return; // The ledger is not to be had now; it is asked again in a second.
      }
    }
  }

  @Override
  public List<Event> since(long id) {
    long now = revision;
    return now > id ? List.of(new Event(now, "changed", new Changed(now))) : List.of();
  }

  @Override
  public boolean isOver() {
    return false;
  }
}
