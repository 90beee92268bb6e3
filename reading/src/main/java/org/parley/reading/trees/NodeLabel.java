package org.parley.reading.trees;

import org.jspecify.annotations.Nullable;

/** What a node is called, and what is known of it: regular expressions are tried once per label. */
final class NodeLabel {

  private static final byte YES = 1;
  private static final byte NO = 2;

  final String text;

  /** By the number of a description whether it fits, 0 where that was not asked yet. */
  private final byte[] fits;

  /** The patterns that may start at a node of this label; null where that was not asked yet. */
  private volatile @Nullable PatternSet patterns;

  NodeLabel(String text, int descriptions) {
    this.text = text;
    this.fits = new byte[descriptions];
  }

  boolean fits(Description description) {
    byte known = fits[description.number()];
    if (known == 0) {
      // Threads that ask at the same time find the same.
      known = description.test(text) ? YES : NO;
      fits[description.number()] = known;
    }
    return known == YES;
  }

  PatternSet patterns(PatternSet all) {
    PatternSet own = patterns;
    if (own == null) {
      own = all.of(this);
      patterns = own;
    }
    return own;
  }
}
