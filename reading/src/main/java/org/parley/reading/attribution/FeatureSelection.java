package org.parley.reading.attribution;

import java.util.Arrays;

/** Which features are kept: first all are counted, then the rare ones are left out. */
final class FeatureSelection {

  /** Larger weights are cut to this, so that small ones keep their difference. */
  private static final float LARGEST = 2.54f;

  private final int rarest;
  private byte[] counts = new byte[1 << FeatureVector.BITS];
  private final long[] kept = new long[(1 << FeatureVector.BITS) >>> 6];
  private int[] before = new int[0];
  private int size;

  /** {@code rarest} is how often a feature has to be met. */
  FeatureSelection(int rarest) {
    this.rarest = rarest;
  }

  void count(FeatureVector features) {
    for (int i = 0; i < features.size(); i++) {
      int slot = features.slot(i);
      counts[slot] = (byte) Math.min(rarest, counts[slot] + 1);
    }
  }

  /** Ends the counting. */
  void close() {
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] >= rarest) {
        kept[slot >>> 6] |= 1L << slot;
        size++;
      }
    }
    counts = new byte[0];
    before = Weights.ranks(kept);
  }

  /** How many are kept. */
  int size() {
    return size;
  }

  /** The rows of those features that are kept. */
  int[] rows(FeatureVector features) {
    int[] rows = new int[features.size()];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      int row = Weights.row(kept, before, features.slot(i));
      if (row >= 0) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** The weights as bytes, without the rows in which none is as large as {@code floor}. */
  Weights rounded(float[] weights, int labels, float floor) {
    float unit = LARGEST / 127;
    long[] left = new long[kept.length];
    byte[] cells = new byte[weights.length];
    int row = 0;
    int count = 0;
    for (int slot = 0; slot < kept.length << 6; slot++) {
      if ((kept[slot >>> 6] & (1L << slot)) != 0) {
        int from = row++ * labels;
        if (isWorthKeeping(weights, from, labels, floor)) {
          left[slot >>> 6] |= 1L << slot;
          for (int label = 0; label < labels; label++) {
            int cell = Math.round(weights[from + label] / unit);
            cells[count++] = (byte) Math.max(-127, Math.min(127, cell));
          }
        }
      }
    }
    return new Weights(left, Arrays.copyOf(cells, count), labels, unit);
  }

  private static boolean isWorthKeeping(float[] weights, int from, int labels, float floor) {
    for (int label = 0; label < labels; label++) {
      if (Math.abs(weights[from + label]) >= floor) {
        return true;
      }
    }
    return false;
  }
}
