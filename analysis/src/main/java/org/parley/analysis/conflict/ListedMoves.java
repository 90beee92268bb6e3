package org.parley.analysis.conflict;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.analysis.conflict.ConflictModel.Move;

/** Moves that are known one by one. */
final class ListedMoves implements Moves {

  private final int[][] from;
  private final int[][] into;

  /**
   * @param from for each state the others that it leads to, each once
   */
  private ListedMoves(int[][] from) {
    this.from = from;
    int[] counts = new int[from.length];
    Stream.of(from).forEach(ends -> IntStream.of(ends).forEach(end -> counts[end]++));
    this.into = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
    for (int start = from.length - 1; start >= 0; start--) {
      for (int end : from[start]) {
        into[end][--counts[end]] = start;
      }
    }
  }

  /**
   * Those that a model lists.
   *
   * @throws org.parley.model.Fault where one leads from or to what is no state, or nowhere else
   */
  static ListedMoves of(States states, List<Move> moves) {
    List<TreeSet<Integer>> ends =
        Stream.generate(TreeSet<Integer>::new).limit(states.size()).toList();
    for (Move move : moves) {
      ends.get(states.of(move.from())).add(end(states, move));
    }
    return new ListedMoves(
        ends.stream()
            .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }

  /**
   * Where a move leads.
   *
   * @throws org.parley.model.Fault where one of its ends is no state, or both are the same
   */
  static int end(States states, Move move) {
    int end = states.of(move.to());
    if (states.of(move.from()) == end) {
      throw Flaw.of(
          "the move from " + move.from() + " to " + move.to() + " leads to the same state",
          "Take it out.");
    }
    return end;
  }

  /**
   * Those by options, where a state may have several vectors: from any of its vectors to any of
   * another state.
   */
  static ListedMoves of(States states, OptionMoves moves) {
    return new ListedMoves(
        IntStream.range(0, states.size())
            .mapToObj(state ->
                IntStream.of(states.vectors(state))
                    .flatMap(vector -> IntStream.of(moves.fromVector(vector)))
                    .filter(end -> end != state)
                    .sorted()
                    .distinct()
                    .toArray())
            .toArray(int[][]::new));
  }

  @Override
  public int[] from(int state) {
    return from[state];
  }

  @Override
  public int[] into(int state) {
    return into[state];
  }

  @Override
  public long count() {
    return Stream.of(from).mapToLong(ends -> ends.length).sum();
  }
}
