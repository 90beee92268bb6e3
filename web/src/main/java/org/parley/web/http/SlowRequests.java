package org.parley.web.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which a request drips in so slowly that it is meant to hold on to them. A
 * connection that says nothing at all is closed by the server's own limit, which each byte puts
 * off.
 */
public final class SlowRequests implements Connection.Listener {

  /** Bytes a second; the slowest link does better. */
  private static final long LEAST_RATE = 500;

  private static final int LOOKS = 4;

  private final Scheduler scheduler;
  private final Duration patience;

  /**
   * @param patience how long a request may take to arrive, if it comes slower than the least rate
   */
  public SlowRequests(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    new Watch(connection).again();
  }

  /** Looks at one connection now and then, as long as it is open. */
  private final class Watch {

    private final Connection connection;
    private long messages = -1;
    private long start;
    private long seen;
    private long since;
    private boolean arriving;

    private Watch(Connection connection) {
      this.connection = connection;
    }

    private void again() {
      scheduler.schedule(
          this::look, Math.max(1, patience.toMillis() / LOOKS), TimeUnit.MILLISECONDS);
    }

    private void look() {
      if (!connection.getEndPoint().isOpen()) {
        return;
      }
      long now = System.nanoTime();
      long bytes = connection.getBytesIn();
      long count = connection.getMessagesIn() + connection.getMessagesOut();
      if (count != messages) {
        messages = count;
        start = bytes;
        arriving = false;
      } else if (bytes > seen && !arriving) {
        arriving = true;
        since = now;
      } else if (bytes > seen && isTooSlow(bytes - start, now - since)) {
        connection.getEndPoint().close(new TimeoutException("A request drips in"));
        return;
      }
      seen = bytes;
      again();
    }

    private boolean isTooSlow(long bytes, long nanos) {
      double seconds = nanos / 1e9;
      return nanos > patience.toNanos() && bytes < LEAST_RATE * seconds;
    }
  }
}
