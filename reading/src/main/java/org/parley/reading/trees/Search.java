package org.parley.reading.trees;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tree in which conditions are tried, and what they have named so far. */
final class Search {

  private static final int MOST_NAMES = 16;

  final TreeView tree;

  /** Nodes by the numbers of names; -1 for none. */
  final int[] named = new int[MOST_NAMES];

  /** The text that a pattern remembers, which no other pattern does. */
  @Nullable String text;

  Search(TreeView tree) {
    this.tree = tree;
    clear();
  }

  void clear() {
    Arrays.fill(named, -1);
    text = null;
  }
}
