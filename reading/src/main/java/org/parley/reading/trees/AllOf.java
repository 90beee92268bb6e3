package org.parley.reading.trees;

import java.util.List;

/** Conditions that all hold. */
record AllOf(List<Condition> parts) implements Condition {

  AllOf {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean solve(Search search, int node, Way way) {
    return solve(0, search, node, way);
  }

  private boolean solve(int part, Search search, int node, Way way) {
    Condition condition = parts.get(part);
    return part == parts.size() - 1
        ? condition.solve(search, node, way)
        : condition.solve(search, node, () -> solve(part + 1, search, node, way));
  }
}
