package org.parley.bench.web;

import java.util.List;
import java.util.Locale;

/**
 * Times in milliseconds.
 *
 * @param sorted smallest first
 */
record Times(List<Double> sorted) {

  Times {
    sorted = sorted.stream().sorted().toList();
  }

  /** The smallest time that so many hundredths do not exceed. */
  double percentile(int hundredths) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * hundredths / 100.0) - 1));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.0f | %.0f | %.0f | %d",
        percentile(50),
        percentile(95),
        percentile(100),
        sorted.size());
  }
}
