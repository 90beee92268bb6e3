package org.parley.bench.diagram;

import java.util.List;
import java.util.Locale;

/** How figures are shown. */
final class Table {

  private Table() {}

  static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** Two digits, or all before the point. */
  static String figure(double value) {
    String form = value >= 10 ? "%,.0f" : value >= 1 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }

  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
