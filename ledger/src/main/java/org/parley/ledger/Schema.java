package org.parley.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.parley.model.Fault;

/** Which version the tables of a ledger have, and the way to a later one. */
final class Schema {

  /** The last migration that there is. */
  static final int LATEST = 6;

  static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /** Read without Flyway, which takes longer to start than all else that opens a ledger. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  static void refuseNewer(String name, int version) {
    if (version > LATEST) {
      throw Fault.user(
          "newer-ledger",
          name + " is of a newer Parley: its tables have version " + version + ", not " + LATEST,
          "Update Parley; this version leaves the ledger as it is.");
    }
  }

  /**
   * Runs the migrations that are missing.
   *
   * @param scripts folder of the migrations beside this class
   * @param upTo version
   */
  static void migrate(DataSource database, String scripts, int upTo) {
    migrate(Flyway.configure(Schema.class.getClassLoader()).dataSource(database), scripts, upTo);
  }

  /** The same by the address of a database. */
  static void migrate(String url, String scripts, int upTo) {
    migrate(
        Flyway.configure(Schema.class.getClassLoader()).dataSource(url, null, null), scripts, upTo);
  }

  private static void migrate(FluentConfiguration flyway, String scripts, int upTo) {
    flyway
        .locations("classpath:org/parley/ledger/" + scripts)
        .target(String.valueOf(upTo))
        .loggers("slf4j")
        .load()
        .migrate();
  }
}
