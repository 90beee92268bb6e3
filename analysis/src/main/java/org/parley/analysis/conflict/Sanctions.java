package org.parley.analysis.conflict;

import java.util.Arrays;

/**
 * For one party, the least that all the others can leave it with from each state. They move in any
 * legal sequence: each in its turn and as often as it likes, but no party twice in a row (Fang,
 * Hipel and Kilgour 1993, definition of the set reachable by a coalition).
 *
 * <p>What is reached is a state together with the party that moved last. These pairs are gone
 * through backwards, from the worst states up, so that each is met once, by the least that it leads
 * to: the whole takes as long as to look at every move of the others once.
 */
final class Sanctions {

  /** Where the others cannot move at all. */
  static final int NONE = Integer.MAX_VALUE;

  private final Graph graph;
  private final int party;
  private final boolean gaining;
  private final int[] least;
  private final boolean[][] seen;
  private final int[] queue;
  private int end;

  private Sanctions(Graph graph, int party, boolean gaining) {
    int size = graph.states().size();
    this.graph = graph;
    this.party = party;
    this.gaining = gaining;
    this.least = new int[size];
    this.seen = new boolean[graph.parties()][size];
    this.queue = new int[graph.parties() * size];
  }

  /**
   * For each state, the least value among all that the others can reach from it.
   *
   * @param value of each state
   * @param gaining whether each of them has to gain by its own move
   */
  static int[] least(Graph graph, int party, int[] value, boolean gaining) {
    Sanctions sanctions = new Sanctions(graph, party, gaining);
    Arrays.fill(sanctions.least, NONE);
    for (int state : ascending(value)) {
      for (int mover = 0; mover < graph.parties(); mover++) {
        sanctions.meet(state, mover);
      }
      sanctions.goBack(value[state]);
    }
    return sanctions.least;
  }

  private static int[] ascending(int[] value) {
    long[] keys = new long[value.length];
    Arrays.setAll(keys, state -> (long) value[state] << Integer.SIZE | state);
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /**
   * Notes that {@code state}, with {@code mover} having moved last, leads to what is gone through.
   */
  private void meet(int state, int mover) {
    if (mover != party && !seen[mover][state]) {
      seen[mover][state] = true;
      queue[end++] = mover * least.length + state;
    }
  }

  private void goBack(int value) {
    while (end > 0) {
      int pair = queue[--end];
      int mover = pair / least.length;
      int to = pair % least.length;
      for (int from : graph.moves().get(mover).into(to)) {
        if (!gaining || graph.gains(mover, from, to)) {
          least[from] = Math.min(least[from], value);
          for (int before = 0; before < seen.length; before++) {
            if (before != mover) {
              meet(from, before);
            }
          }
        }
      }
    }
  }
}
