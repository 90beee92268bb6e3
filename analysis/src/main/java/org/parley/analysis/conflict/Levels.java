package org.parley.analysis.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** How good each state is to a party: levels from 0, the higher the better. */
final class Levels {

  private static final int NOT_PLACED = -1;

  private Levels() {}

  /**
   * Those of a preference.
   *
   * @throws org.parley.model.Fault where a ranking leaves out a state, or names one in vain
   */
  static int[] of(ConflictModel model, States states, Preference preference) {
    return switch (preference) {
      case Preference.Prioritized prioritized ->
          prioritized(new Truth(model.options()), states, prioritized.statements());
      case Preference.Ranked ranked -> ranked(model.options().size(), states, ranked);
    };
  }

  /** Each statement splits every level in two, those of which it is true above the others. */
  private static int[] prioritized(Truth truth, States states, List<Statement> statements) {
    int[] levels = new int[states.size()];
    for (Statement statement : statements) {
      BitSet isTrue = truth.of(statement);
      for (int state = 0; state < levels.length; state++) {
        boolean holds = IntStream.of(states.vectors(state)).allMatch(isTrue::get);
        levels[state] = 2 * levels[state] + (holds ? 1 : 0);
      }
      closeGaps(levels);
    }
    return levels;
  }

  /** So that levels stay below the number of states, however many statements there are. */
  private static void closeGaps(int[] levels) {
    BitSet used = new BitSet();
    IntStream.of(levels).forEach(used::set);
    int[] places = new int[used.length()];
    int place = 0;
    for (int level = used.nextSetBit(0); level >= 0; level = used.nextSetBit(level + 1)) {
      places[level] = place++;
    }
    Arrays.setAll(levels, state -> places[levels[state]]);
  }

  private static int[] ranked(int options, States states, Preference.Ranked ranked) {
    int[] levels = new int[states.size()];
    Arrays.fill(levels, NOT_PLACED);
    int level = ranked.levels().size();
    for (List<Pattern> patterns : ranked.levels()) {
      level--;
      for (Pattern pattern : patterns) {
        place(states, pattern, level, levels);
      }
    }
    for (int state = 0; state < levels.length; state++) {
      if (levels[state] == NOT_PLACED) {
        throw Flaw.of(
            "the ranking of '"
                + ranked.party()
                + "' has no place for "
                + states.told(state).vectors().getFirst(),
            "Rank all states; "
                + "-".repeat(options)
                + " at the end stands for all that are left.");
      }
    }
    return levels;
  }

  private static void place(States states, Pattern pattern, int level, int[] levels) {
    boolean placed = false;
    for (int vector : pattern.vectors()) {
      int state = states.of(vector);
      if (state != States.NONE && levels[state] == NOT_PLACED) {
        levels[state] = level;
        placed = true;
      }
    }
    if (!placed) {
      throw Flaw.of(
          "'" + pattern + "' ranks no state that had no place before",
          "Take it out: it can never be so, or stands further to the left already.");
    }
  }
}
