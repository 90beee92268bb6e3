package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns a {@link Field}: chooses the features that are kept, learns their weights, rounds them.
 */
final class FieldTrainer {

  /** Positions whose states are known. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Lesson(Field.Positions positions, int[] states) {}

  /**
   * How to choose features and learn.
   *
   * @param rarest how often a feature has to be met
   * @param floor a feature without a weight as large as this is left out
   */
  record Plan(int rarest, float floor, ChainTrainer.Plan chain) {}

  private final StateGraph graph;
  private final Plan plan;

  FieldTrainer(StateGraph graph, Plan plan) {
    this.graph = graph;
    this.plan = plan;
  }

  Field learn(List<Lesson> lessons) {
    FeatureSelection selection = new FeatureSelection(plan.rarest());
    FeatureVector features = new FeatureVector();
    for (Lesson lesson : lessons) {
      for (int i = 0; i < lesson.states().length; i++) {
        lesson.positions().features(i, features);
        selection.count(features);
      }
    }
    selection.close();
    List<ChainTrainer.Example> examples = new ArrayList<>();
    for (Lesson lesson : lessons) {
      int[][] rows = new int[lesson.states().length][];
      for (int i = 0; i < rows.length; i++) {
        lesson.positions().features(i, features);
        rows[i] = selection.rows(features);
      }
      examples.add(new ChainTrainer.Example(rows, lesson.states()));
    }
    ChainTrainer trainer = new ChainTrainer(graph, selection.size(), plan.chain());
    trainer.learn(examples);
    return new Field(
        selection.rounded(trainer.weights(), graph.labels(), plan.floor()),
        new Chain(graph, trainer.stepWeights()));
  }
}
