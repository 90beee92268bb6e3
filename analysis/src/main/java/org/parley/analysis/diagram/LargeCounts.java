package org.parley.analysis.diagram;

import java.math.BigInteger;
import java.util.Arrays;

/** Counts of any size. */
final class LargeCounts implements Counting.Numbers<BigInteger[]> {

  /** By node, its number of sets. */
  static BigInteger[] of(Diagram family) {
    BigInteger[] counts = nothing(family.size());
    counts[Nodes.YES] = BigInteger.ONE;
    for (int node = 2; node < counts.length; node++) {
      int element = family.elementOf(node);
      BigInteger with = counts[family.high()[node]];
      counts[node] =
          counts[family.low()[node]].add(element < 0 ? with.multiply(counts[~element]) : with);
    }
    return counts;
  }

  /** By variable, the sets that hold it. */
  static BigInteger[] with(Diagram family, BigInteger[] counts, int variables) {
    BigInteger[] passing = nothing(family.size());
    BigInteger[] with = nothing(variables);
    passing[family.root()] = BigInteger.ONE;
    for (int node = family.size() - 1; node > Nodes.YES; node--) {
      int element = family.elementOf(node);
      int high = family.high()[node];
      BigInteger holding = passing[node].multiply(counts[high]);
      add(passing, family.low()[node], passing[node]);
      if (element < 0) {
        add(passing, high, passing[node].multiply(counts[~element]));
        add(passing, ~element, holding);
      } else {
        add(passing, high, passing[node]);
        add(with, element, holding);
      }
    }
    return with;
  }

  private static void add(BigInteger[] sums, int at, BigInteger number) {
    sums[at] = sums[at].add(number);
  }

  private static BigInteger[] nothing(int length) {
    BigInteger[] zeros = new BigInteger[length];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  @Override
  public BigInteger[] zeros(int length) {
    return nothing(length);
  }

  @Override
  public BigInteger[] one() {
    return new BigInteger[] {BigInteger.ONE};
  }

  @Override
  public int length(BigInteger[] counts) {
    return counts.length;
  }

  @Override
  public void add(BigInteger[] sum, BigInteger[] one, BigInteger[] other, int shift) {
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        add(sum, i + j + shift, one[i].multiply(other[j]));
      }
    }
  }
}
