package org.parley.reading.attribution;

import java.util.List;

/** The cues beside the one that is looked at: what belongs to them belongs to it less likely. */
final class OtherCues {

  /** Below this probability a cue is no rival. */
  private static final double RIVAL = 0.4;

  private final Tokens tokens;
  private final Cue own;
  private final List<Cue> rivals;

  OtherCues(Tokens tokens, List<Cue> cues, Cue own) {
    this.tokens = tokens;
    this.own = own;
    this.rivals =
        cues.stream()
            .filter(cue -> cue.probability() >= RIVAL && !cue.equals(own))
            .filter(cue -> Math.abs(tokens.sentence[cue.from()] - tokens.sentence[own.from()]) <= 6)
            .toList();
  }

  /** 1 where a token belongs to another cue. */
  int at(int i) {
    for (Cue cue : rivals) {
      if (cue.holds(i)) {
        return 1;
      }
    }
    return 0;
  }

  /** What the nearest cue is that a token hangs under: 0 none, 1 this one, 2 another. */
  int above(int i, int head) {
    int steps = 0;
    for (int up = i; up >= 0 && steps++ < 60; up = tokens.head[up]) {
      if (up == head || own.holds(up)) {
        return 1;
      }
      if (at(up) == 1) {
        return 2;
      }
    }
    return 0;
  }

  /** How many other cues stand between some tokens and this cue, two at most. */
  int between(int first, int last) {
    int count = 0;
    for (Cue cue : rivals) {
      boolean left = cue.from() > last && cue.to() <= own.from();
      boolean right = cue.from() >= own.to() && cue.to() <= first;
      count += left || right ? 1 : 0;
    }
    return Math.min(count, 2);
  }

  /** How many other cues stand in the sentence of a token, two at most. */
  int inSentence(int i) {
    int count = 0;
    for (Cue cue : rivals) {
      count += tokens.sentence[cue.from()] == tokens.sentence[i] ? 1 : 0;
    }
    return Math.min(count, 2);
  }

  /** 1 where another cue of the sentence is nearer to a token, 2 where it lies right beside it. */
  int nearer(int i) {
    int mine = gap(own, i);
    int least = Integer.MAX_VALUE;
    for (Cue cue : rivals) {
      if (tokens.sentence[cue.from()] == tokens.sentence[i]) {
        least = Math.min(least, gap(cue, i));
      }
    }
    return least >= mine ? 0 : least <= 1 ? 2 : 1;
  }

  private static int gap(Cue cue, int i) {
    return i < cue.from() ? cue.from() - i : Math.max(0, i - cue.to() + 1);
  }
}
