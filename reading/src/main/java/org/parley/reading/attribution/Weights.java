package org.parley.reading.attribution;

/**
 * Learned weights: one row for each feature that was kept, one column for each label. A bit for
 * each slot tells whether its feature was kept, and the number of bits set before it is its row.
 */
final class Weights {

  private final long[] kept;
  private final int[] before;
  private final byte[] cells;
  private final int labels;
  private final float unit;

  /**
   * @param kept one bit for each slot
   * @param cells row after row, in multiples of {@code unit}
   */
  Weights(long[] kept, byte[] cells, int labels, float unit) {
    this.kept = kept;
    this.cells = cells;
    this.labels = labels;
    this.unit = unit;
    this.before = ranks(kept);
  }

  static int[] ranks(long[] bits) {
    int[] before = new int[bits.length];
    int count = 0;
    for (int i = 0; i < bits.length; i++) {
      before[i] = count;
      count += Long.bitCount(bits[i]);
    }
    return before;
  }

  /** The row of a slot, or -1 where its feature was not kept. */
  static int row(long[] kept, int[] before, int slot) {
    int word = slot >>> 6;
    long bit = 1L << slot;
    return (kept[word] & bit) == 0 ? -1 : before[word] + Long.bitCount(kept[word] & (bit - 1));
  }

  int labels() {
    return labels;
  }

  long[] kept() {
    return kept;
  }

  byte[] cells() {
    return cells;
  }

  float unit() {
    return unit;
  }

  /** The score of each label, given the features of a position. */
  float[] score(FeatureVector features) {
    int[] sums = new int[labels];
    for (int i = 0; i < features.size(); i++) {
      int row = row(kept, before, features.slot(i));
      if (row >= 0) {
        int cell = row * labels;
        for (int label = 0; label < labels; label++) {
          sums[label] += cells[cell + label];
        }
      }
    }
    float[] scores = new float[labels];
    for (int label = 0; label < labels; label++) {
      scores[label] = sums[label] * unit;
    }
    return scores;
  }
}
