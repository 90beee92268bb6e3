package org.parley.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import org.parley.model.Fault;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an error of SQLite means for the person whose file it is. */
final class SqliteFaults {

  /** The lower eight bits of a result code say what, the others where. */
  private static final int PRIMARY = 0xff;

  private final Path file;

  SqliteFaults(Path file) {
    this.file = file;
  }

  Fault fault(SQLException error) {
    int code =
        error instanceof SQLiteException e && e.getResultCode() != SQLiteErrorCode.UNKNOWN_ERROR
            ? e.getResultCode().code & PRIMARY
            : error.getErrorCode() & PRIMARY;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return user(
          error,
          "ledger-locked",
          " is locked: another process has been writing to it for "
              + SqliteStore.PATIENCE / 1000
              + " seconds",
          "Wait until it has ended, or end it; nothing was recorded.");
    }
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return user(
          error,
          "disk-full",
          " cannot grow: its disk is full",
          "Make room and do it again; what was recorded before is still there.");
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_PERM.code
        || code == SQLiteErrorCode.SQLITE_AUTH.code) {
      return readOnly(error);
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return user(
          error,
          "ledger-damaged",
          " is damaged: " + error.getMessage(),
          "Go back to a backup; `sqlite3 FILE .recover` may save what came after it.");
    }
    if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code || code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return user(
          error,
          "ledger-unreachable",
          " cannot be opened, read or written: " + error.getMessage(),
          "See whether its folder is there, may be written to, and its disk has room.");
    }
    return new Fault(
        Fault.Kind.INTERNAL,
        "ledger-failed",
        file + ": " + error.getMessage(),
        "This is a defect of Parley; please report it.",
        error);
  }

  Fault readOnly(SQLException error) {
    return new Fault(Fault.Kind.USER, "ledger-read-only", READ_ONLY.formatted(file), MEND, error);
  }

  Fault readOnly() {
    return Fault.user("ledger-read-only", READ_ONLY.formatted(file), MEND);
  }

  private static final String READ_ONLY = "%s may not be written to";
  private static final String MEND =
      "Change the permissions of the file and its folder, or name another ledger.";

  private Fault user(SQLException error, String code, String what, String advice) {
    return new Fault(Fault.Kind.USER, code, file + what, advice, error);
  }
}
