package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Learns a {@link Choice}, as {@link ChainTrainer} learns a chain. */
final class ChoiceTrainer {

  /** The interpretations of a cue, and how right each is, in sum 1. */
  record Question(
      InterpretationFeatures features, List<Interpretation> ones, double[] rightness) {}

  private record Example(int[][] rows, double[] shares, double[] rightness) {}

  private final FieldTrainer.Plan plan;

  ChoiceTrainer(FieldTrainer.Plan plan) {
    this.plan = plan;
  }

  Choice learn(List<Question> questions) {
    FeatureSelection selection = new FeatureSelection(plan.rarest());
    FeatureVector vector = new FeatureVector();
    for (Question question : questions) {
      for (Interpretation one : question.ones()) {
        question.features().of(one, vector);
        selection.count(vector);
      }
    }
    selection.close();
    List<Example> examples = new ArrayList<>();
    for (Question question : questions) {
      int[][] rows = new int[question.ones().size()][];
      double[] shares = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        question.features().of(question.ones().get(i), vector);
        rows[i] = selection.rows(vector);
        shares[i] = question.ones().get(i).share();
      }
      examples.add(new Example(rows, shares, question.rightness()));
    }
    return learn(examples, selection);
  }

  private Choice learn(List<Example> examples, FeatureSelection selection) {
    Weighing weighing = new Weighing(selection.size());
    SplittableRandom random = new SplittableRandom(plan.chain().seed());
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    int rounds = plan.chain().rounds();
    for (int round = 0; round < rounds; round++) {
      ChainTrainer.shuffle(order, random);
      float rate = plan.chain().rate() * (1 - 0.9f * round / rounds);
      for (int at : order) {
        Example one = examples.get(at);
        int[][] rows = ChainTrainer.thinned(one.rows(), plan.chain().drop(), random);
        weighing.learn(new Example(rows, one.shares(), one.rightness()), rate);
      }
    }
    return new Choice(
        selection.rounded(weighing.weights, 1, plan.floor()), (float) weighing.trust);
  }

  /** The weights while they are being learned. */
  private final class Weighing {

    private final float[] weights;
    private final float[] squares;
    private double trust = 1;
    private double trustSquares = 10;

    Weighing(int rows) {
      weights = new float[rows];
      squares = new float[rows];
      Arrays.fill(squares, 0.1f);
    }

    void learn(Example example, float rate) {
      double[] expected = Choice.softmax(scores(example));
      double slope = 0;
      for (int i = 0; i < expected.length; i++) {
        double up = example.rightness()[i] - expected[i];
        slope += up * example.shares()[i];
        if (Math.abs(up) > ChainTrainer.NEGLIGIBLE) {
          move(example.rows()[i], (float) up, rate);
        }
      }
      slope = Math.max(-1, Math.min(1, slope));
      trustSquares += slope * slope;
      trust += rate * slope / Math.sqrt(trustSquares);
    }

    private double[] scores(Example example) {
      double[] scores = new double[example.shares().length];
      for (int i = 0; i < scores.length; i++) {
        for (int row : example.rows()[i]) {
          scores[i] += weights[row];
        }
        scores[i] = scores[i] / (1 - plan.chain().drop()) + trust * example.shares()[i];
      }
      return scores;
    }

    private void move(int[] rows, float up, float rate) {
      for (int row : rows) {
        float slope = up - plan.chain().pull() * weights[row];
        squares[row] += slope * slope;
        weights[row] += rate * slope / (float) Math.sqrt(squares[row]);
      }
    }
  }
}
