package org.parley.reading.trees;

/**
 * Strings as numbers of 64 bits, a polynomial over their chars: the number of two strings one after
 * the other follows from the numbers of both. So the features of a model, which are strings, can be
 * looked up without being written out.
 */
final class TextHash {

  /** Odd, so that no bit of a string is lost. */
  static final long FACTOR = 0x9E3779B97F4A7C15L;

  private TextHash() {}

  static long of(String text) {
    return append(0, text);
  }

  /** The number of what {@code before} stands for, with {@code text} after it. */
  static long append(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = append(hash, text.charAt(i));
    }
    return hash;
  }

  static long append(long before, char next) {
    return before * FACTOR + next + 1;
  }

  /** What a number is multiplied by when {@code text} follows. */
  static long power(String text) {
    long power = 1;
    for (int i = 0; i < text.length(); i++) {
      power *= FACTOR;
    }
    return power;
  }

  /**
   * The same number with all its bits spread over the upper ones; different ones stay different.
   */
  static long spread(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return (mixed ^ (mixed >>> 29)) * FACTOR;
  }
}
