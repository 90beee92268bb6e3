package org.parley.reading.trees;

/** How nodes of a tree stand to each other. */
interface TreeRelation {

  /**
   * Looks for ways in which a condition holds at any node that stands in this relation.
   *
   * @return whether a way ended the search
   */
  boolean visit(Search search, int node, NodeCondition condition, Condition.Way way);
}
