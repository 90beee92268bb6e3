package org.parley.analysis.conflict;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which states of a conflict are stable, for whom, by which {@link Concept}, and why. A state is an
 * equilibrium where it is stable for all parties. Immutable.
 */
public final class Stability {

  private final ConflictModel model;
  private final Graph graph;
  private final List<Standpoint> standpoints;
  private final Map<Concept, BitSet> equilibria = new EnumMap<>(Concept.class);

  private Stability(ConflictModel model, Graph graph) {
    this.model = model;
    this.graph = graph;
    this.standpoints =
        IntStream.range(0, graph.parties()).mapToObj(party -> Standpoint.of(graph, party)).toList();
    for (Concept concept : Concept.values()) {
      BitSet states = new BitSet();
      states.set(0, graph.states().size());
      standpoints.forEach(one -> states.and(one.stable(concept)));
      equilibria.put(concept, states);
    }
  }

  /** That of a model within the usual limits. */
  public static Stability of(ConflictModel model) {
    return of(model, Limits.USUAL);
  }

  /**
   * That of a model.
   *
   * @throws org.parley.model.Fault where its parts do not fit its states, or it is too large
   */
  public static Stability of(ConflictModel model, Limits limits) {
    return new Stability(model, Graph.of(model, limits));
  }

  public ConflictModel model() {
    return model;
  }

  /** How many states there are. */
  public int size() {
    return graph.states().size();
  }

  /** All states, in the order of their numbers. */
  public List<State> states() {
    return told(IntStream.range(0, size()));
  }

  /** Where the conflict stands, if the model says so. */
  public Optional<State> now() {
    return model.now().map(vector -> graph.states().told(graph.states().of(vector)));
  }

  /** The states that are stable for all parties. */
  public List<State> equilibria(Concept concept) {
    return told(bits(concept).stream());
  }

  /** The states that are equilibria by some concept. */
  public List<State> equilibria() {
    BitSet some = new BitSet();
    equilibria.values().forEach(some::or);
    return told(some.stream());
  }

  public boolean isEquilibrium(State state, Concept concept) {
    return bits(concept).get(place(state));
  }

  public boolean isStable(State state, String party, Concept concept) {
    return standpoints.get(place(party)).stable(concept).get(place(state));
  }

  /** Where a party can move to, in one move. */
  public List<State> moves(State state, String party) {
    return told(IntStream.of(graph.moves().get(place(party)).from(place(state))).sorted());
  }

  /** Where a state stands among the levels of a party's preference: 1 is the best. */
  public int rank(State state, String party) {
    int[] levels = graph.levels().get(place(party));
    return 1 + IntStream.of(levels).max().orElseThrow() - levels[place(state)];
  }

  /** Why a state is stable for a party, or is not; of each improvement the shortest answer. */
  public Reason because(State state, String party, Concept concept) {
    return because(state, party, concept, Integer.MAX_VALUE);
  }

  /** The same, with {@code most} improvements at most. */
  public Reason because(State state, String party, Concept concept, int most) {
    int from = place(state);
    int mover = place(party);
    int[] better =
        IntStream.of(graph.moves().get(mover).from(from))
            .filter(to -> graph.gains(mover, from, to))
            .toArray();
    List<Reason.Improvement> improvements =
        IntStream.of(better)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer to) -> -graph.level(mover, to))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .map(to ->
                new Reason.Improvement(
                    graph.states().told(to), answer(standpoints.get(mover), from, to, concept)))
            .toList();
    return new Reason(
        state,
        party,
        concept,
        isStable(state, party, concept),
        improvements,
        better.length - improvements.size());
  }

  private List<Reason.Step> answer(Standpoint standpoint, int from, int to, Concept concept) {
    if (!standpoint.isDeterred(from, to, concept)) {
      return List.of();
    }
    IntPredicate isEnough = end -> standpoint.isSanction(from, end, concept);
    return Answer.shortest(graph, standpoint.party(), to, concept == Concept.SEQ, isEnough).stream()
        .map(turn ->
            new Reason.Step(model.parties().get(turn.mover()), graph.states().told(turn.state())))
        .toList();
  }

  private List<State> told(IntStream states) {
    return states.mapToObj(graph.states()::told).toList();
  }

  private int place(State state) {
    if (state.number() < 1 || state.number() > size()) {
      throw new IllegalArgumentException("Not a state of this conflict: " + state);
    }
    return state.number() - 1;
  }

  private int place(String party) {
    int place = model.parties().indexOf(party);
    if (place < 0) {
      throw new IllegalArgumentException("Not a party of this conflict: " + party);
    }
    return place;
  }

  private BitSet bits(Concept concept) {
    return Objects.requireNonNull(equilibria.get(concept));
  }
}
