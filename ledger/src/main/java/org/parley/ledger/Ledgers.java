package org.parley.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.parley.model.Fault;

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
    Store store = store(where);
    store.prepare();
    return new SqlLedger(store, clock);
  }

  private static Store store(String where) {
    if (where.startsWith("jdbc:postgresql:")) {
      return new PostgresStore(where);
    }
    if (where.startsWith("jdbc:")) {
      throw Fault.user(
          "not-a-ledger",
          "There is no store for '" + where.split(":", 3)[1] + "'",
          "Name a file, which is an SQLite ledger, or jdbc:postgresql://host/database.");
    }
    try {
      return new SqliteStore(Path.of(where));
    } catch (InvalidPathException e) {
      throw Fault.user(
          "not-a-ledger",
          "'" + where + "' is no path: " + e.getReason(),
          "Name a file, or jdbc:postgresql://host/database.");
    }
  }
}
