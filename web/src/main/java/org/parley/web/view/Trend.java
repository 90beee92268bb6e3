package org.parley.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Matrix;
import org.parley.analysis.groundwork.Position;
import org.parley.model.Stance;

/** Which way a party's stance on a milestone went, as far as its turns tell. */
public enum Trend {
  /** It is less willing than before. */
  HARDENING,
  /** It is more willing than before. */
  SOFTENING,
  /** It said the same again, or something as willing. */
  STEADY;

  /** By the last turn, and by the one before it; null where there is one that was taken once. */
  static @Nullable Trend of(Position position) {
    List<Position.Turn> turns = position.turns();
    if (turns.size() == 1) {
      return position.now().evidence().size() > 1 ? STEADY : null;
    }
    int was = willingness(turns.get(turns.size() - 2).stance());
    int is = willingness(position.now().stance());
    return is == was ? STEADY : is < was ? HARDENING : SOFTENING;
  }

  /** Whether it ever turned a yes into a no, or a no into a yes. */
  static boolean isReversed(Position position) {
    for (int i = 1; i < position.turns().size(); i++) {
      if (isReversal(position, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a turn that is not the first did. */
  static boolean isReversal(Position position, int turn) {
    List<Position.Turn> turns = position.turns();
    return new Matrix.Move(position, turns.get(turn - 1), turns.get(turn)).isReversal();
  }

  /** How near it is to giving what is asked: whoever demands something has not yet agreed to it. */
  private static int willingness(Stance stance) {
    return switch (stance) {
      case REJECT -> 0;
      case DOUBT -> 1;
      case DEMAND -> 2;
      case ACCEPT, OFFER -> 3;
    };
  }
}
