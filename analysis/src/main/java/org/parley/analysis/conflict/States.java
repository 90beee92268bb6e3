package org.parley.analysis.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The states of a model, numbered from 0 by the lowest of their vectors. A vector has bit k for
 * option k.
 */
final class States {

  static final int NONE = -1;

  private final int options;
  private final int[] stateOf;
  private final int[][] vectorsOf;

  private States(int options, int[] stateOf, int[][] vectorsOf) {
    this.options = options;
    this.stateOf = stateOf;
    this.vectorsOf = vectorsOf;
  }

  /**
   * Those of a model.
   *
   * @throws org.parley.model.Fault where there are none, or what is alike overlaps
   */
  static States of(ConflictModel model) {
    int options = model.options().size();
    Truth truth = new Truth(model.options());
    BitSet possible = possible(model);
    int[][] together = together(model, truth, possible);
    int[] stateOf = new int[1 << options];
    Arrays.fill(stateOf, NONE);
    List<int[]> vectors = new ArrayList<>();
    possible.stream()
        .filter(vector -> together[vector][0] == vector)
        .forEach(vector -> {
          for (int one : together[vector]) {
            stateOf[one] = vectors.size();
          }
          vectors.add(together[vector]);
        });
    return new States(options, stateOf, vectors.toArray(int[][]::new));
  }

  /**
   * The vectors that can be.
   *
   * @throws org.parley.model.Fault where there are none
   */
  static BitSet possible(ConflictModel model) {
    Truth truth = new Truth(model.options());
    BitSet possible = new BitSet();
    possible.set(0, 1 << model.options().size());
    model.never().forEach(statement -> possible.andNot(truth.of(statement)));
    if (possible.isEmpty()) {
      throw Flaw.of("no state is left by what is never so", "Take out one of these statements.");
    }
    return possible;
  }

  /** For each vector that can be, all that are of the same state, ascending. */
  private static int[][] together(ConflictModel model, Truth truth, BitSet possible) {
    int[][] together = new int[possible.length()][];
    possible.stream().forEach(vector -> together[vector] = new int[] {vector});
    BitSet taken = new BitSet();
    for (Statement alike : model.alike()) {
      BitSet bundle = truth.of(alike);
      bundle.and(possible);
      if (bundle.intersects(taken)) {
        bundle.and(taken);
        throw Flaw.of(
            "two statements of what is alike are both true of "
                + Pattern.of(bundle.nextSetBit(0), model.options().size()),
            "Join them with 'or', or let one exclude the other.");
      }
      taken.or(bundle);
      int[] vectors = bundle.stream().toArray();
      bundle.stream().forEach(vector -> together[vector] = vectors);
    }
    return together;
  }

  int size() {
    return vectorsOf.length;
  }

  /** Whether each state has one vector. */
  boolean areVectors() {
    return Arrays.stream(vectorsOf).allMatch(vectors -> vectors.length == 1);
  }

  /** The vectors of a state, ascending. */
  int[] vectors(int state) {
    return vectorsOf[state];
  }

  /** The state of a vector; {@link #NONE} where it cannot be. */
  int of(int vector) {
    return stateOf[vector];
  }

  /**
   * The state that a pattern without {@code -} is of.
   *
   * @throws org.parley.model.Fault where it cannot be
   */
  int of(Pattern pattern) {
    int state = of(pattern.vector());
    if (state == NONE) {
      throw Flaw.of(
          "'" + pattern + "' is no state, as it can never be so",
          "Name another state, or change what can never be.");
    }
    return state;
  }

  State told(int state) {
    return new State(
        state + 1,
        IntStream.of(vectors(state)).mapToObj(vector -> Pattern.of(vector, options)).toList());
  }
}
