package org.parley.reading.attribution;

import java.util.Arrays;

/**
 * The features of one position, as slots of a hash table: a feature's name is never stored. Two
 * features that share a slot share their weights, which a table this large makes rare (Weinberger
 * et al., ICML 2009).
 */
final class FeatureVector {

  static final int BITS = 24;

  private int[] slots = new int[160];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int slot(int i) {
    return slots[i];
  }

  int[] toArray() {
    return Arrays.copyOf(slots, size);
  }

  /**
   * Adds a feature.
   *
   * @param template which question is answered
   * @param a the answer, as a hash or a small number
   */
  void add(int template, int a) {
    put(mix(mix(template, a), 0x51));
  }

  void add(int template, int a, int b) {
    put(mix(mix(mix(template, a), b), 0x52));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(mix(template, a), b), c), 0x53));
  }

  private void put(long hash) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size * 2);
    }
    slots[size++] = (int) (hash >>> (64 - BITS));
  }

  /** One number of two, such that the high bits depend on all of both. */
  static long mix(long hash, int value) {
    long mixed = (hash ^ (value * 0x9E3779B97F4A7C15L)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  /** As {@link #mix}, for answers that have several parts. */
  static int both(int a, int b) {
    return (int) (mix(mix(7, a), b) >>> 16);
  }
}
