package org.parley.reading.trees;

/**
 * A part of a pattern over trees, in the language of Tregex (Levy and Andrew, LREC 2006). To solve
 * it is to find every way in which it holds at a node, as CoreNLP's {@code TregexMatcher} does.
 */
sealed interface Condition permits NodeCondition, AllOf, AnyOf, Always {

  /** What goes on with each way in which a condition holds; true ends the search. */
  interface Way {
    boolean found();
  }

  /** The first way is enough. */
  Way FIRST = () -> true;

  /**
   * Looks for ways in which this holds at a node.
   *
   * @return whether a way ended the search
   */
  boolean solve(Search search, int node, Way way);
}
