package org.parley.analysis.conflict;

import java.util.List;

/** How a party ranks the states. */
public sealed interface Preference {

  /** Whose it is. */
  String party();

  /**
   * Option prioritization: of two states the one is better of which the first statement is true
   * that tells them apart. It is the same as to score each state with 2^(n-k) for the k-th of n
   * statements that is true of it (Hipel, Kilgour, Fang and Peng 1997, "The decision support system
   * GMCR in environmental conflict management", Applied Mathematics and Computation 83).
   *
   * @param statements the most important first; at least one
   */
  record Prioritized(String party, List<Statement> statements) implements Preference {
    public Prioritized {
      statements = someOf(statements);
    }
  }

  /**
   * An explicit ranking.
   *
   * @param levels the best first, each with the patterns of the states that are equally good; a
   *     state has its place where a pattern matches it first
   */
  record Ranked(String party, List<List<Pattern>> levels) implements Preference {
    public Ranked {
      levels = someOf(levels).stream().map(Preference::someOf).toList();
    }
  }

  private static <T> List<T> someOf(List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("Needs one at least");
    }
    return List.copyOf(list);
  }
}
