package org.parley.ledger;

import java.time.InstantSource;

/** Opens ledgers. */
public final class Ledgers {

  private Ledgers() {}

  /**
   * Opens a ledger, and makes it where there is none; brings an older one up to date after a copy
   * was laid beside it.
   *
   * @param where path of an SQLite file, or {@code jdbc:postgresql://host/database}
   * @param clock gives the ledger time
   * @throws org.parley.model.Fault where it is no ledger, of a newer Parley, locked, or cannot be
   *     reached, read or written
   */
  public static Ledger open(String where, InstantSource clock) {
    throw new UnsupportedOperationException(where + clock);
  }
}
