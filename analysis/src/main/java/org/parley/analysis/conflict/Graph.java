package org.parley.analysis.conflict;

import java.util.List;

/**
 * A model worked out: its states, and for each party, by its place, its moves and levels.
 *
 * @param levels how good each state is to each party, the higher the better
 */
record Graph(States states, List<Moves> moves, List<int[]> levels) {

  /**
   * Works a model out.
   *
   * @throws org.parley.model.Fault where its parts do not fit its states, or it is too large
   */
  static Graph of(ConflictModel model, Limits limits) {
    States states = States.of(model);
    if (states.size() > limits.states()) {
      throw Flaw.tooLarge(
          "the conflict has " + states.size() + " states, and " + limits.states() + " are allowed",
          "Leave out an option, or rule out more states.");
    }
    model.now().ifPresent(states::of);
    List<Moves> moves =
        model.parties().stream().map(party -> Moves.of(model, states, party, limits)).toList();
    Moves.checkCount(moves.stream().mapToLong(Moves::count).sum(), limits);
    List<int[]> levels =
        model.parties().stream()
            .map(party ->
                model
                    .preference(party)
                    .map(preference -> Levels.of(model, states, preference))
                    .orElseGet(() -> new int[states.size()]))
            .toList();
    return new Graph(states, moves, levels);
  }

  int parties() {
    return moves.size();
  }

  int level(int party, int state) {
    return levels.get(party)[state];
  }

  /** Whether a party likes {@code to} better. */
  boolean gains(int party, int from, int to) {
    return level(party, to) > level(party, from);
  }
}
