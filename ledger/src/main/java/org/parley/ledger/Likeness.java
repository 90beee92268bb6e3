package org.parley.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a text has in common with others: its shingles, and bands of their MinHash (Broder 1997) by
 * which near-identical texts are looked up. Texts that share half of their shingles share a band in
 * 96 of 100 cases, those that share a twentieth in 3 of 1000.
 */
final class Likeness {

  /** Words in a shingle. */
  private static final int SHINGLE = 4;

  private static final int BANDS = 24;

  /** Hashes in a band. */
  private static final int ROWS = 3;

  /** Of the shingles of two texts, what near-identical ones share. */
  private static final double SHARED = 0.5;

  /** Of the shingles of the shorter text, what it shares with the one it was cut from. */
  private static final double CONTAINED = 0.8;

  /** What they share of all even so, lest a common paragraph makes copies of short texts. */
  private static final double SHARED_WHERE_CONTAINED = 0.3;

  private final Set<String> shingles;

  private Likeness(Set<String> shingles) {
    this.shingles = shingles;
  }

  /**
   * @param text without the furniture of its page
   */
  static Likeness of(String text) {
    Set<String> shingles = new HashSet<>();
    try (TokenStream stream = shingles(text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        shingles.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Likeness(shingles);
  }

  /** One hash a band; none where the text has no word. */
  static Set<Long> bands(String text) {
    List<String> hashes = new ArrayList<>();
    try (TokenStream stream = new MinHashFilter(shingles(text), 1, BANDS * ROWS, 1, true)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        hashes.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<Long> bands = new LinkedHashSet<>();
    for (int band = 0; (band + 1) * ROWS <= hashes.size(); band++) {
      String rows = String.join("", hashes.subList(band * ROWS, (band + 1) * ROWS));
      bands.add(mixed(band, rows));
    }
    return bands;
  }

  /** Texts of fewer words than a shingle are one shingle. */
  private static TokenStream shingles(String text) {
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(words), SHINGLE, SHINGLE);
    shingles.setOutputUnigrams(false);
    shingles.setOutputUnigramsIfNoShingles(true);
    return shingles;
  }

  /** FNV-1a, 64 bits. */
  private static long mixed(int band, String rows) {
    long hash = 0xcbf29ce484222325L ^ band;
    for (int at = 0; at < rows.length(); at++) {
      hash = (hash ^ rows.charAt(at)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Part of all shingles that both have, in [0,1]. */
  double shared(Likeness other) {
    long both = both(other);
    long all = shingles.size() + other.shingles.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /** Whether one text is a copy of the other, as it stands, reworked or cut. */
  boolean isNear(Likeness other) {
    double shared = shared(other);
    int shorter = Math.min(shingles.size(), other.shingles.size());
    return shared >= SHARED
        || (shared >= SHARED_WHERE_CONTAINED && both(other) >= CONTAINED * shorter);
  }

  private long both(Likeness other) {
    return shingles.stream().filter(other.shingles::contains).count();
  }
}
