package org.parley.reading.trees;

/**
 * Features of two nodes together, each by its head's word and by one other trait: {@code
 * addBinaryFeatures} of CoreNLP's {@code BasicFeatureFactory}.
 */
final class PairTemplate {

  private final long none;
  private final long[] first = new long[2];
  private final long[] second = new long[2];
  private final long[][] both = new long[2][2];

  /**
   * @param one the first node's name in features
   * @param oneTraits letters of its two traits
   */
  PairTemplate(String one, String oneTraits, String two, String twoTraits) {
    none = TextHash.of(one + "n" + two + "n");
    for (int i = 0; i < 2; i++) {
      char own = oneTraits.charAt(i);
      first[i] = TextHash.of(one + own + two + "n-");
      second[i] = TextHash.of(one + "n" + two + twoTraits.charAt(i) + "-");
      for (int j = 0; j < 2; j++) {
        both[i][j] = TextHash.of(one + own + two + twoTraits.charAt(j) + "-");
      }
    }
  }

  /** Adds the features of two nodes by the symbols of their traits; -1 for a node not there. */
  void add(FeatureKeys to, int one0, int one1, int two0, int two1) {
    if (one0 < 0 && two0 < 0) {
      to.add(none);
    } else if (one0 < 0) {
      to.add(second[0], two0);
      to.add(second[1], two1);
    } else if (two0 < 0) {
      to.add(first[0], one0);
      to.add(first[1], one1);
    } else {
      to.add(both[0][0], one0, two0);
      to.add(both[0][1], one0, two1);
      to.add(both[1][0], one1, two0);
      to.add(both[1][1], one1, two1);
    }
  }
}
