package org.parley.reading.firstlook;

import java.util.Arrays;

/**
 * The words of a text as hashes of their letters in lower case: 64-bit FNV-1a, wide enough to stand
 * for the words themselves (Fowler, Noll and Vo, IETF draft-eastlake-fnv). One pass over the text,
 * nothing made for a word.
 */
final class WordHashes {

  /** Stands between words that are no neighbours, as at a full stop; no word has this hash. */
  static final long BREAK = 0;

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int USUAL_LENGTH = 6;

  private long[] hashes;
  private int size;

  private WordHashes(int expected) {
    hashes = new long[expected];
  }

  /** The hashes in order, and {@link #BREAK} where a phrase cannot go on. */
  static long[] of(String text) {
    WordHashes found = new WordHashes(text.length() / USUAL_LENGTH + 4);
    long hash = START;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        hash = (hash ^ lower(c)) * PRIME;
        continue;
      }
      if (hash != START) {
        found.add(hash);
        hash = START;
      }
      if (!joins(c)) {
        found.addBreak();
      }
    }
    if (hash != START) {
      found.add(hash);
    }
    return Arrays.copyOf(found.hashes, found.size);
  }

  private static boolean isLetter(char c) {
    return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
  }

  private static int lower(char c) {
    return c < 128 ? c | 32 : Character.toLowerCase(c);
  }

  /** Whether a phrase goes on after it: texts of the wires break their lines anywhere. */
  private static boolean joins(char c) {
    return c == ' ' || c == '-' || c == '\n' || c == '\u00a0' || c == '\u2010' || c == '\u2011';
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash == BREAK ? START : hash;
  }

  private void addBreak() {
    if (size > 0 && hashes[size - 1] != BREAK) {
      add(START);
      hashes[size - 1] = BREAK;
    }
  }
}
