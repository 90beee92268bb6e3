package org.parley.reading.trees;

/**
 * What each feature says for and against each move: rows of a sparse matrix, found by the hash of
 * the feature. Buckets hold the hashes that share their upper bits.
 *
 * @param bits the number of bits that choose a bucket
 * @param buckets where each bucket starts among the keys; one more for the end
 * @param keys hashes of features
 * @param rows where the row of each key starts among the cells; one more for the end
 * @param cells a move in the upper 16 bits, a value's place in the lower
 * @param values the values
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, which nobody compares.
record FeatureRows(int bits, int[] buckets, long[] keys, int[] rows, int[] cells, float[] values) {

  static int bucket(long key, int bits) {
    return (int) (TextHash.spread(key) >>> (64 - bits));
  }

  /**
   * Adds up what features say. Sums of floats depend on their order: it is that of the features.
   *
   * @param wanted hashes of features, overwritten
   * @param scores of the moves, added to
   */
  void score(long[] wanted, int count, float[] scores) {
    // Rows are all over the memory: looking for all keys before any row is read lets the processor
    // wait for several at once.
    for (int i = 0; i < count; i++) {
      wanted[i] = find(wanted[i]);
    }
    for (int i = 0; i < count; i++) {
      int row = (int) wanted[i];
      if (row >= 0) {
        int end = rows[row + 1];
        for (int at = rows[row]; at < end; at++) {
          int cell = cells[at];
          scores[cell >>> 16] += values[cell & 0xFFFF];
        }
      }
    }
  }

  private int find(long key) {
    int bucket = bucket(key, bits);
    int end = buckets[bucket + 1];
    for (int at = buckets[bucket]; at < end; at++) {
      if (keys[at] == key) {
        return at;
      }
    }
    return -1;
  }
}
