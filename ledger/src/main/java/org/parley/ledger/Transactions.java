package org.parley.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.parley.model.Fault;

/**
 * Transactions over a few connections that are kept open. Any number of threads read; those of this
 * process write one after another, in the order in which they came.
 */
final class Transactions implements AutoCloseable {

  /** At once; more wait. */
  private static final int READERS = 8;

  /** How long a server may take to say that it is there, in seconds. */
  private static final int VALIDATION = 2;

  private final Store store;
  private final Deque<Connection> readers = new ConcurrentLinkedDeque<>();
  private final Deque<Connection> writers = new ConcurrentLinkedDeque<>();
  private final Semaphore reading = new Semaphore(READERS, true);
  private final ReentrantLock writing = new ReentrantLock(true);
  private final AtomicBoolean closed = new AtomicBoolean();

  Transactions(Store store) {
    this.store = store;
  }

  /** A read transaction that is open until it is closed: all that it reads is of one moment. */
  final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final DSLContext sql;
    private boolean open = true;

    private Snapshot() throws SQLException {
      connection = begun(readers, store::beginReading);
      sql = on(connection);
    }

    DSLContext sql() {
      return sql;
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        giveBack(connection, readers);
        reading.release();
      }
    }
  }

  Snapshot snapshot() {
    reading.acquireUninterruptibly();
    try {
      return new Snapshot();
    } catch (SQLException e) {
      reading.release();
      throw store.fault(e);
    } catch (RuntimeException e) {
      reading.release();
      throw e;
    }
  }

  <T> T read(Function<DSLContext, T> work) {
    try (Snapshot snapshot = snapshot()) {
      return work.apply(snapshot.sql());
    } catch (DataAccessException e) {
      throw fault(e);
    }
  }

  /** Records all of it, or nothing where it throws. */
  <T> T write(Function<DSLContext, T> work) {
    writing.lock();
    try {
      return write(begun(writers, store::beginWriting), work);
    } catch (DataAccessException e) {
      throw fault(e);
    } catch (SQLException e) {
      throw store.fault(e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T write(Connection connection, Function<DSLContext, T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.apply(on(connection));
      store.commit(connection);
      done = true;
      return result;
    } finally {
      if (done) {
        putBack(connection, writers);
      } else {
        giveBack(connection, writers);
      }
    }
  }

  /** For work outside {@link #read} and {@link #write}. */
  Fault fault(DataAccessException e) {
    SQLException cause = e.getCause(SQLException.class);
    return cause == null
        ? new Fault(
            Fault.Kind.INTERNAL,
            "ledger-failed",
            store.name() + ": " + e.getMessage(),
            "This is a defect of Parley; please report it.",
            e)
        : store.fault(cause);
  }

  /** Here and not before: jOOQ takes longer to load than a ledger to open. */
  private DSLContext on(Connection connection) {
    return DSL.using(connection, store.dialect());
  }

  /** How a transaction begins. */
  private interface Beginning {
    void begin(Connection connection) throws SQLException;
  }

  /** In a transaction. A connection that broke while it was idle gives way to another. */
  private Connection begun(Deque<Connection> idle, Beginning beginning) throws SQLException {
    if (closed.get()) {
      throw new IllegalStateException("The ledger " + store.name() + " is closed");
    }
    while (true) {
      Connection pooled = idle.poll();
      Connection connection = pooled == null ? store.connect() : pooled;
      try {
        beginning.begin(connection);
        return connection;
      } catch (SQLException e) {
        boolean broken = pooled != null && !pooled.isValid(VALIDATION);
        giveBack(connection, idle);
        if (!broken) {
          throw e;
        }
      }
    }
  }

  /** What was not committed is undone; a connection that cannot do that is of no more use. */
  private void giveBack(Connection connection, Deque<Connection> idle) {
    try {
      store.rollback(connection);
      putBack(connection, idle);
    } catch (SQLException e) {
      end(connection);
    }
  }

  private void putBack(Connection connection, Deque<Connection> idle) {
    if (closed.get()) {
      end(connection);
    } else {
      idle.push(connection);
    }
  }

  private static void end(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is of no more use, closed or not.
    }
  }

  @Override
  public void close() {
    closed.set(true);
    for (Connection one = readers.poll(); one != null; one = readers.poll()) {
      end(one);
    }
    for (Connection one = writers.poll(); one != null; one = writers.poll()) {
      end(one);
    }
  }
}
