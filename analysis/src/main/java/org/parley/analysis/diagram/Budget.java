package org.parley.analysis.diagram;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Limits at work: whoever makes nodes asks it now and then, and is stopped by an exception. */
final class Budget {

  /** Thrown when a limit is reached; caught in this package. */
  static final class Reached extends RuntimeException {
    private static final long serialVersionUID = 1;

    Reached(String limit) {
      super(limit, null, false, false);
    }

    /** The limit in words for people. */
    String limit() {
      return String.valueOf(getMessage());
    }
  }

  /** Bytes that a node takes at the most, while its tables grow, with its share of the cache. */
  private static final int NODE = 128;

  /** The share of the memory that a diagram may take: one part in so many. */
  private static final int SHARE = 3;

  private final LongSupplier clock;
  private final long end;
  private final Duration time;
  private final long nodes;
  private final String nodesInWords;

  private Budget(LongSupplier clock, long end, Duration time, long nodes, String nodesInWords) {
    this.clock = clock;
    this.end = end;
    this.time = time;
    this.nodes = nodes;
    this.nodesInWords = nodesInWords;
  }

  static Budget of(Limits limits, LongSupplier clock) {
    long memory = Runtime.getRuntime().maxMemory() / SHARE;
    long fitting = Math.min(memory / NODE, 1 << 28);
    String words =
        fitting < limits.nodes()
            ? String.format(Locale.ROOT, "%,d MiB of memory", memory >> 20)
            : String.format(Locale.ROOT, "%,d nodes", limits.nodes());
    long nanos = nanos(limits.time());
    return new Budget(
        clock, clock.getAsLong() + nanos, limits.time(), Math.min(limits.nodes(), fitting), words);
  }

  private static long nanos(Duration time) {
    return time.compareTo(Duration.ofDays(10_000)) < 0 ? time.toNanos() : Long.MAX_VALUE / 4;
  }

  /** The same limits, with this share of the time from the beginning on. */
  Budget part(double share) {
    long given = nanos(time);
    long until = end - given + (long) (given * share);
    return new Budget(clock, until, time, nodes, nodesInWords);
  }

  /** The same limits with no more than so many nodes. */
  Budget atMost(long fewer) {
    return fewer >= nodes
        ? this
        : new Budget(clock, end, time, fewer, String.format(Locale.ROOT, "%,d nodes", fewer));
  }

  void nodes(long made) {
    if (made > nodes) {
      throw new Reached(nodesInWords);
    }
    if ((made & 0xfff) == 0) {
      time();
    }
  }

  /** For tables beside the nodes: so many bytes at once. */
  void bytes(long bytes) {
    long memory = Runtime.getRuntime().maxMemory() / SHARE;
    if (bytes > memory) {
      throw new Reached(String.format(Locale.ROOT, "%,d MiB of memory", memory >> 20));
    }
  }

  void time() {
    if (clock.getAsLong() - end >= 0) {
      throw new Reached(inWords(time));
    }
  }

  private static String inWords(Duration time) {
    return time.toMillisPart() == 0 && time.toNanosPart() % 1_000_000 == 0
        ? time.toSeconds() + " s"
        : time.toMillis() + " ms";
  }
}
