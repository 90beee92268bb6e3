package org.parley.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Fault;

/** Makes sure that a schema is a ledger with the tables of this Parley. */
final class PostgresSchema {

  /** The first that is not past its end of life. */
  private static final int OLDEST_SERVER = 15;

  /** Second half of the key of the lock on migrations. */
  private static final int MIGRATING = 1;

  private final String url;
  private final String name;
  private final PostgresFaults faults;

  PostgresSchema(String url, String name, PostgresFaults faults) {
    this.url = url;
    this.name = name;
    this.faults = faults;
  }

  void prepare(PostgresStore store) {
    try (Connection connection = store.connect()) {
      connection.setAutoCommit(true);
      check(connection);
      if (version(connection) < Schema.LATEST) {
        number(
            connection,
            "SELECT 1 FROM pg_advisory_lock(" + PostgresStore.LOCK + ", " + MIGRATING + ")");
        migrate(connection);
      }
    } catch (SQLException e) {
      throw faults.fault(e);
    }
  }

  /** Another process may have done it while this one waited; closing the connection unlocks. */
  private void migrate(Connection connection) throws SQLException {
    int version = version(connection);
    if (version >= Schema.LATEST) {
      return;
    }
    if (version > 0) {
      copy(connection);
    }
    Schema.migrate(url, "postgresql", Schema.LATEST);
  }

  private void check(Connection connection) throws SQLException {
    int server = connection.getMetaData().getDatabaseMajorVersion();
    if (server < OLDEST_SERVER) {
      throw Fault.user(
          "old-server",
          name + " is a PostgreSQL " + server,
          "Parley needs version " + OLDEST_SERVER + " or newer.");
    }
    if (number(connection, "SELECT count(current_schema())") == 0) {
      throw Fault.user(
          "not-a-ledger",
          name + " has no schema to keep tables in",
          "Make it, or name another: ?currentSchema=NAME");
    }
  }

  /** 0 where there is nothing yet. */
  private int version(Connection connection) throws SQLException {
    boolean history = isThere(connection, Schema.HISTORY);
    if (history
        && number(
                connection,
                "SELECT count(*) FROM " + Schema.HISTORY + " WHERE script = 'V1__records.sql'")
            > 0) {
      int version = Schema.version(connection);
      Schema.refuseNewer(name, version);
      return version;
    }
    boolean others = tables(connection).stream().anyMatch(table -> !table.equals(Schema.HISTORY));
    if (others || (history && number(connection, "SELECT count(*) FROM " + Schema.HISTORY) > 0)) {
      throw Fault.user(
          "not-a-ledger",
          name + " has another program's tables",
          "Name an empty schema (?currentSchema=NAME) or database; this one was left as it is.");
    }
    return 0;
  }

  private static boolean isThere(Connection connection, String table) throws SQLException {
    return number(
            connection,
            "SELECT count(to_regclass(quote_ident(current_schema()) || '." + table + "'))")
        > 0;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return strings(
        connection,
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
            + " AND relkind IN ('r', 'p', 'v', 'm')");
  }

  /** In a schema beside it, all of it or nothing. */
  private static void copy(Connection connection) throws SQLException {
    String beside = strings(connection, "SELECT current_schema()").getFirst();
    String target = "\"" + beside.replace("\"", "\"\"") + "_before_v" + Schema.LATEST + "\"";
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS " + target + " CASCADE");
      statement.execute("CREATE SCHEMA " + target);
      for (String table : tables(connection)) {
        statement.execute("CREATE TABLE " + target + "." + table + " AS TABLE " + table);
      }
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        strings.add(row.getString(1));
      }
    }
    return strings;
  }
}
