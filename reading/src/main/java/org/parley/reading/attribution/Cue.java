package org.parley.reading.attribution;

/**
 * A cue that the first chain proposes.
 *
 * @param from first token in the text
 * @param to one past the last token
 * @param probability how likely it is one, in [0,1]
 */
record Cue(int from, int to, double probability) {

  Cue {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("Not a cue: tokens " + from + " to " + to);
    }
  }

  /** The probability in ten classes. */
  int level() {
    return (int) Math.min(9, probability * 10);
  }

  boolean holds(int token) {
    return token >= from && token < to;
  }
}
