package org.parley.bench.calibration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of what was found is right, by kind and by rule. Shares of few are drawn towards what is
 * usual: a rule's towards its kind's, a kind's towards that of all. Immutable once made.
 */
final class Records {

  /** A rule that found less has the record of its kind. */
  private static final int FEWEST = 3;

  /**
   * So many more finds, as right as those of the kind, are added to those of a rule. Between 4 and
   * 15 the log loss of articles left out hardly changes.
   */
  private static final double PULL_OF_KIND = 8;

  private static final double PULL_OF_ALL = 5;

  private final Count all = new Count("");
  private final Map<String, Count> kinds = new TreeMap<>();
  private final Map<String, Count> rules = new TreeMap<>();

  private static final class Count {
    final String kind;
    int right;
    int found;

    Count(String kind) {
      this.kind = kind;
    }

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      found++;
    }

    double drawn(double pull, double towards) {
      return (right + pull * towards) / (found + pull);
    }
  }

  Records(List<Item> items) {
    for (Item item : items) {
      all.add(item.right());
      kinds.computeIfAbsent(item.kind(), Count::new).add(item.right());
      if (!item.rule().equals(item.kind())) {
        rules.computeIfAbsent(item.rule(), key -> new Count(item.kind())).add(item.right());
      }
    }
  }

  double ofKind(String kind) {
    return kinds.getOrDefault(kind, new Count(kind)).drawn(PULL_OF_ALL, all.drawn(1, 0.5));
  }

  double of(Item item) {
    return ofRule(item.rule(), item.kind());
  }

  private double ofRule(String rule, String kind) {
    Count count = rules.get(rule);
    double usual = ofKind(kind);
    return count == null || count.found < FEWEST ? usual : count.drawn(PULL_OF_KIND, usual);
  }

  /** By kind, by name. */
  Map<String, Double> byKind() {
    Map<String, Double> found = new TreeMap<>();
    kinds.keySet().forEach(kind -> found.put(kind, ofKind(kind)));
    return found;
  }

  /** By rule, by name; without those that found little. */
  Map<String, Double> byRule() {
    Map<String, Double> found = new TreeMap<>();
    rules.forEach((rule, count) -> {
      if (count.found >= FEWEST) {
        found.put(rule, ofRule(rule, count.kind));
      }
    });
    return found;
  }
}
