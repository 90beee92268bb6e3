package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far groups agree with those that are right: pairs of phrases, and B-cubed (Bagga and Baldwin,
 * 1998). Sums over several negotiations may be added.
 */
record Agreement(
    double together, double joined, double right, double precise, double recalled, int phrases) {

  static final Agreement NONE = new Agreement(0, 0, 0, 0, 0, 0);

  static Agreement of(Map<String, Integer> gold, Map<String, String> made) {
    List<String> ids = new ArrayList<>(gold.keySet());
    double together = 0;
    double joined = 0;
    double right = 0;
    double precise = 0;
    double recalled = 0;
    for (String one : ids) {
      int inGold = 0;
      int inMade = 0;
      int inBoth = 0;
      for (String other : ids) {
        boolean same = gold.getOrDefault(one, 0).equals(gold.getOrDefault(other, 0));
        boolean put = made.getOrDefault(one, "").equals(made.getOrDefault(other, ""));
        inGold += same ? 1 : 0;
        inMade += put ? 1 : 0;
        inBoth += same && put ? 1 : 0;
      }
      together += (inBoth - 1) / 2.0;
      joined += (inMade - 1) / 2.0;
      right += (inGold - 1) / 2.0;
      precise += (double) inBoth / inMade;
      recalled += (double) inBoth / inGold;
    }
    return new Agreement(together, joined, right, precise, recalled, ids.size());
  }

  Agreement plus(Agreement other) {
    return new Agreement(
        together + other.together,
        joined + other.joined,
        right + other.right,
        precise + other.precise,
        recalled + other.recalled,
        phrases + other.phrases);
  }

  double pairs() {
    return mean(ratio(together, joined), ratio(together, right));
  }

  double bCubed() {
    return mean(ratio(precise, phrases), ratio(recalled, phrases));
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  private static double mean(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  /** Precision, recall and F1 of pairs, then of B-cubed. */
  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-42.42s  %.2f %.2f %.2f   %.2f %.2f %.2f",
        name,
        ratio(together, joined),
        ratio(together, right),
        pairs(),
        ratio(precise, phrases),
        ratio(recalled, phrases),
        bCubed());
  }
}
