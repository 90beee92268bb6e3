package org.parley.analysis.diagram;

/**
 * Monotone functions as the families of their minimal solutions, in zero-suppressed diagrams
 * (Minato 1993, "Zero-suppressed BDDs for set manipulation in combinatorial problems"). Sets of
 * more elements than asked for are left out: what is left of a result depends only on what is left
 * of its parts, so that it is exact up to that size.
 */
final class Zbdd extends Algebra {

  private static final int AND = 5;
  private static final int OR = 6;
  private static final int WITHOUT = 7;
  private static final int CUT = 8;
  private static final int OPERATIONS = 16;

  /** As many elements as there are: none is left out. */
  static final int WHOLE = 1 << 20;

  private final Nodes nodes;
  private final int most;

  /**
   * @param most elements of a set that is kept
   */
  Zbdd(Nodes nodes, int most) {
    this.nodes = nodes;
    this.most = Math.min(most, WHOLE);
  }

  @Override
  int level(int value) {
    return nodes.level(value);
  }

  @Override
  int or(int one, int other) {
    if (one == other || other == Nodes.NO) {
      return one;
    }
    if (one == Nodes.YES || other == Nodes.YES) {
      return Nodes.YES;
    }
    if (one == Nodes.NO) {
      return other;
    }
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    int kept = nodes.cached(OR, first, second);
    if (kept >= 0) {
      return kept;
    }
    int level = Math.min(nodes.level(first), nodes.level(second));
    int low = or(low(first, level), low(second, level));
    int high = without(or(high(first, level), high(second, level)), low);
    return nodes.keep(OR, first, second, node(level, low, high));
  }

  @Override
  int and(int one, int other) {
    return and(one, other, most);
  }

  private int and(int one, int other, int size) {
    if (one == Nodes.NO || other == Nodes.NO) {
      return Nodes.NO;
    }
    if (one == other || other == Nodes.YES) {
      return cut(one, size);
    }
    if (one == Nodes.YES) {
      return cut(other, size);
    }
    if (size == 0) {
      return Nodes.NO;
    }
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    int operation = AND + OPERATIONS * size;
    int kept = nodes.cached(operation, first, second);
    if (kept >= 0) {
      return kept;
    }
    int level = Math.min(nodes.level(first), nodes.level(second));
    int low = and(low(first, level), low(second, level), size);
    int left = most == WHOLE ? WHOLE : size - 1;
    int high = without(high(first, second, level, left), low);
    return nodes.keep(operation, first, second, node(level, low, high));
  }

  /** What the two have together once the variable at a level is true. */
  private int high(int one, int other, int level, int size) {
    int high1 = high(one, level);
    int high2 = high(other, level);
    int low1 = low(one, level);
    int low2 = low(other, level);
    if (high1 == Nodes.NO) {
      return and(low1, high2, size);
    }
    if (high2 == Nodes.NO) {
      return and(high1, low2, size);
    }
    return or(and(high1, or(high2, low2), size), and(low1, high2, size));
  }

  /** The sets of no more than so many elements. */
  private int cut(int family, int size) {
    if (family <= Nodes.YES || size >= most) {
      return family;
    }
    int operation = CUT + OPERATIONS * size;
    int kept = nodes.cached(operation, family, 0);
    if (kept >= 0) {
      return kept;
    }
    int low = cut(nodes.low(family), size);
    int high = size == 0 ? Nodes.NO : cut(nodes.high(family), size - 1);
    return nodes.keep(operation, family, 0, node(nodes.level(family), low, high));
  }

  /** The sets of a family that hold none of another family's sets. */
  private int without(int family, int other) {
    if (family == Nodes.NO || other == Nodes.YES || family == other) {
      return Nodes.NO;
    }
    if (other == Nodes.NO || family == Nodes.YES) {
      return family;
    }
    int level = nodes.level(family);
    if (level > nodes.level(other)) {
      return without(family, nodes.low(other));
    }
    int kept = nodes.cached(WITHOUT, family, other);
    if (kept >= 0) {
      return kept;
    }
    int low = without(nodes.low(family), low(other, level));
    int high = without(without(nodes.high(family), high(other, level)), low(other, level));
    return nodes.keep(WITHOUT, family, other, node(level, low, high));
  }

  private int low(int family, int level) {
    return nodes.level(family) == level ? nodes.low(family) : family;
  }

  private int high(int family, int level) {
    return nodes.level(family) == level ? nodes.high(family) : Nodes.NO;
  }

  private int node(int level, int low, int high) {
    return high == Nodes.NO ? low : nodes.node(level, low, high);
  }
}
