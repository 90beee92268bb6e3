package org.parley.reading.trees;

import edu.stanford.nlp.trees.tregex.TregexPattern;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonPattern;

/**
 * A change of a tree before its dependencies are found.
 *
 * @param condition holds at some node where the pattern does, and perhaps at others
 */
record Rewrite(NodeCondition condition, TregexPattern pattern, TsurgeonPattern change) {

  /** Whether the pattern may hold somewhere in the tree. */
  boolean mayHold(Search search) {
    for (int node = 0; node < search.tree.size; node++) {
      if (condition.holds(search, node, Condition.FIRST)) {
        search.clear();
        return true;
      }
    }
    return false;
  }
}
