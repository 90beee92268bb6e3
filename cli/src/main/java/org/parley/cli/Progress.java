package org.parley.cli;

import java.util.Locale;
import java.util.OptionalInt;

/** One line on the terminal that tells how far a long run has come; silent where nobody watches. */
final class Progress {

  /** With fewer inputs the answers themselves tell enough. */
  private static final int A_FEW = 4;

  private static final int BAR = 24;
  private static final long INTERVAL_NANOS = 100_000_000;

  private final Streams streams;
  private final OptionalInt total;
  private final long start = System.nanoTime();
  private long shown;
  private int done;
  private int failed;

  /**
   * @param total number of inputs; empty where it is not known beforehand
   */
  Progress(Streams streams, OptionalInt total) {
    this.streams = streams;
    this.total = total;
  }

  private boolean isWatched() {
    return streams.errIsTerminal() && total.orElse(A_FEW) >= A_FEW;
  }

  void step(boolean success) {
    done++;
    failed += success ? 0 : 1;
    long now = System.nanoTime();
    if (isWatched() && now - shown > INTERVAL_NANOS) {
      shown = now;
      streams.err().print("\r\u001b[K" + line(now));
      streams.err().flush();
    }
  }

  private String line(long now) {
    double seconds = (now - start) / 1e9;
    String failures = failed == 0 ? "" : ", " + failed + " not readable";
    String rate = String.format(Locale.ROOT, "%.1f a second", done / Math.max(seconds, 0.001));
    if (total.isEmpty()) {
      return done + " read (" + rate + failures + ")";
    }
    int all = Math.max(total.getAsInt(), done);
    int full = BAR * done / Math.max(all, 1);
    return "["
        + "█".repeat(full)
        + "·".repeat(BAR - full)
        + "] "
        + done
        + " of "
        + all
        + " ("
        + rate
        + failures
        + ")";
  }

  /** Takes the line away, so that a message or an answer can stand there. */
  void clear() {
    if (isWatched() && shown > 0) {
      streams.err().print("\r\u001b[K");
      streams.err().flush();
    }
  }
}
