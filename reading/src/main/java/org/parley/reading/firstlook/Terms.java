package org.parley.reading.firstlook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Terms of one or more words with their weights, looked up by hashes of words. Immutable, safe for
 * threads.
 */
final class Terms {

  /** Of what is only the start of a longer term. */
  private static final double NONE = Double.NaN;

  private static final int ROOM = 4;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long[] keys;
  private final double[] weights;
  private final int shift;

  private Terms(Map<Long, Double> terms) {
    int bits = 64 - Long.numberOfLeadingZeros((long) terms.size() * ROOM);
    keys = new long[1 << bits];
    weights = new double[1 << bits];
    shift = 64 - bits;
    terms.forEach((key, weight) -> {
      int slot = slot(key);
      keys[slot] = key;
      weights[slot] = weight;
    });
  }

  /**
   * What a text weighs.
   *
   * @param weight of its terms, all together
   * @param words how many it has
   */
  record Sum(double weight, int words) {}

  /**
   * Terms and the regular forms of their last words; a term comes before a form of another.
   *
   * @param given words with blanks or hyphens between them, in lower case
   */
  static Terms of(Map<String, Double> given) {
    Map<Long, Double> terms = new LinkedHashMap<>();
    given.forEach((term, weight) -> add(terms, term, weight));
    Map<Long, Double> forms = new HashMap<>();
    given.forEach((term, weight) -> {
      int last = Math.max(term.lastIndexOf(' '), term.lastIndexOf('-')) + 1;
      for (String form : WordForms.of(term.substring(last))) {
        add(forms, term.substring(0, last) + form, weight);
      }
    });
    forms.forEach((key, weight) -> terms.merge(key, weight, Terms::firstWithWeight));
    return new Terms(terms);
  }

  private static void add(Map<Long, Double> terms, String term, double weight) {
    long key = 0;
    long[] words = WordHashes.of(term);
    for (int i = 0; i < words.length; i++) {
      key = next(key, words[i]);
      terms.merge(key, i == words.length - 1 ? weight : NONE, Terms::firstWithWeight);
    }
  }

  private static double firstWithWeight(double first, double second) {
    return Double.isNaN(first) ? second : first;
  }

  /** The key of a term out of that of the words before the last and the last one's hash. */
  private static long next(long before, long word) {
    return ((Long.rotateLeft(before, 7) + word) * GOLDEN) | 1;
  }

  private int slot(long key) {
    int slot = (int) ((key * GOLDEN) >>> shift);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Adds up the terms of a text, of terms that start at one word the longest. */
  Sum in(String text) {
    long[] words = WordHashes.of(text);
    double weight = 0;
    int count = 0;
    int at = 0;
    while (at < words.length) {
      if (words[at] == WordHashes.BREAK) {
        at++;
        continue;
      }
      int end = at + 1;
      double found = 0;
      long key = 0;
      for (int i = at; i < words.length && words[i] != WordHashes.BREAK; i++) {
        key = next(key, words[i]);
        int slot = slot(key);
        if (keys[slot] == 0) {
          break;
        }
        if (!Double.isNaN(weights[slot])) {
          found = weights[slot];
          end = i + 1;
        }
      }
      weight += found;
      count += end - at;
      at = end;
    }
    return new Sum(weight, count);
  }
}
