package org.parley.analysis.standing;

import java.util.List;

/** What changed between two moments. */
public final class Changes {

  private Changes() {}

  /** In the order of time, then by weight. */
  public static List<Change> between(Standing before, Standing after) {
    throw new UnsupportedOperationException(before.toString() + after);
  }
}
