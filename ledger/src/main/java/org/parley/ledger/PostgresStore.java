package org.parley.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.parley.model.Fault;

/** A ledger in a schema of a PostgreSQL database. */
final class PostgresStore implements Store {

  /** How long a writer waits for others, in seconds. */
  static final int PATIENCE = 10;

  /** How long to wait for a server that does not answer, in seconds. */
  private static final int CONNECTING = 5;

  /** "PARL": tells Parley's locks from those of others. */
  static final int LOCK = 0x5041524c;

  private final String url;
  private final PostgresFaults faults;
  private final Properties properties = new Properties();

  PostgresStore(String url) {
    this.url = url;
    this.faults = new PostgresFaults(name());
    properties.setProperty("connectTimeout", String.valueOf(CONNECTING));
    properties.setProperty("loginTimeout", String.valueOf(CONNECTING));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("ApplicationName", "parley");
  }

  @Override
  public String name() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.POSTGRES;
  }

  @Override
  public void prepare() {
    new PostgresSchema(url, name(), faults).prepare(this);
  }

  @Override
  public Connection connect() throws SQLException {
    refuseMalformed();
    Connection connection = DriverManager.getConnection(url, properties);
    execute(
        connection,
        "SET lock_timeout = '" + PATIENCE + "s'; SET synchronous_commit = on; SET TIME ZONE 'UTC'");
    connection.setAutoCommit(false);
    return connection;
  }

  private void refuseMalformed() {
    try {
      DriverManager.getDriver(url);
    } catch (SQLException e) {
      throw new Fault(
          Fault.Kind.USER,
          "not-a-ledger",
          "'" + name() + "' is not an address of PostgreSQL",
          "It has to be as in jdbc:postgresql://host/database?user=name",
          e);
    }
  }

  @Override
  public void beginReading(Connection connection) throws SQLException {
    execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  /** What comes after the lock sees all that was committed before it. */
  @Override
  public void beginWriting(Connection connection) throws SQLException {
    execute(
        connection,
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ WRITE;"
            + " SELECT pg_advisory_xact_lock("
            + LOCK
            + ", hashtext(current_schema()))");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    connection.rollback();
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void index(DSLContext sql, long article, Set<String> stems) {
    sql.execute(
        "INSERT INTO found (article, stems) VALUES (?, array_to_tsvector(?))",
        article,
        stems.toArray(new String[0]));
  }

  @Override
  public Set<Long> matching(DSLContext sql, Set<String> stems, Collection<Long> articles) {
    String all =
        stems.stream()
            .map(stem -> "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'")
            .collect(Collectors.joining(" & "));
    Field<Long> article = DSL.field(DSL.name("article"), Long.class);
    return new HashSet<>(
        sql.select(article)
            .from("found")
            .where("stems @@ CAST(? AS tsquery)", all)
            .and(article.in(articles))
            .fetch(article));
  }

  @Override
  public long indexed(DSLContext sql) {
    return sql.fetchCount(DSL.table("found"));
  }

  @Override
  public long size(DSLContext sql) {
    return sql.fetch(
            "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class"
                + " WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'")
        .getValues(0, Long.class)
        .getFirst();
  }

  /** The server looks after its own files. */
  @Override
  public Stream<String> damage(DSLContext sql) {
    return Stream.empty();
  }

  /** As the entries of the ledger, one a line; {@code pg_dump} copies the tables themselves. */
  @Override
  public void copy(Ledger ledger, Path target) {
    EntryLines.write(ledger, target);
  }

  @Override
  public Fault fault(SQLException error) {
    return faults.fault(error);
  }
}
