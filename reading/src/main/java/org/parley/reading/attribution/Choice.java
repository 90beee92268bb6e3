package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Weighs interpretations of a cue against each other: a log-linear model over what the chain
 * proposes (Collins, ICML 2000). Immutable.
 *
 * @param trust how much the chain's own opinion counts
 */
record Choice(Weights weights, float trust) {

  /** The probability of each. */
  double[] probabilities(InterpretationFeatures features, List<Interpretation> ones) {
    List<Double> scores = new ArrayList<>();
    FeatureVector vector = new FeatureVector();
    for (Interpretation one : ones) {
      features.of(one, vector);
      scores.add(trust * one.share() + weights.score(vector)[0]);
    }
    return softmax(scores.stream().mapToDouble(Double::doubleValue).toArray());
  }

  static double[] softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    double[] shares = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      shares[i] = StrictMath.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
