package org.parley.reading.trees;

import java.util.List;

/** Conditions of which one is enough. */
record AnyOf(List<Condition> parts) implements Condition {

  AnyOf {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean solve(Search search, int node, Way way) {
    for (Condition part : parts) {
      if (part.solve(search, node, way)) {
        return true;
      }
    }
    return false;
  }
}
