package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * The states that a chain goes through and the steps between them that are allowed. Each state
 * shows one label; several states may show the same label, where it matters what came before.
 */
final class StateGraph {

  /** One allowed step; its position in {@link #steps()} is the number of its weight. */
  record Step(int from, int to) {}

  private final int labels;
  private final int[] labelOf;
  private final boolean[] starts;
  private final boolean[] ends;
  private final List<Step> steps = new ArrayList<>();
  private final int[][] numbers;

  /** {@code labelOf} gives each state its label. */
  StateGraph(int labels, int[] labelOf) {
    this.labels = labels;
    this.labelOf = labelOf.clone();
    this.starts = new boolean[labelOf.length];
    this.ends = new boolean[labelOf.length];
    this.numbers = new int[labelOf.length][labelOf.length];
  }

  void start(int state) {
    starts[state] = true;
  }

  void end(int state) {
    ends[state] = true;
  }

  void step(int from, int to) {
    steps.add(new Step(from, to));
    numbers[from][to] = steps.size();
  }

  int labels() {
    return labels;
  }

  int size() {
    return labelOf.length;
  }

  int label(int state) {
    return labelOf[state];
  }

  boolean starts(int state) {
    return starts[state];
  }

  boolean ends(int state) {
    return ends[state];
  }

  List<Step> steps() {
    return steps;
  }

  int[] from() {
    return steps.stream().mapToInt(Step::from).toArray();
  }

  int[] to() {
    return steps.stream().mapToInt(Step::to).toArray();
  }

  /** The number of the step, or -1 where it is not allowed. */
  int number(int from, int to) {
    return numbers[from][to] - 1;
  }
}
