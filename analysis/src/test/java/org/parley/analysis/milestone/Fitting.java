package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.analysis.identity.Identities;

/** Fits the weights of {@link Likeness} to phrase groups: logistic regression on all pairs. */
final class Fitting {

  private static final double RIDGE = 1;
  private static final int STEPS = 30;

  private final List<double[]> pairs = new ArrayList<>();
  private final List<Boolean> same = new ArrayList<>();

  void add(PhraseGroups groups) {
    Identities identities = Identities.of(groups.account());
    TraitReader reader = new TraitReader(groups.account(), identities);
    List<Phrase> phrases = Phrases.of(groups.account(), identities);
    List<Sense> senses = Sense.of(phrases.stream().map(reader::traits).toList());
    for (int i = 0; i < senses.size(); i++) {
      for (int k = 0; k < i; k++) {
        pairs.add(features(senses.get(i), senses.get(k)));
        int one = groups.groups().getOrDefault(phrases.get(i).item().id(), 0);
        int other = groups.groups().getOrDefault(phrases.get(k).item().id(), -1);
        same.add(one == other);
      }
    }
  }

  private static double[] features(Sense one, Sense other) {
    double[] there = Likeness.features(one, alone(other));
    double[] back = Likeness.features(other, alone(one));
    for (int i = 0; i < there.length; i++) {
      there[i] = (there[i] + back[i]) / 2;
    }
    return there;
  }

  private static Cluster alone(Sense sense) {
    Cluster cluster = new Cluster();
    cluster.add(sense);
    return cluster;
  }

  /** Newton's method; the first weight, which is always there, is not held small. */
  double[] weights() {
    int size = Likeness.FEATURES.size();
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[][] curve = new double[size][size + 1];
      for (int i = 0; i < size; i++) {
        curve[i][i] = RIDGE;
        curve[i][size] = i == 0 ? 0 : RIDGE * weights[i];
      }
      for (int p = 0; p < pairs.size(); p++) {
        add(curve, pairs.get(p), weights, same.get(p));
      }
      double[] change = solve(curve);
      for (int i = 0; i < size; i++) {
        weights[i] -= change[i];
      }
    }
    return weights;
  }

  private static void add(double[][] curve, double[] pair, double[] weights, boolean same) {
    double sum = 0;
    for (int i = 0; i < pair.length; i++) {
      sum += pair[i] * weights[i];
    }
    double likely = 1 / (1 + Math.exp(-sum));
    for (int i = 0; i < pair.length; i++) {
      for (int k = 0; k < pair.length; k++) {
        curve[i][k] += pair[i] * pair[k] * likely * (1 - likely);
      }
      curve[i][pair.length] += pair[i] * (likely - (same ? 1 : 0));
    }
  }

  /** By elimination; the matrix is positive definite. */
  private static double[] solve(double[][] rows) {
    int size = rows.length;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double part = k == i ? 0 : rows[k][i] / rows[i][i];
        for (int j = i; j <= size; j++) {
          rows[k][j] -= part * rows[i][j];
        }
      }
    }
    double[] solved = new double[size];
    for (int i = 0; i < size; i++) {
      solved[i] = rows[i][size] / rows[i][i];
    }
    return solved;
  }

  /** As joining-weights.list has them. */
  List<String> lines() {
    double[] weights = weights();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s = %.2f", Likeness.FEATURES.get(i), weights[i]));
    }
    return lines;
  }
}
