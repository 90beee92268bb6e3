package org.parley.reading.trees;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows while they are written down; a value that comes again has its old place. */
final class FeatureTable {

  private static final int MOST_VALUES = 1 << 16;

  /** Beyond, a row would look like a place of what is not known yet. */
  private static final int MOST_STARTS = (1 << 24) - (1 << 8);

  /**
   * Cells of a row that is not written out: adding up more takes longer than a value for each move.
   */
  private static final int LONGEST = 32;

  private static final int FREE_AT_END = 1 << 12;
  private static final double FILLED = 0.6;

  private final int slots;
  private final int[] table;
  private int[] cells = new int[1 << 20];
  private int size = 1; // No row starts at 0.
  private final List<float[]> whole = new ArrayList<>();
  private final List<Float> values = new ArrayList<>();
  private final Map<Float, Integer> places = new HashMap<>();
  private final float[] row;

  FeatureTable(int features, int moves) {
    this.slots = (int) (features / FILLED);
    this.table = new int[3 * (slots + FREE_AT_END)];
    this.row = new float[moves];
  }

  /**
   * Adds a feature.
   *
   * @throws IllegalStateException where another has the same hash, or it does not fit
   */
  void add(long key, Weight weight) {
    if (key == 0) { // A search that remembers nothing yet has zeros.
      throw new IllegalStateException("A feature has the hash 0; TextHash.FACTOR must change");
    }
    Arrays.fill(row, 0);
    weight.score(row);
    int slot = FeatureRows.slot(key, slots);
    while (table[3 * slot + 2] != 0) {
      if (table[3 * slot] == (int) (key >>> 32) && table[3 * slot + 1] == (int) key) {
        throw new IllegalStateException("Two features have one hash; TextHash.FACTOR must change");
      }
      slot++;
    }
    if (slot + 1 >= slots + FREE_AT_END || size >= MOST_STARTS) {
      throw new IllegalStateException("More features than the table can hold");
    }
    table[3 * slot] = (int) (key >>> 32);
    table[3 * slot + 1] = (int) key;
    table[3 * slot + 2] = weight.size() > LONGEST ? addWhole() : addCells();
  }

  private int addWhole() {
    whole.add(row.clone());
    return (whole.size() - 1) << 8 | FeatureRows.WHOLE;
  }

  private int addCells() {
    int start = size;
    for (int move = 0; move < row.length; move++) {
      if (row[move] != 0) {
        if (size == cells.length) {
          cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = move << 16 | place(row[move]);
      }
    }
    return start << 8 | (size - start);
  }

  private int place(float value) {
    Integer place = places.get(value);
    if (place == null) {
      place = values.size();
      if (place == MOST_VALUES) {
        throw new IllegalStateException("More than " + MOST_VALUES + " different weights");
      }
      values.add(value);
      places.put(value, place);
    }
    return place;
  }

  FeatureRows rows() {
    float[] all = new float[values.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = values.get(i);
    }
    return new FeatureRows(
        slots, table, Arrays.copyOf(cells, size), all, whole.toArray(new float[0][]));
  }
}
