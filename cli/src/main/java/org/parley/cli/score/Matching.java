package org.parley.cli.score;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A largest matching of wanted to found items, by augmenting paths (Kuhn 1955). */
final class Matching {

  private static final int NONE = -1;

  /** Says which pairs may be matched. */
  interface Pairs {
    boolean fit(int wanted, int found);
  }

  private final int[] wantedOf;
  private final Pairs pairs;

  private Matching(int found, Pairs pairs) {
    this.wantedOf = new int[found];
    this.pairs = pairs;
    Arrays.fill(wantedOf, NONE);
  }

  /** For each found item the wanted one that it is matched to, or -1. */
  static int[] of(int wanted, int found, Pairs pairs) {
    Matching matching = new Matching(found, pairs);
    for (int i = 0; i < wanted; i++) {
      matching.augment(i, new boolean[found]);
    }
    return matching.wantedOf.clone();
  }

  private boolean augment(int wanted, boolean[] seen) {
    for (int j = 0; j < wantedOf.length; j++) {
      if (!seen[j] && pairs.fit(wanted, j)) {
        seen[j] = true;
        if (wantedOf[j] == NONE || augment(wantedOf[j], seen)) {
          wantedOf[j] = wanted;
          return true;
        }
      }
    }
    return false;
  }

  static IntPredicate unmatched(int[] wantedOf) {
    return wanted -> Arrays.stream(wantedOf).noneMatch(one -> one == wanted);
  }
}
