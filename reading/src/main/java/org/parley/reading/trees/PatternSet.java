package org.parley.reading.trees;

import java.util.List;

/**
 * The patterns that find dependents, in CoreNLP's order.
 *
 * @param rules patterns with the relation that each stands for
 */
record PatternSet(List<Rule> rules) {

  /**
   * A relation and one of its patterns.
   *
   * @param relation its place among the relations
   * @param source what the label has to be
   */
  record Rule(int relation, Description source, NodeCondition pattern) {}

  PatternSet {
    rules = List.copyOf(rules);
  }

  /** Those that may hold at a node of this label. */
  PatternSet of(NodeLabel label) {
    return new PatternSet(
        rules.stream()
            .filter(rule -> label.fits(rule.source()) && starts(rule.pattern(), label))
            .toList());
  }

  private static boolean starts(NodeCondition pattern, NodeLabel label) {
    Description first = pattern.description();
    return first == null || label.fits(first) != pattern.otherwise();
  }
}
