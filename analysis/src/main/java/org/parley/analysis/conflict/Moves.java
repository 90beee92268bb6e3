package org.parley.analysis.conflict;

import java.util.List;
import org.parley.analysis.conflict.ConflictModel.Move;

/** The moves that one party has by itself: from each state, to others. */
sealed interface Moves permits OptionMoves, ListedMoves {

  /** Moves of a party that are kept in memory. */
  long MOST_LISTED = 10_000_000;

  /** Where it can move to, in one move. */
  int[] from(int state);

  /** Where it can come from, in one move. */
  int[] into(int state);

  /** How many there are, or more than that. */
  long count();

  /** Those of a party. */
  static Moves of(ConflictModel model, States states, String party, Limits limits) {
    List<Move> listed = model.moves().stream().filter(move -> move.party().equals(party)).toList();
    if (!listed.isEmpty()) {
      return ListedMoves.of(states, listed);
    }
    OptionMoves moves = OptionMoves.of(model, states, party);
    if (states.areVectors()) {
      return moves;
    }
    checkCount(moves.count(), new Limits(limits.states(), Math.min(limits.moves(), MOST_LISTED)));
    return ListedMoves.of(states, moves);
  }

  /**
   * Lets pass what can be worked through.
   *
   * @throws org.parley.model.Fault where there are too many
   */
  static void checkCount(long count, Limits limits) {
    if (count > limits.moves()) {
      throw Flaw.tooLarge(
          "the conflict has "
              + count
              + " moves, and more than "
              + limits.moves()
              + " take too long",
          "Leave out an option of the party with the most of them, or rule out more states.");
    }
  }
}
