package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear-chain conditional random field over the states of a {@link StateGraph} (Lafferty et al.,
 * ICML 2001). Immutable.
 */
final class Chain {

  private final StateGraph graph;
  private final int[] from;
  private final int[] to;
  private final float[] stepWeights;
  private final double[] factors;

  Chain(StateGraph graph, float[] stepWeights) {
    this.graph = graph;
    this.from = graph.from();
    this.to = graph.to();
    this.stepWeights = stepWeights;
    this.factors = new double[stepWeights.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = StrictMath.exp(stepWeights[i]);
    }
  }

  StateGraph graph() {
    return graph;
  }

  float[] stepWeights() {
    return stepWeights;
  }

  /** A way through the states, with the score it has. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Way(int[] states, double score) {}

  /**
   * What the chain expects for some positions.
   *
   * @param labels for each position, the probability of each label
   * @param steps for each step of the graph, how often it is expected
   * @param logTotal logarithm of the sum over all ways of their exponentiated scores
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Expectation(double[][] labels, double[] steps, double logTotal) {}

  /** Sums over all ways, forwards and backwards. {@code scores} has a row for each position. */
  Expectation expect(float[][] scores) {
    int n = scores.length;
    double[][] local = new double[n][];
    double log = 0;
    for (int i = 0; i < n; i++) {
      log += local(scores[i], local, i);
    }
    double[] scale = new double[n];
    double[][] forward = forward(local, scale);
    for (double one : scale) {
      log += StrictMath.log(one);
    }
    double total = 0;
    for (int s = 0; s < graph.size(); s++) {
      total += graph.ends(s) ? forward[n - 1][s] : 0;
    }
    double[] steps = new double[from.length];
    double[][] labels = backward(local, scale, forward, total, steps);
    return new Expectation(labels, steps, log + StrictMath.log(total));
  }

  private static double local(float[] scores, double[][] local, int i) {
    double most = scores[0];
    for (float score : scores) {
      most = Math.max(most, score);
    }
    local[i] = new double[scores.length];
    for (int label = 0; label < scores.length; label++) {
      local[i][label] = StrictMath.exp(scores[label] - most);
    }
    return most;
  }

  private double[][] forward(double[][] local, double[] scale) {
    int n = local.length;
    double[][] forward = new double[n][graph.size()];
    for (int s = 0; s < graph.size(); s++) {
      forward[0][s] = graph.starts(s) ? local[0][graph.label(s)] : 0;
    }
    scale[0] = normalise(forward[0]);
    for (int i = 1; i < n; i++) {
      double[] before = forward[i - 1];
      double[] now = forward[i];
      for (int k = 0; k < from.length; k++) {
        now[to[k]] += before[from[k]] * factors[k];
      }
      for (int s = 0; s < now.length; s++) {
        now[s] *= local[i][graph.label(s)];
      }
      scale[i] = normalise(now);
    }
    return forward;
  }

  private double[][] backward(
      double[][] local, double[] scale, double[][] forward, double total, double[] steps) {
    int n = local.length;
    double[][] labels = new double[n][graph.labels()];
    double[] now = new double[graph.size()];
    for (int s = 0; s < now.length; s++) {
      now[s] = graph.ends(s) ? 1 / total : 0;
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int s = 0; s < now.length; s++) {
        labels[i][graph.label(s)] += forward[i][s] * now[s];
        now[s] *= local[i][graph.label(s)] / scale[i];
      }
      if (i > 0) {
        double[] before = new double[now.length];
        for (int k = 0; k < from.length; k++) {
          double way = factors[k] * now[to[k]];
          before[from[k]] += way;
          steps[k] += forward[i - 1][from[k]] * way;
        }
        now = before;
      }
    }
    return labels;
  }

  private static double normalise(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
    return sum;
  }

  /** The best ways, best first; of equals the one with the lower states first. */
  List<Way> best(float[][] scores, int most) {
    int n = scores.length;
    int width = graph.size();
    double[][][] sums = new double[n][width][];
    int[][][] back = new int[n][width][];
    for (int i = 0; i < n; i++) {
      for (int s = 0; s < width; s++) {
        sums[i][s] = new double[0];
        back[i][s] = new int[0];
      }
      if (i == 0) {
        begin(scores[0], sums[0]);
        continue;
      }
      for (int k = 0; k < from.length; k++) {
        extend(sums[i - 1][from[k]], k, most, sums[i], back[i]);
      }
      for (int s = 0; s < width; s++) {
        for (int r = 0; r < sums[i][s].length; r++) {
          sums[i][s][r] += scores[i][graph.label(s)];
        }
      }
    }
    return finish(sums, back, most);
  }

  private void begin(float[] scores, double[][] sums) {
    for (int s = 0; s < sums.length; s++) {
      if (graph.starts(s)) {
        sums[s] = new double[] {scores[graph.label(s)]};
      }
    }
  }

  /** Merges the ways that come over step {@code k} into those of its end; both lists descend. */
  private void extend(double[] came, int k, int most, double[][] sums, int[][] back) {
    if (came.length == 0) {
      return;
    }
    double[] old = sums[to[k]];
    int[] oldBack = back[to[k]];
    int size = Math.min(most, old.length + came.length);
    double[] merged = new double[size];
    int[] mergedBack = new int[size];
    int a = 0;
    int b = 0;
    for (int r = 0; r < size; r++) {
      boolean takeOld = b >= came.length || (a < old.length && old[a] >= came[b] + stepWeights[k]);
      merged[r] = takeOld ? old[a] : came[b] + stepWeights[k];
      mergedBack[r] = takeOld ? oldBack[a++] : k * most + b++;
    }
    sums[to[k]] = merged;
    back[to[k]] = mergedBack;
  }

  private List<Way> finish(double[][][] sums, int[][][] back, int most) {
    record End(int state, int rank, double score) {}
    int n = sums.length;
    List<End> ends = new ArrayList<>();
    for (int s = 0; s < graph.size(); s++) {
      for (int r = 0; graph.ends(s) && r < sums[n - 1][s].length; r++) {
        ends.add(new End(s, r, sums[n - 1][s][r]));
      }
    }
    ends.sort((a, b) -> Double.compare(b.score(), a.score()));
    List<Way> ways = new ArrayList<>();
    for (End end : ends.subList(0, Math.min(most, ends.size()))) {
      int[] states = new int[n];
      int state = end.state();
      int rank = end.rank();
      for (int i = n - 1; i >= 0; i--) {
        states[i] = state;
        if (i > 0) {
          int code = back[i][state][rank];
          state = from[code / most];
          rank = code % most;
        }
      }
      ways.add(new Way(states, end.score()));
    }
    return ways;
  }
}
