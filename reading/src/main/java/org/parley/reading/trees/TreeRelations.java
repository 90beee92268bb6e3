package org.parley.reading.trees;

import java.util.HashMap;
import java.util.Map;

/** The relations between nodes of a tree by their signs in Tregex: CoreNLP's {@code Relation}. */
final class TreeRelations {

  static final TreeRelation ITSELF = (search, node, c, way) -> c.holds(search, node, way);

  private static final Map<String, TreeRelation> BY_SIGN = new HashMap<>();

  static {
    BY_SIGN.put("Root", ITSELF);
    BY_SIGN.put("==", ITSELF);
    BY_SIGN.put(":", TreeRelations::anywhere);
    BY_SIGN.put("<", TreeRelations::children);
    BY_SIGN.put("<=", (s, n, c, way) -> c.holds(s, n, way) || children(s, n, c, way));
    BY_SIGN.put("<<", TreeRelations::descendants);
    BY_SIGN.put("<<,", (s, n, c, way) -> firstDescendants(s, child(s, n, 1), c, way));
    BY_SIGN.put("<<-", TreeRelations::lastDescendants);
    BY_SIGN.put("<:", (s, n, c, way) -> s.tree.children[n].length == 1 && at(s, n + 1, c, way));
    BY_SIGN.put(">", (s, n, c, way) -> at(s, s.tree.parents[n], c, way));
    BY_SIGN.put("$", TreeRelations::sisters);
    BY_SIGN.put("$++", TreeRelations::laterSisters);
    BY_SIGN.put("$--", TreeRelations::earlierSisters);
    BY_SIGN.put("$+", (s, n, c, way) -> at(s, sister(s, n, 1), c, way));
    BY_SIGN.put("$-", (s, n, c, way) -> at(s, sister(s, n, -1), c, way));
    BY_SIGN.put(".", TreeRelations::next);
    BY_SIGN.put("<#", (s, n, c, way) -> at(s, s.tree.head(n), c, way));
    BY_SIGN.put(">#", (s, n, c, way) -> at(s, headed(s, n), c, way));
    BY_SIGN.put("<<#", TreeRelations::heads);
    BY_SIGN.put(">>#", TreeRelations::headedOnes);
  }

  private TreeRelations() {}

  static TreeRelation of(String sign) {
    TreeRelation relation = BY_SIGN.get(sign);
    if (relation != null) {
      return relation;
    }
    if (sign.matches("[<>]-?\\d+")) {
      int number = Integer.parseInt(sign.substring(1));
      return sign.startsWith("<")
          ? (s, n, c, way) -> at(s, child(s, n, number), c, way)
          : (s, n, c, way) -> {
            int parent = s.tree.parents[n];
            return parent >= 0 && child(s, parent, number) == n && c.holds(s, parent, way);
          };
    }
    throw new IllegalStateException("A relation of trees that Parley does not know: " + sign);
  }

  /** Descendants that are reached over nodes with one kind of label: {@code <+(VP)}. */
  static TreeRelation over(Description between) {
    return new TreeRelation() {
      @Override
      public boolean visit(Search search, int node, NodeCondition condition, Condition.Way way) {
        for (int child : search.tree.children[node]) {
          if (condition.holds(search, child, way)
              || (search.tree.labels[child].fits(between)
                  && visit(search, child, condition, way))) {
            return true;
          }
        }
        return false;
      }
    };
  }

  private static boolean at(Search search, int node, NodeCondition condition, Condition.Way way) {
    return node >= 0 && condition.holds(search, node, way);
  }

  /** A child by its number from 1, or from -1 backwards. */
  private static int child(Search search, int node, int number) {
    int[] children = search.tree.children[node];
    int at = number > 0 ? number - 1 : children.length + number;
    return at < 0 || at >= children.length ? -1 : children[at];
  }

  private static int sister(Search search, int node, int step) {
    int parent = search.tree.parents[node];
    int at = search.tree.places[node] + step;
    if (parent < 0 || at < 0 || at >= search.tree.children[parent].length) {
      return -1;
    }
    return search.tree.children[parent][at];
  }

  private static boolean anywhere(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    for (int i = 0; i < search.tree.size; i++) {
      if (condition.holds(search, i, way)) {
        return true;
      }
    }
    return false;
  }

  private static boolean children(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    for (int child : search.tree.children[node]) {
      if (condition.holds(search, child, way)) {
        return true;
      }
    }
    return false;
  }

  private static boolean descendants(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    for (int i = node + 1; i < search.tree.ends[node]; i++) {
      if (condition.holds(search, i, way)) {
        return true;
      }
    }
    return false;
  }

  /** A node and its first child, the first child's first child, and so on. */
  private static boolean firstDescendants(
      Search search, int from, NodeCondition condition, Condition.Way way) {
    for (int i = from; i >= 0; i = child(search, i, 1)) {
      if (condition.holds(search, i, way)) {
        return true;
      }
    }
    return false;
  }

  private static boolean lastDescendants(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    for (int i = child(search, node, -1); i >= 0; i = child(search, i, -1)) {
      if (condition.holds(search, i, way)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sisters(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    int parent = search.tree.parents[node];
    if (parent < 0) {
      return false;
    }
    for (int sister : search.tree.children[parent]) {
      if (sister != node && condition.holds(search, sister, way)) {
        return true;
      }
    }
    return false;
  }

  private static boolean laterSisters(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    int parent = search.tree.parents[node];
    if (parent < 0) {
      return false;
    }
    int[] sisters = search.tree.children[parent];
    for (int i = sisters.length - 1; i > search.tree.places[node]; i--) {
      if (condition.holds(search, sisters[i], way)) {
        return true;
      }
    }
    return false;
  }

  private static boolean earlierSisters(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    int parent = search.tree.parents[node];
    if (parent < 0) {
      return false;
    }
    int[] sisters = search.tree.children[parent];
    for (int i = 0; i < search.tree.places[node]; i++) {
      if (condition.holds(search, sisters[i], way)) {
        return true;
      }
    }
    return false;
  }

  /** What starts where the node ends. */
  private static boolean next(Search search, int node, NodeCondition condition, Condition.Way way) {
    int at = node;
    while (at >= 0 && sister(search, at, 1) < 0) {
      at = search.tree.parents[at];
    }
    return at >= 0 && firstDescendants(search, sister(search, at, 1), condition, way);
  }

  /** The parent of which the node is the head, or -1. */
  private static int headed(Search search, int node) {
    int parent = search.tree.parents[node];
    return parent >= 0 && search.tree.head(parent) == node ? parent : -1;
  }

  private static boolean heads(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    for (int i = search.tree.head(node); i >= 0; i = search.tree.head(i)) {
      if (condition.holds(search, i, way)) {
        return true;
      }
    }
    return false;
  }

  private static boolean headedOnes(
      Search search, int node, NodeCondition condition, Condition.Way way) {
    for (int i = headed(search, node); i >= 0; i = headed(search, i)) {
      if (condition.holds(search, i, way)) {
        return true;
      }
    }
    return false;
  }
}
