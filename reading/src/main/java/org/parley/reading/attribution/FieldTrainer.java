package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns a {@link Field}: chooses the features that are kept, learns their weights, rounds them. */
final class FieldTrainer {

  /** Positions whose states are known. */
  record Lesson(Field.Positions positions, int[] states) {}

  /**
   * How to choose features and learn.
   *
   * @param rarest how often a feature has to be met
   * @param floor a feature without a weight as large as this is left out
   */
  record Plan(int rarest, float floor, ChainTrainer.Plan chain) {}

  /** Larger weights are cut to this, so that small ones keep their difference. */
  private static final float LARGEST = 2.54f;

  private final StateGraph graph;
  private final Plan plan;

  FieldTrainer(StateGraph graph, Plan plan) {
    this.graph = graph;
    this.plan = plan;
  }

  Field learn(List<Lesson> lessons) {
    long[] kept = frequent(lessons);
    int[] before = Weights.ranks(kept);
    int rows = Arrays.stream(kept).mapToInt(Long::bitCount).sum();
    List<ChainTrainer.Example> examples = new ArrayList<>();
    FeatureVector features = new FeatureVector();
    for (Lesson lesson : lessons) {
      int[][] rowsOf = new int[lesson.states().length][];
      for (int i = 0; i < rowsOf.length; i++) {
        lesson.positions().features(i, features);
        rowsOf[i] = rows(features, kept, before);
      }
      examples.add(new ChainTrainer.Example(rowsOf, lesson.states()));
    }
    ChainTrainer trainer = new ChainTrainer(graph, rows, plan.chain());
    trainer.learn(examples);
    return new Field(rounded(trainer.weights, kept), new Chain(graph, trainer.stepWeights));
  }

  private static int[] rows(FeatureVector features, long[] kept, int[] before) {
    int[] rows = new int[features.size()];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      int row = Weights.row(kept, before, features.slot(i));
      if (row >= 0) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private long[] frequent(List<Lesson> lessons) {
    byte[] counts = new byte[1 << FeatureVector.BITS];
    FeatureVector features = new FeatureVector();
    for (Lesson lesson : lessons) {
      for (int i = 0; i < lesson.states().length; i++) {
        lesson.positions().features(i, features);
        for (int k = 0; k < features.size(); k++) {
          int slot = features.slot(k);
          counts[slot] = (byte) Math.min(plan.rarest(), counts[slot] + 1);
        }
      }
    }
    long[] kept = new long[counts.length >>> 6];
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] >= plan.rarest()) {
        kept[slot >>> 6] |= 1L << slot;
      }
    }
    return kept;
  }

  private Weights rounded(float[] weights, long[] all) {
    int labels = graph.labels();
    float unit = LARGEST / 127;
    long[] kept = new long[all.length];
    byte[] cells = new byte[weights.length];
    int row = 0;
    int size = 0;
    for (int slot = 0; slot < all.length << 6; slot++) {
      if ((all[slot >>> 6] & (1L << slot)) != 0) {
        int from = row++ * labels;
        if (isWorthKeeping(weights, from, labels)) {
          kept[slot >>> 6] |= 1L << slot;
          for (int label = 0; label < labels; label++) {
            int cell = Math.round(weights[from + label] / unit);
            cells[size++] = (byte) Math.max(-127, Math.min(127, cell));
          }
        }
      }
    }
    return new Weights(kept, Arrays.copyOf(cells, size), labels, unit);
  }

  private boolean isWorthKeeping(float[] weights, int from, int labels) {
    for (int label = 0; label < labels; label++) {
      if (Math.abs(weights[from + label]) >= plan.floor()) {
        return true;
      }
    }
    return false;
  }
}
