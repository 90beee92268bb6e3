package org.parley.reading.trees;

import java.util.Arrays;

/**
 * What each feature says for and against each move: rows of a sparse matrix, found by the hash of
 * the feature in a table with open addresses. Most features of a text are in no row, and what costs
 * time is the memory that is read; so a slot has in one place all that tells whether a feature is
 * there and where its row is.
 *
 * @param slots the number of addresses; some free slots follow the last
 * @param table of each slot three numbers: the upper and the lower half of the hash, and its row, 0
 *     where the slot is free. The lower 8 bits of a row are the number of its cells, the others
 *     where they start; with {@link #WHOLE} for the number they start among the whole rows
 * @param cells a move in the upper 16 bits, a value's place in the lower
 * @param values the values
 * @param whole rows with many cells, written out with a value for each move
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, which nobody compares.
record FeatureRows(int slots, int[] table, int[] cells, float[] values, float[] whole) {

  /** The number of cells that stands for a row which is written out. */
  static final int WHOLE = 255;

  private static final int SLOT = 3;

  /** The first slot where a key may be. */
  static int slot(long key, int slots) {
    return (int) (((TextHash.spread(key) >>> 32) * slots) >>> 32);
  }

  /**
   * Adds up what features say. Sums of floats depend on their order: it is that of the features.
   *
   * @param search the features
   * @param scores of the moves, set
   */
  void score(Search search, float[] scores) {
    Arrays.fill(scores, 0);
    int count = search.count;
    int[] found = search.found;
    // Three passes: what is read in one pass does not depend on anything else in it, so that the
    // processor waits for many places of the memory at once.
    int touched = 0;
    for (int i = 0; i < count; i++) {
      int at = SLOT * slot(search.keys[i], slots);
      found[i] = at;
      touched |= table[at + 2];
    }
    for (int i = 0; i < count; i++) {
      int row = row(search.keys[i], found[i]);
      found[i] = row;
      touched |= (row & WHOLE) == WHOLE ? 0 : cells[row >>> 8];
    }
    search.touched = touched;
    for (int i = 0; i < count; i++) {
      int row = found[i];
      int start = row >>> 8;
      int length = row & WHOLE;
      if (length == WHOLE) {
        addWhole(start * scores.length, scores);
      } else {
        for (int at = start; at < start + length; at++) {
          int cell = cells[at];
          scores[cell >>> 16] += values[cell & 0xFFFF];
        }
      }
    }
  }

  private void addWhole(int start, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += whole[start + i];
    }
  }

  private int row(long key, int from) {
    int upper = (int) (key >>> 32);
    int lower = (int) key;
    int at = from;
    while (table[at + 2] != 0 && (table[at + 1] != lower || table[at] != upper)) {
      at += SLOT;
    }
    return table[at + 2];
  }

  /** Features that are looked up together, and room to do so. */
  static final class Search {

    final long[] keys;
    int count;
    private final int[] found;

    /** Nobody reads it; it keeps what reads ahead from being left out. */
    int touched;

    Search(int most) {
      this.keys = new long[most];
      this.found = new int[most];
    }
  }
}
