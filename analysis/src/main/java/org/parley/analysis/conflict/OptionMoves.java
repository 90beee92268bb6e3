package org.parley.analysis.conflict;

import java.util.Arrays;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Option;

/**
 * Moves of a party by its options, any number of them at once, each in its direction. They are
 * found when they are asked for, as a party with eight options has 255 moves from a state.
 */
final class OptionMoves implements Moves {

  private final States states;
  private final int vectors;
  private final int toYes;
  private final int toNo;

  private OptionMoves(States states, int vectors, int toYes, int toNo) {
    this.states = states;
    this.vectors = vectors;
    this.toYes = toYes;
    this.toNo = toNo;
  }

  static OptionMoves of(ConflictModel model, States states, String party) {
    int toYes = 0;
    int toNo = 0;
    for (int place = 0; place < model.options().size(); place++) {
      Option option = model.options().get(place);
      if (option.owner().equals(party)) {
        toYes |= option.direction() == Direction.ONLY_TO_NO ? 0 : 1 << place;
        toNo |= option.direction() == Direction.ONLY_TO_YES ? 0 : 1 << place;
      }
    }
    return new OptionMoves(states, 1 << model.options().size(), toYes, toNo);
  }

  @Override
  public int[] from(int state) {
    int vector = states.vectors(state)[0];
    return changed(vector, changeable(vector));
  }

  @Override
  public int[] into(int state) {
    int vector = states.vectors(state)[0];
    return changed(vector, (vector & toYes) | (~vector & toNo));
  }

  /** The states that one vector leads to, each as often as it does. */
  int[] fromVector(int vector) {
    return changed(vector, changeable(vector));
  }

  private int changeable(int vector) {
    return (~vector & toYes) | (vector & toNo);
  }

  /** The states of all vectors that differ in some of these options and no other. */
  private int[] changed(int vector, int options) {
    int[] found = new int[(1 << Integer.bitCount(options)) - 1];
    int count = 0;
    // All subsets of the bits, ascending.
    for (int change = options & -options; change != 0; change = change - options & options) {
      int state = states.of(vector ^ change);
      if (state != States.NONE) {
        found[count++] = state;
      }
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  @Override
  public long count() {
    long count = 0;
    for (int vector = 0; vector < vectors; vector++) {
      if (states.of(vector) != States.NONE) {
        count += (1L << Integer.bitCount(changeable(vector))) - 1;
      }
    }
    return count;
  }
}
