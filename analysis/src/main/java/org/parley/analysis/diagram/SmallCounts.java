package org.parley.analysis.diagram;

import java.util.Optional;

/**
 * Counts that fit in 64 bits. When the count of the whole does, all others do: the sets of a node
 * are parts of different sets of the whole.
 */
final class SmallCounts implements Counting.Numbers<long[]> {

  /** By node, its number of sets; nothing when one does not fit. */
  static Optional<long[]> of(Diagram family) {
    long[] counts = new long[family.size()];
    counts[Nodes.YES] = 1;
    try {
      for (int node = 2; node < counts.length; node++) {
        int element = family.elementOf(node);
        long with =
            Math.multiplyExact(counts[family.high()[node]], element < 0 ? counts[~element] : 1);
        counts[node] = Math.addExact(counts[family.low()[node]], with);
      }
    } catch (ArithmeticException overflow) {
      return Optional.empty();
    }
    return Optional.of(counts);
  }

  /** By variable, the sets that hold it. */
  static long[] with(Diagram family, long[] counts, int variables) {
    long[] passing = new long[family.size()];
    long[] with = new long[variables];
    passing[family.root()] = 1;
    for (int node = family.size() - 1; node > Nodes.YES; node--) {
      int element = family.elementOf(node);
      int high = family.high()[node];
      passing[family.low()[node]] += passing[node];
      passing[high] += passing[node] * (element < 0 ? counts[~element] : 1);
      if (element < 0) {
        passing[~element] += passing[node] * counts[high];
      } else {
        with[element] += passing[node] * counts[high];
      }
    }
    return with;
  }

  @Override
  public long[] zeros(int length) {
    return new long[length];
  }

  @Override
  public long[] one() {
    return new long[] {1};
  }

  @Override
  public int length(long[] counts) {
    return counts.length;
  }

  @Override
  public void add(long[] sum, long[] one, long[] other, int shift) {
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        sum[i + j + shift] += one[i] * other[j];
      }
    }
  }
}
