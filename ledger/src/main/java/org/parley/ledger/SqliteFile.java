package org.parley.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.api.FlywayException;
import org.parley.model.Fault;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Makes sure that a file is a ledger with the tables of this Parley. */
final class SqliteFile {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Of ledgers, "PARL"; the first migration sets it. */
  private static final int APPLICATION = 0x5041524c;

  private final Path file;
  private final SQLiteDataSource database;
  private final SqliteFaults faults;

  SqliteFile(Path file, SQLiteDataSource database, SqliteFaults faults) {
    this.file = file;
    this.database = database;
    this.faults = faults;
  }

  void prepare(SqliteStore store) {
    try {
      check();
      if (version() < Schema.LATEST) {
        MigrationLock.hold(file, () -> migrate(store));
      }
    } catch (SQLException e) {
      throw faults.fault(e);
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.USER,
          "ledger-unreachable",
          file + " cannot be opened: " + e,
          "See whether its folder is there and may be written to, or name another ledger.",
          e);
    }
  }

  /** Another process may have done it while this one waited. */
  private void migrate(SqliteStore store) throws SQLException, IOException {
    int version = version();
    if (version >= Schema.LATEST) {
      return;
    }
    if (version > 0) {
      Path copy = file.resolveSibling(file.getFileName() + ".before-v" + Schema.LATEST);
      Files.deleteIfExists(copy);
      store.copy(copy);
    }
    try {
      Schema.migrate(database, "sqlite", Schema.LATEST);
    } catch (FlywayException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException error) {
          throw error;
        }
      }
      throw e;
    }
  }

  private void check() throws IOException {
    if (Files.isDirectory(file)) {
      throw Fault.user(
          "not-a-ledger", file + " is a folder, not a ledger", "Name a file inside it.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.exists(file)) {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } else if (Files.size(file) > 0 && !startsAsDatabase()) {
      throw notALedger("it is not an SQLite database");
    }
    boolean closed = Files.exists(file) && !Files.isWritable(file);
    if (closed || (folder != null && !Files.isWritable(folder))) {
      throw faults.readOnly();
    }
  }

  private boolean startsAsDatabase() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /**
   * 0 where there is nothing yet. Looks without the settings of a ledger, which the file would
   * keep.
   */
  private int version() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(SqliteStore.PATIENCE);
    try (Connection connection = config.createConnection(database.getUrl())) {
      int application = number(connection, "PRAGMA application_id");
      if (application == APPLICATION) {
        int version = Schema.version(connection);
        Schema.refuseNewer(name(), version);
        return version;
      }
      int tables =
          number(
              connection,
              "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> '" + Schema.HISTORY + "'");
      if (application != 0 || tables > 0) {
        throw notALedger("it is another program's SQLite database");
      }
      return 0;
    }
  }

  private String name() {
    return file.toString();
  }

  private Fault notALedger(String why) {
    return Fault.user(
        "not-a-ledger",
        file + " is not a ledger: " + why,
        "Name a ledger, or a file that is not there yet; this one was left as it is.");
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
