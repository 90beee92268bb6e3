package org.parley.analysis.diagram;

/**
 * Monotone functions as binary decision diagrams (Bryant 1986, "Graph-based algorithms for Boolean
 * function manipulation"), and their minimal solutions (Rauzy 1993, "New algorithms for fault trees
 * analysis").
 */
final class Bdd extends Algebra {

  private static final int AND = 1;
  private static final int OR = 2;
  private static final int MINIMAL = 3;
  private static final int WITHOUT = 4;

  private final Nodes nodes;

  Bdd(Nodes nodes) {
    this.nodes = nodes;
  }

  @Override
  int level(int value) {
    return nodes.level(value);
  }

  @Override
  int and(int one, int other) {
    if (one == other || other == Nodes.YES) {
      return one;
    }
    if (one == Nodes.NO || other == Nodes.NO) {
      return Nodes.NO;
    }
    return one == Nodes.YES ? other : applied(AND, Math.min(one, other), Math.max(one, other));
  }

  @Override
  int or(int one, int other) {
    if (one == other || other == Nodes.NO) {
      return one;
    }
    if (one == Nodes.YES || other == Nodes.YES) {
      return Nodes.YES;
    }
    return one == Nodes.NO ? other : applied(OR, Math.min(one, other), Math.max(one, other));
  }

  private int applied(int operation, int one, int other) {
    int kept = nodes.cached(operation, one, other);
    if (kept >= 0) {
      return kept;
    }
    int level = Math.min(nodes.level(one), nodes.level(other));
    boolean first = nodes.level(one) == level;
    boolean second = nodes.level(other) == level;
    int low1 = first ? nodes.low(one) : one;
    int low2 = second ? nodes.low(other) : other;
    int high1 = first ? nodes.high(one) : one;
    int high2 = second ? nodes.high(other) : other;
    int low = operation == AND ? and(low1, low2) : or(low1, low2);
    int high = operation == AND ? and(high1, high2) : or(high1, high2);
    return nodes.keep(operation, one, other, node(level, low, high));
  }

  private int node(int level, int low, int high) {
    return low == high ? low : nodes.node(level, low, high);
  }

  /**
   * The family of the minimal solutions of a function, as a zero-suppressed diagram: those without
   * the first variable are those of the low side; those with it are those of the high side that do
   * not already satisfy the low side.
   */
  int minimal(int function) {
    if (function <= Nodes.YES) {
      return function;
    }
    int kept = nodes.cached(MINIMAL, function, 0);
    if (kept >= 0) {
      return kept;
    }
    int low = minimal(nodes.low(function));
    int high = without(minimal(nodes.high(function)), nodes.low(function));
    int result = high == Nodes.NO ? low : nodes.node(nodes.level(function), low, high);
    return nodes.keep(MINIMAL, function, 0, result);
  }

  /** The sets of a family that do not satisfy a monotone function. */
  private int without(int family, int function) {
    if (family == Nodes.NO || function == Nodes.YES) {
      return Nodes.NO;
    }
    if (function == Nodes.NO || family == Nodes.YES) {
      return family;
    }
    int at = nodes.level(family);
    if (at > nodes.level(function)) {
      return without(family, nodes.low(function));
    }
    int kept = nodes.cached(WITHOUT, family, function);
    if (kept >= 0) {
      return kept;
    }
    boolean both = at == nodes.level(function);
    int low = without(nodes.low(family), both ? nodes.low(function) : function);
    int high = without(nodes.high(family), both ? nodes.high(function) : function);
    int result = high == Nodes.NO ? low : nodes.node(at, low, high);
    return nodes.keep(WITHOUT, family, function, result);
  }
}
