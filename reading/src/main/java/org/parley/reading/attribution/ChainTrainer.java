package org.parley.reading.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns the weights of a chain by stochastic gradient ascent on the conditional likelihood, with
 * step sizes of its own for each weight (AdaGrad: Duchi et al., JMLR 2011) and a pull towards zero;
 * the weights after each of the last rounds are averaged (Polyak and Juditsky, SIAM J. Control
 * Optim. 1992). One thread, a fixed seed and {@link StrictMath} make the result the same to the bit
 * everywhere.
 */
final class ChainTrainer {

  /** What is learned from: for each position its features (rows of weights) and its state. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Example(int[][] rows, int[] states) {}

  /**
   * How to learn.
   *
   * @param rounds how often all examples are gone through
   * @param rate the length of the first steps; the last are a tenth as long
   * @param pull how strongly weights are pulled towards zero
   * @param drop the share of features that is left out at each step
   */
  record Plan(int rounds, float rate, float pull, float drop, long seed) {}

  /** Below this difference of probabilities a weight is left as it is; most of the time is here. */
  static final double NEGLIGIBLE = 0.002;

  /** How many of the last rounds are averaged. */
  private static final int AVERAGED = 4;

  private final StateGraph graph;
  private final Plan plan;
  private final float[] weights;
  private final float[] squares;
  private final float[] stepWeights;
  private final float[] stepSquares;
  private final int labels;

  ChainTrainer(StateGraph graph, int rows, Plan plan) {
    this.graph = graph;
    this.plan = plan;
    this.labels = graph.labels();
    this.weights = new float[rows * labels];
    this.squares = new float[rows * labels];
    this.stepWeights = new float[graph.steps().size()];
    this.stepSquares = new float[stepWeights.length];
    Arrays.fill(squares, 0.1f);
    Arrays.fill(stepSquares, 0.1f);
  }

  /** Row after row. */
  float[] weights() {
    return weights;
  }

  float[] stepWeights() {
    return stepWeights;
  }

  void learn(List<Example> examples) {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(plan.seed());
    float[] sums = new float[weights.length];
    float[] stepSums = new float[stepWeights.length];
    for (int round = 0; round < plan.rounds(); round++) {
      shuffle(order, random);
      float rate = plan.rate() * (1 - 0.9f * round / plan.rounds());
      for (int i : order) {
        Example example = examples.get(i);
        int[][] rows = thinned(example.rows(), plan.drop(), random);
        learn(new Example(rows, example.states()), rate);
      }
      if (round >= plan.rounds() - AVERAGED) {
        add(weights, sums);
        add(stepWeights, stepSums);
      }
    }
    average(sums, weights);
    average(stepSums, stepWeights);
  }

  private static void add(float[] now, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += now[i];
    }
  }

  private void average(float[] sums, float[] means) {
    int rounds = Math.min(AVERAGED, plan.rounds());
    for (int i = 0; i < sums.length; i++) {
      means[i] = sums[i] / rounds;
    }
  }

  /**
   * Some features, chosen by chance, are left out of each position (Srivastava et al., JMLR 2014).
   */
  static int[][] thinned(int[][] rows, float drop, SplittableRandom random) {
    int limit = (int) (drop * 65536);
    int[][] thinned = new int[rows.length][];
    for (int i = 0; i < thinned.length; i++) {
      int[] chosen = new int[rows[i].length];
      int size = 0;
      long chance = 0;
      for (int k = 0; k < chosen.length; k++) {
        chance = k % 4 == 0 ? random.nextLong() : chance >>> 16;
        if ((chance & 0xFFFF) >= limit) {
          chosen[size++] = rows[i][k];
        }
      }
      thinned[i] = Arrays.copyOf(chosen, size);
    }
    return thinned;
  }

  static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private void learn(Example example, float rate) {
    float[][] scores = scores(example.rows());
    Chain.Expectation expected = new Chain(graph, stepWeights.clone()).expect(scores);
    int[] states = example.states();
    double[] steps = expected.steps();
    for (int i = 0; i < states.length; i++) {
      double[] gradient = expected.labels()[i];
      for (int label = 0; label < labels; label++) {
        gradient[label] = -gradient[label];
      }
      gradient[graph.label(states[i])] += 1;
      move(example.rows()[i], gradient, rate);
      if (i > 0) {
        steps[graph.number(states[i - 1], states[i])] -= 1;
      }
    }
    for (int k = 0; k < steps.length; k++) {
      float gradient = (float) -steps[k] - plan.pull() * stepWeights[k];
      stepSquares[k] += gradient * gradient;
      stepWeights[k] += rate * gradient / (float) Math.sqrt(stepSquares[k]);
    }
  }

  private float[][] scores(int[][] rows) {
    float full = 1 / (1 - plan.drop());
    float[][] scores = new float[rows.length][labels];
    for (int i = 0; i < rows.length; i++) {
      float[] sums = scores[i];
      for (int row : rows[i]) {
        int cell = row * labels;
        for (int label = 0; label < labels; label++) {
          sums[label] += weights[cell + label];
        }
      }
      for (int label = 0; label < labels; label++) {
        sums[label] *= full;
      }
    }
    return scores;
  }

  private void move(int[] rows, double[] gradient, float rate) {
    for (int label = 0; label < labels; label++) {
      if (Math.abs(gradient[label]) < NEGLIGIBLE) {
        continue;
      }
      float up = (float) gradient[label];
      for (int row : rows) {
        int cell = row * labels + label;
        float slope = up - plan.pull() * weights[cell];
        squares[cell] += slope * slope;
        weights[cell] += rate * slope / (float) Math.sqrt(squares[cell]);
      }
    }
  }
}
