package org.parley.reading.attribution;

import java.util.List;

/** A chain with its weights: positions go in as features, and come out as labels. Immutable. */
record Field(Weights weights, Chain chain) {

  /** Some positions in a row. */
  interface Positions {
    int size();

    /** Puts the features of a position into {@code out}, in place of what was there. */
    void features(int position, FeatureVector out);
  }

  /** The score of each label at each position. */
  float[][] scores(Positions positions) {
    float[][] scores = new float[positions.size()][];
    FeatureVector features = new FeatureVector();
    for (int i = 0; i < scores.length; i++) {
      positions.features(i, features);
      scores[i] = weights.score(features);
    }
    return scores;
  }

  /** The labels of a way through the states. */
  int[] labels(Chain.Way way) {
    int[] labels = new int[way.states().length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = chain.graph().label(way.states()[i]);
    }
    return labels;
  }

  List<Chain.Way> best(float[][] scores, int most) {
    return chain.best(scores, most);
  }
}
