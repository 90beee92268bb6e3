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
 * @param whole rows with many cells, written out with a value for each move; each an array of its
 *     own, because Java adds up in vectors only what stands at the same place of two arrays
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, which nobody compares.
record FeatureRows(int slots, int[] table, int[] cells, float[] values, float[][] whole) {

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
    // Passes: what is read in one does not depend on anything else in it, so that the processor
    // waits for many places of the memory at once.
    int touched = 0;
    for (int i = 0; i < count; i++) {
      long key = search.keys[i];
      int place = (int) TextHash.spread(key) & Search.KNOWN - 1;
      boolean known = search.known[place] == key;
      found[i] = known ? search.rows[place] : -1 - place;
      touched |= known ? 0 : table[SLOT * slot(key, slots) + 2];
    }
    for (int i = 0; i < count; i++) {
      int row = found[i];
      if (Search.isUnknown(row)) {
        int place = -1 - row;
        row = row(search.keys[i], SLOT * slot(search.keys[i], slots));
        search.known[place] = search.keys[i];
        search.rows[place] = row;
        found[i] = row;
      }
      touched |= (row & WHOLE) == WHOLE ? 0 : cells[row >>> 8];
    }
    search.touched = touched;
    for (int i = 0; i < count; i++) {
      add(found[i], scores);
    }
  }

  private void add(int row, float[] scores) {
    int start = row >>> 8;
    int length = row & WHOLE;
    if (length == WHOLE) {
      addWhole(whole[start], scores);
    } else {
      addCells(start, length, scores);
    }
  }

  private void addCells(int start, int length, float[] scores) {
    for (int at = start; at < start + length; at++) {
      int cell = cells[at];
      scores[cell >>> 16] += values[cell & 0xFFFF];
    }
  }

  private static void addWhole(float[] row, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += row[i];
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

  /** Features that are looked up together, and what was found before. For one thread. */
  static final class Search {

    private static final int MOST = 256;

    /** How many are remembered: as many as the processor keeps near. */
    private static final int KNOWN = 1 << 15;

    final long[] keys = new long[MOST];
    int count;
    private final int[] found = new int[MOST];

    /** By some bits of the hash the last feature with these bits, and its row. */
    private final long[] known = new long[KNOWN];

    private final int[] rows = new int[KNOWN];

    /** Nobody reads it; it keeps what reads ahead from being left out. */
    int touched;

    /** Whether this is no row, but -1 less the place where one is to be remembered. */
    private static boolean isUnknown(int row) {
      return row < 0 && row >= -KNOWN;
    }
  }
}
