package org.parley.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.parley.model.Fault;

/** What the two databases do each in their own way. */
interface Store {

  /** For people; without a password. */
  String name();

  SQLDialect dialect();

  /** Brings the tables up to date; makes them where there are none. */
  void prepare();

  Connection connect() throws SQLException;

  /** Begins a transaction that sees the ledger as it is now. */
  void beginReading(Connection connection) throws SQLException;

  /** Begins a transaction beside which no other writes; waits for the one that does. */
  void beginWriting(Connection connection) throws SQLException;

  void commit(Connection connection) throws SQLException;

  void rollback(Connection connection) throws SQLException;

  /** Makes an article known to the full text. */
  void index(DSLContext sql, long article, Set<String> stems);

  /** Which of these articles have all the stems. */
  Set<Long> matching(DSLContext sql, Set<String> stems, Collection<Long> articles);

  /** How many articles the full text knows. */
  long indexed(DSLContext sql);

  /** Bytes on the disk. */
  long size(DSLContext sql);

  /** What the database itself finds wrong with its files. */
  Stream<String> damage(DSLContext sql);

  /** Writes a copy; {@code ledger} gives the records where the database has no way of its own. */
  void copy(Ledger ledger, Path file);

  /** The fault that an error of the database amounts to. */
  Fault fault(SQLException error);
}
