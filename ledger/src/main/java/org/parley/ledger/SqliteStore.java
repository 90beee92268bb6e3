package org.parley.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.parley.model.Fault;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A ledger in an SQLite file. */
final class SqliteStore implements Store {

  /** How long a writer waits for those of other processes, in milliseconds. */
  static final int PATIENCE = 5_000;

  private final Path file;
  private final SQLiteDataSource database;
  private final SqliteFaults faults;

  SqliteStore(Path file) {
    this.file = file;
    this.faults = new SqliteFaults(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE);
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // What was committed stays, also when the power goes.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // 32 MiB.
    config.setCacheSize(-32_768);
    this.database = new SQLiteDataSource(config);
    // As a URI, in which no character of a path is taken for an option.
    this.database.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri());
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.SQLITE;
  }

  @Override
  public void prepare() {
    new SqliteFile(file, database, faults).prepare(this);
  }

  @Override
  public Connection connect() throws SQLException {
    return database.getConnection();
  }

  @Override
  public void beginReading(Connection connection) throws SQLException {
    execute(connection, "BEGIN");
  }

  @Override
  public void beginWriting(Connection connection) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    execute(connection, "COMMIT");
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    execute(connection, "ROLLBACK");
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void index(DSLContext sql, long article, Set<String> stems) {
    sql.execute("INSERT INTO found (rowid, stems) VALUES (?, ?)", article, String.join(" ", stems));
  }

  @Override
  public Set<Long> matching(DSLContext sql, Set<String> stems, Collection<Long> articles) {
    String all =
        stems.stream()
            .map(stem -> '"' + stem.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(" AND "));
    Field<Long> row = DSL.field(DSL.name("rowid"), Long.class);
    return new HashSet<>(
        sql.select(row).from("found").where("found MATCH ?", all).and(row.in(articles)).fetch(row));
  }

  @Override
  public long indexed(DSLContext sql) {
    return sql.fetchCount(DSL.table("found"));
  }

  @Override
  public long size(DSLContext sql) {
    return pragma(sql, "page_count") * pragma(sql, "page_size");
  }

  private static long pragma(DSLContext sql, String name) {
    return sql.fetch("PRAGMA " + name).getValues(0, Long.class).getFirst();
  }

  /**
   * On a connection of its own: one that searched before checks the full text by what it remembers
   * of it, and takes for damage what others wrote since (seen with SQLite 3.54).
   */
  @Override
  public Stream<String> damage(DSLContext sql) {
    try (Connection fresh = connect()) {
      List<String> said =
          DSL.using(fresh, dialect()).fetch("PRAGMA integrity_check").getValues(0, String.class);
      return said.stream().filter(line -> !line.equals("ok"));
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public void copy(Ledger ledger, Path target) {
    copy(target);
  }

  /** To another file, which appears when it is complete. */
  void copy(Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (Connection connection = connect();
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      // Fails where the folder is missing or may not be written to.
      Files.newByteChannel(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      Files.delete(part);
      vacuum.setString(1, part.toAbsolutePath().toString());
      vacuum.execute();
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw new SqliteFaults(target).fault(e);
    } catch (IOException e) {
      throw EntryLines.noBackup(target, e);
    }
  }

  @Override
  public Fault fault(SQLException error) {
    return faults.fault(error);
  }
}
