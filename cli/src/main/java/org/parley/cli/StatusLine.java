package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Harmless;

/**
 * The last line of the terminal while work goes on: how far it is and what is being done. What else
 * is printed there comes above it; at the end nothing of it is left. Silent where nobody watches.
 * Safe for any number of threads.
 */
final class StatusLine implements AutoCloseable {

  private static final long INTERVAL_MILLIS = 100;
  private static final String CLEAR = "\r\u001b[K";
  private static final int USUAL_COLUMNS = 80;

  /** What takes less is over before it could be read. */
  private static final double SHORT_SECONDS = 0.4;

  private final @Nullable PrintWriter terminal;
  private final int columns;
  private final Deque<Activity> activities = new ArrayDeque<>();
  private @Nullable Supplier<String> gauge;
  private String waiting = "";
  private boolean drawn;
  private boolean midLine;
  private boolean closed;

  private record Activity(String what, long start) {}

  /**
   * @param terminal where it is drawn; null where nobody watches
   * @param columns of the terminal; 0 where that is not known
   */
  StatusLine(@Nullable PrintWriter terminal, int columns) {
    this.terminal = terminal;
    this.columns = columns == 0 ? USUAL_COLUMNS : columns;
    if (terminal != null) {
      Thread.ofPlatform().daemon().name("status").start(this::keepDrawing);
    }
  }

  /** Does something that may take a while, and says so meanwhile. */
  <T> T during(String what, Supplier<T> work) {
    Activity activity = new Activity(what, System.nanoTime());
    synchronized (this) {
      activities.addLast(activity);
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        removeSame(activity);
      }
    }
  }

  /** Not by equality: two may do the same at the same time. */
  @SuppressWarnings("ReferenceEquality")
  private void removeSame(Activity activity) {
    for (Iterator<Activity> all = activities.iterator(); all.hasNext(); ) {
      if (all.next() == activity) {
        all.remove();
        return;
      }
    }
  }

  /** What to say while nothing else is being done. */
  synchronized void whileIdle(String what) {
    waiting = what;
  }

  /** How far the work is, said from now on before what is being done. */
  synchronized void measure(Supplier<String> far) {
    gauge = far;
  }

  /** A stream to the same terminal whose bytes come above the line. */
  OutputStream above(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        synchronized (StatusLine.this) {
          erase();
          out.write(bytes, from, length);
          out.flush();
          midLine = length > 0 ? bytes[from + length - 1] != '\n' : midLine;
        }
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    };
  }

  /** A writer to the same terminal whose lines come above the line. */
  PrintWriter above(PrintWriter out) {
    Writer guarded =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) {
            synchronized (StatusLine.this) {
              erase();
              out.write(chars, from, length);
              out.flush();
              midLine = length > 0 ? chars[from + length - 1] != '\n' : midLine;
            }
          }

          @Override
          public void flush() {
            out.flush();
          }

          @Override
          public void close() {
            out.close();
          }
        };
    return new PrintWriter(guarded, true);
  }

  private void keepDrawing() {
    try {
      while (draw()) {
        Thread.sleep(INTERVAL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean draw() {
    if (terminal != null && !closed && !midLine) {
      String line = line();
      if (!line.isEmpty()) {
        terminal.print(CLEAR + line);
        terminal.flush();
        drawn = true;
      } else {
        erase();
      }
    }
    return !closed;
  }

  private String line() {
    String far = gauge == null ? "" : gauge.get();
    Activity last = activities.peekLast();
    double seconds = last == null ? 0 : (System.nanoTime() - last.start()) / 1e9;
    String what = last == null ? waiting : last.what();
    if (far.isEmpty() && last != null && seconds < SHORT_SECONDS) {
      return "";
    }
    String clock = seconds < 1 ? "" : String.format(Locale.ROOT, " %.0f s", seconds);
    String head = far + (far.isEmpty() || what.isEmpty() ? "" : " · ");
    return cut(
        head + tail(what, columns - 1 - clock.length() - head.length()) + clock, columns - 1);
  }

  /** What is being done, in the given columns: of a long name the end, which tells most. */
  private static String tail(String what, int most) {
    String words = Harmless.line(what);
    int name = words.indexOf(' ') + 1;
    int left = most - name - 1;
    int length = words.codePointCount(0, words.length());
    return length <= most || left < 1
        ? words
        : words.substring(0, name)
            + "…"
            + words.substring(words.offsetByCodePoints(words.length(), -left));
  }

  private static String cut(String line, int most) {
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, Math.max(0, most - 1))) + "…";
  }

  private synchronized void erase() {
    if (drawn && terminal != null) {
      terminal.print(CLEAR);
      terminal.flush();
      drawn = false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    erase();
  }
}
