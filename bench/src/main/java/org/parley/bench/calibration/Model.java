package org.parley.bench.calibration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parley.reading.confidence.Weighing;

/** What makes a probability of the record of a rule and the circumstances. Immutable. */
final class Model {

  /** Between 1 and 5 the log loss of articles left out hardly changes. */
  private static final double PENALTY = 3;

  private final Records records;
  private final List<String> names;
  private final double[] weights;

  private Model(Records records, List<String> names, double[] weights) {
    this.records = records;
    this.names = names;
    this.weights = weights;
  }

  /**
   * Learns from some items. No item vouches for its rule in its own article.
   *
   * @param names of the weights, the constant first
   */
  static Model of(List<Item> items, List<String> names) {
    Map<String, Records> ofOthers = new HashMap<>();
    double[][] x = new double[items.size()][];
    double[] y = new double[items.size()];
    for (int i = 0; i < x.length; i++) {
      Item item = items.get(i);
      Records records =
          ofOthers.computeIfAbsent(
              item.article(),
              own -> new Records(those(items, other -> !other.article().equals(own))));
      x[i] = row(item, names, records);
      y[i] = item.right() ? 1 : 0;
    }
    return new Model(new Records(items), names, Logistic.fit(x, y, PENALTY));
  }

  Records records() {
    return records;
  }

  /** By name, in the order in which the names were given. */
  Map<String, Double> weights() {
    Map<String, Double> found = new LinkedHashMap<>();
    names.forEach(name -> found.put(name, weights[names.indexOf(name)]));
    return found;
  }

  double probability(Item item) {
    return Logistic.probability(row(item, names, records), weights);
  }

  private static double[] row(Item item, List<String> names, Records records) {
    return names.stream()
        .mapToDouble(name ->
            switch (name) {
              case Weighing.CONSTANT -> 1;
              case Weighing.RECORD -> Weighing.logOdds(records.of(item));
              default -> item.sign(name);
            })
        .toArray();
  }

  static List<Item> those(List<Item> items, Predicate<Item> wanted) {
    return items.stream().filter(wanted).toList();
  }
}
