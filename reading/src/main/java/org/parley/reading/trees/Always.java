package org.parley.reading.trees;

/** What need not hold. */
record Always() implements Condition {

  @Override
  public boolean solve(Search search, int node, Way way) {
    return way.found();
  }
}
