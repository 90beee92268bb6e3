package org.parley.web.sight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/** Does work that somebody may ask for soon, one piece after the other, on a thread of its own. */
final class Ahead implements AutoCloseable {

  private final Deque<Runnable> soon = new ArrayDeque<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final Thread worker = new Thread(this::work, "parley-ahead");
  private boolean closed;

  Ahead() {
    worker.setDaemon(true);
    worker.start();
  }

  /** To be done when nothing else is. */
  synchronized void later(Runnable one) {
    later.add(one);
    notifyAll();
  }

  /** To be done at once, instead of what was to be done at once before. */
  synchronized void instead(List<Runnable> all) {
    soon.clear();
    soon.addAll(all);
    notifyAll();
  }

  private synchronized @Nullable Runnable next() {
    try {
      while (!closed && soon.isEmpty() && later.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    return closed ? null : soon.isEmpty() ? later.poll() : soon.poll();
  }

  private void work() {
    for (Runnable one = next(); one != null; one = next()) {
      try {
        one.run();
      } catch (Fault | IllegalStateException e) {
        // Whoever asks for it will be told.
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
