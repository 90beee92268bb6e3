package org.parley.reading.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a word is a cue, by lemma and kind of word. Counts, so that a text that is learned from
 * can be taken out of them: else a rare word would tell what it is.
 */
final class CueLexicon {

  /** As often as {@code cues} out of {@code all}. */
  record Count(int cues, int all) {
    Count plus(Count other) {
      return new Count(cues + other.cues, all + other.all);
    }
  }

  private static final double[] LIMITS = {0.004, 0.02, 0.06, 0.15, 0.3, 0.5, 0.75};

  private final Map<Integer, Count> counts;
  private final Map<Integer, Count> without;

  private CueLexicon(Map<Integer, Count> counts, Map<Integer, Count> without) {
    this.counts = counts;
    this.without = without;
  }

  CueLexicon(Map<Integer, Count> counts) {
    this(new HashMap<>(counts), Map.of());
  }

  /** These counts less those of one text. */
  CueLexicon without(CueLexicon text) {
    return new CueLexicon(counts, text.counts);
  }

  /** In the order of their keys. */
  Map<Integer, Count> counts() {
    return new TreeMap<>(counts);
  }

  static int key(Tokens tokens, int i) {
    return FeatureVector.both(tokens.lemma[i], tokens.tagText(i).charAt(0));
  }

  /** Which of nine classes of likelihood a token is in; 0 is a word that was never met. */
  int level(Tokens tokens, int i) {
    int key = key(tokens, i);
    Count count = counts.get(key);
    Count less = without.get(key);
    int cues = (count == null ? 0 : count.cues()) - (less == null ? 0 : less.cues());
    int all = (count == null ? 0 : count.all()) - (less == null ? 0 : less.all());
    if (all <= 0) {
      return 0;
    }
    double share = (cues + 0.1) / (all + 1.0);
    int at = Arrays.binarySearch(LIMITS, share);
    return 1 + (at < 0 ? -at - 1 : at);
  }
}
