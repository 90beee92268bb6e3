package org.parley.analysis.diagram;

import java.time.Duration;

/**
 * How far a count may go. Whatever these say, the diagram never takes more than a third of the
 * memory that the process may use.
 *
 * @param nodes of a diagram, at most
 * @param time by the clock, at most
 */
public record Limits(long nodes, Duration time) {

  public Limits {
    if (nodes < 0 || time.isNegative()) {
      throw new IllegalArgumentException("limits below nothing: " + nodes + " nodes, " + time);
    }
  }

  /** Two million nodes, ten seconds. */
  public static Limits usual() {
    return new Limits(2_000_000, Duration.ofSeconds(10));
  }
}
