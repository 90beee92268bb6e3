package org.parley.reading.trees;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a model's rows while they are written down; a value that comes again has its old
 * place.
 */
final class CellList {

  private static final int MOST_VALUES = 1 << 16;

  private int[] cells = new int[1 << 20];
  private int size;
  private final List<Float> values = new ArrayList<>();
  private final Map<Float, Integer> places = new HashMap<>();
  private final float[] row;

  CellList(int moves) {
    this.row = new float[moves];
  }

  int size() {
    return size;
  }

  void add(Weight weight) {
    Arrays.fill(row, 0);
    weight.score(row);
    for (int move = 0; move < row.length; move++) {
      if (row[move] != 0) {
        add(move << 16 | place(row[move]));
      }
    }
  }

  private void add(int cell) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    cells[size++] = cell;
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

  int[] cells() {
    return Arrays.copyOf(cells, size);
  }

  float[] values() {
    float[] all = new float[values.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = values.get(i);
    }
    return all;
  }
}
