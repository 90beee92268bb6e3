package org.parley.analysis.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The shortest sequence of moves of all parties but one that ends where it should; no party moves
 * twice in a row.
 */
final class Answer {

  private static final int NOBODY = -1;

  private final Graph graph;
  private final int party;
  private final boolean gaining;
  private final Map<Turn, Turn> before = new HashMap<>();
  private final Deque<Turn> open = new ArrayDeque<>();

  /** A state and who moved there. */
  record Turn(int mover, int state) {}

  private Answer(Graph graph, int party, boolean gaining) {
    this.graph = graph;
    this.party = party;
    this.gaining = gaining;
  }

  /**
   * Looks for it.
   *
   * @param gaining whether each has to gain by its own move
   * @return the turns; empty where there is no such sequence
   */
  static List<Turn> shortest(
      Graph graph, int party, int from, boolean gaining, IntPredicate isEnd) {
    return new Answer(graph, party, gaining).search(new Turn(NOBODY, from), isEnd);
  }

  private List<Turn> search(Turn start, IntPredicate isEnd) {
    open.add(start);
    while (!open.isEmpty()) {
      Turn last = open.remove();
      if (last.mover() != NOBODY && isEnd.test(last.state())) {
        return wayTo(last);
      }
      for (int mover = 0; mover < graph.parties(); mover++) {
        if (mover != party && mover != last.mover()) {
          goOn(last, mover);
        }
      }
    }
    return List.of();
  }

  private void goOn(Turn last, int mover) {
    for (int to : graph.moves().get(mover).from(last.state())) {
      Turn next = new Turn(mover, to);
      if ((!gaining || graph.gains(mover, last.state(), to))
          && before.putIfAbsent(next, last) == null) {
        open.add(next);
      }
    }
  }

  private List<Turn> wayTo(Turn last) {
    List<Turn> way = new ArrayList<>();
    Turn turn = last;
    while (turn != null && turn.mover() != NOBODY) {
      way.add(turn);
      turn = before.get(turn);
    }
    return way.reversed();
  }
}
