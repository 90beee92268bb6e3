package org.parley.bench.calibration;

import java.util.Locale;

/** How many of the items of each confidence are right. Not safe for threads. */
final class Reliability {

  private static final int BINS = 10;

  private final int[] found = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] said = new double[BINS];
  private double loss;
  private int all;

  void add(double probability, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    found[bin]++;
    right[bin] += isRight ? 1 : 0;
    said[bin] += probability;
    loss -= StrictMath.log(isRight ? probability : 1 - probability);
    all++;
  }

  /** Mean of the negative logarithm of the probability of what came about, in nats. */
  double logLoss() {
    return loss / all;
  }

  String table() {
    StringBuilder out = new StringBuilder("confidence   found   right   share    said\n");
    for (int bin = 0; bin < BINS; bin++) {
      if (found[bin] > 0) {
        out.append(
            String.format(
                Locale.ROOT,
                "%.1f - %.1f %9d %7d %7.2f %7.2f%n",
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                found[bin],
                right[bin],
                (double) right[bin] / found[bin],
                said[bin] / found[bin]));
      }
    }
    return out.toString();
  }
}
