package org.parley.cli;

import java.util.Locale;
import java.util.OptionalInt;

/** How far a run over many inputs has come: told in the status line. */
final class Progress {

  private static final int BAR = 20;

  private final OptionalInt total;
  private final long start = System.nanoTime();
  private int done;
  private int failed;

  /**
   * @param total number of inputs; empty where it is not known beforehand
   */
  Progress(Streams streams, OptionalInt total) {
    this.total = total;
    if (total.orElse(2) > 1) {
      streams.status().measure(this::line);
    }
  }

  synchronized void step(boolean success) {
    done++;
    failed += success ? 0 : 1;
  }

  private synchronized String line() {
    double seconds = Math.max((System.nanoTime() - start) / 1e9, 0.001);
    String rate = done == 0 ? "" : String.format(Locale.ROOT, " · %.1f a second", done / seconds);
    String failures = failed == 0 ? "" : " · " + failed + " not readable";
    if (total.isEmpty()) {
      return done + " done" + rate + failures;
    }
    int all = Math.max(total.getAsInt(), done);
    int full = BAR * done / Math.max(all, 1);
    String bar = "█".repeat(full) + "░".repeat(BAR - full);
    return bar + " " + done + " of " + all + rate + failures;
  }
}
