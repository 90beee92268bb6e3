package org.parley.analysis.diagram;

import java.util.Arrays;

/**
 * The table that gives every triple of level, low and high one number (Bryant 1986), and the cache
 * of what was computed. Numbers 0 and 1 are the ends; a node's number is greater than those of its
 * children.
 */
final class Nodes {

  static final int NO = 0;
  static final int YES = 1;

  private static final int END = Integer.MAX_VALUE;
  private static final int FIRST = 1 << 10;

  private int[] level = new int[FIRST];
  private int[] low = new int[FIRST];
  private int[] high = new int[FIRST];
  private int[] next = new int[FIRST];
  private int[] buckets = new int[FIRST];
  private int size = 2;

  /** Four numbers an entry: operation, first, second, result. What collides is forgotten. */
  private int[] cache = new int[4 * FIRST];

  /** Results that were kept: so that time is asked for though no node is new. */
  private int steps;

  private Budget budget;

  Nodes(Budget budget) {
    this.budget = budget;
    level[NO] = END;
    level[YES] = END;
  }

  /** From here on this budget holds. */
  void budget(Budget now) {
    budget = now;
  }

  int size() {
    return size;
  }

  int level(int node) {
    return level[node];
  }

  int low(int node) {
    return low[node];
  }

  int high(int node) {
    return high[node];
  }

  int node(int at, int without, int with) {
    int bucket = mixed(at, without, with) & (buckets.length - 1);
    for (int node = buckets[bucket]; node != 0; node = next[node]) {
      if (level[node] == at && low[node] == without && high[node] == with) {
        return node;
      }
    }
    return added(at, without, with, bucket);
  }

  private int added(int at, int without, int with, int place) {
    budget.nodes(size - 1);
    int bucket = place;
    if (size == level.length) {
      grow();
      bucket = mixed(at, without, with) & (buckets.length - 1);
    }
    int node = size++;
    level[node] = at;
    low[node] = without;
    high[node] = with;
    next[node] = buckets[bucket];
    buckets[bucket] = node;
    return node;
  }

  private void grow() {
    int length = 2 * level.length;
    level = Arrays.copyOf(level, length);
    low = Arrays.copyOf(low, length);
    high = Arrays.copyOf(high, length);
    next = Arrays.copyOf(next, length);
    buckets = new int[length];
    chain();
    growCache(4 * length);
  }

  private void chain() {
    Arrays.fill(buckets, 0);
    for (int node = 2; node < size; node++) {
      int bucket = mixed(level[node], low[node], high[node]) & (buckets.length - 1);
      next[node] = buckets[bucket];
      buckets[bucket] = node;
    }
  }

  private void growCache(int length) {
    int[] old = cache;
    cache = new int[length];
    for (int entry = 0; entry < old.length; entry += 4) {
      if (old[entry] != 0) {
        System.arraycopy(old, entry, cache, place(old[entry], old[entry + 1], old[entry + 2]), 4);
      }
    }
  }

  /** Forgets all nodes from this number on. */
  void backTo(int number) {
    if (number < size) {
      size = number;
      chain();
      Arrays.fill(cache, 0);
    }
  }

  /** What was kept for an operation (not 0), or -1. */
  int cached(int operation, int first, int second) {
    int at = place(operation, first, second);
    int[] kept = cache;
    return kept[at] == operation && kept[at + 1] == first && kept[at + 2] == second
        ? kept[at + 3]
        : -1;
  }

  int keep(int operation, int first, int second, int result) {
    if ((++steps & 0xffff) == 0) {
      budget.time();
    }
    int at = place(operation, first, second);
    int[] kept = cache;
    kept[at] = operation;
    kept[at + 1] = first;
    kept[at + 2] = second;
    kept[at + 3] = result;
    return result;
  }

  private int place(int operation, int first, int second) {
    return (mixed(operation, first, second) << 2) & (cache.length - 1);
  }

  private static int mixed(int a, int b, int c) {
    int hash = a * 0x9E3779B1 + b;
    hash = hash * 0x85EBCA77 + c;
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    return hash ^ (hash >>> 13);
  }
}
