package org.parley.analysis.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How a conflict looks to one party: what it fears from each state, and where it stays. */
final class Standpoint {

  private final Graph graph;
  private final int party;

  /** How good a state is to it at best, if it may move on from there once. */
  private final int[] hold;

  /** By concept, the least that answers to a move leave it with, from where the move leads. */
  private final Map<Concept, int[]> least = new EnumMap<>(Concept.class);

  private final Map<Concept, BitSet> stable = new EnumMap<>(Concept.class);

  private Standpoint(Graph graph, int party) {
    this.graph = graph;
    this.party = party;
    int[] levels = graph.levels().get(party);
    this.hold = new int[levels.length];
    Arrays.setAll(hold, this::best);
    int[] nothing = new int[levels.length];
    Arrays.fill(nothing, Sanctions.NONE);
    least.put(Concept.NASH, nothing);
    least.put(Concept.GMR, Sanctions.least(graph, party, levels, false));
    least.put(Concept.SMR, Sanctions.least(graph, party, hold, false));
    least.put(Concept.SEQ, Sanctions.least(graph, party, levels, true));
  }

  static Standpoint of(Graph graph, int party) {
    Standpoint standpoint = new Standpoint(graph, party);
    for (Concept concept : Concept.values()) {
      standpoint.stable.put(concept, new BitSet());
    }
    for (int state = 0; state < graph.states().size(); state++) {
      standpoint.judge(state);
    }
    return standpoint;
  }

  private int best(int state) {
    int best = graph.level(party, state);
    for (int to : graph.moves().get(party).from(state)) {
      best = Math.max(best, graph.level(party, to));
    }
    return best;
  }

  private void judge(int state) {
    int[] moves = graph.moves().get(party).from(state);
    for (Map.Entry<Concept, BitSet> one : stable.entrySet()) {
      int[] fears = fears(one.getKey());
      boolean stays = true;
      for (int i = 0; i < moves.length && stays; i++) {
        stays =
            !graph.gains(party, state, moves[i]) || fears[moves[i]] <= graph.level(party, state);
      }
      one.getValue().set(state, stays);
    }
  }

  private int[] fears(Concept concept) {
    return Objects.requireNonNull(least.get(concept));
  }

  int party() {
    return party;
  }

  /** The states at which it stays. */
  BitSet stable(Concept concept) {
    return Objects.requireNonNull(stable.get(concept));
  }

  /** Whether some answer keeps it from moving there. */
  boolean isDeterred(int from, int to, Concept concept) {
    return fears(concept)[to] <= graph.level(party, from);
  }

  /** Whether an answer that ends there would have kept it at {@code from}. */
  boolean isSanction(int from, int end, Concept concept) {
    int reached = concept == Concept.SMR ? hold[end] : graph.level(party, end);
    return reached <= graph.level(party, from);
  }
}
