package org.parley.bench.calibration;

/** Logistic regression with a quadratic penalty, by Newton's method. Deterministic. */
final class Logistic {

  private static final int MOST_STEPS = 50;
  private static final double SMALL = 1e-10;

  private Logistic() {}

  /**
   * The weights that make what came about most likely, with the sum of their squares times half the
   * penalty taken off the log likelihood. The first weight is the constant and goes free.
   *
   * @param x a row for each case, its first number 1
   * @param y 1 where it came about, 0 where not
   */
  static double[] fit(double[][] x, double[] y, double penalty) {
    int size = x[0].length;
    double[] weights = new double[size];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[][] system = new double[size][size + 1];
      for (int i = 0; i < size; i++) {
        double pull = i == 0 ? SMALL : penalty;
        system[i][i] = pull;
        system[i][size] = -pull * weights[i];
      }
      for (int row = 0; row < x.length; row++) {
        double p = probability(x[row], weights);
        for (int i = 0; i < size; i++) {
          system[i][size] += (y[row] - p) * x[row][i];
          for (int j = 0; j < size; j++) {
            system[i][j] += p * (1 - p) * x[row][i] * x[row][j];
          }
        }
      }
      double[] change = solve(system);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] += change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < SMALL) {
        break;
      }
    }
    return weights;
  }

  static double probability(double[] row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** By elimination; the system is positive definite, so that no rows have to be exchanged. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        double factor = system[k][i] / system[i][i];
        for (int j = i; j <= size; j++) {
          system[k][j] -= factor * system[i][j];
        }
      }
    }
    double[] found = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double rest = system[i][size];
      for (int j = i + 1; j < size; j++) {
        rest -= system[i][j] * found[j];
      }
      found[i] = rest / system[i][i];
    }
    return found;
  }
}
