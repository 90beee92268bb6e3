package org.parley.reading.trees;

import org.jspecify.annotations.Nullable;

/**
 * That a node stands in a relation to another, and what it is: CoreNLP's {@code
 * DescriptionPattern}.
 *
 * @param relation to the node at hand
 * @param negated whether there must be none
 * @param description of its label; null where it is the node of that name
 * @param otherwise whether the description must not fit
 * @param name the number of the name that the node gets, or must have; -1 for none
 * @param like the number of the name of a node with the same label; -1 for none
 * @param remembers whether its label must be the one that the pattern remembers
 * @param next what else must hold of it
 */
record NodeCondition(
    TreeRelation relation,
    boolean negated,
    @Nullable Description description,
    boolean otherwise,
    int name,
    int like,
    boolean remembers,
    @Nullable Condition next)
    implements Condition {

  @Override
  public boolean solve(Search search, int node, Way way) {
    if (negated) {
      return !relation.visit(search, node, this, FIRST) && way.found();
    }
    return relation.visit(search, node, this, way);
  }

  /** The same at the node itself. */
  boolean holds(Search search, int node, Way way) {
    if (description == null) {
      return isNamed(search, node) && goOn(search, node, way);
    }
    if (search.tree.labels[node].fits(description) == otherwise) {
      return false;
    }
    return remembers ? remember(search, node, way) : name(search, node, way);
  }

  private boolean isNamed(Search search, int node) {
    if (like < 0) {
      return search.named[name] == node;
    }
    int other = search.named[like];
    return other >= 0 && search.tree.labels[other].text.equals(search.tree.labels[node].text);
  }

  private boolean remember(Search search, int node, Way way) {
    String text = search.tree.labels[node].text;
    String known = search.text;
    if (known != null) {
      return known.equals(text) && name(search, node, way);
    }
    search.text = text;
    boolean ended = name(search, node, way);
    search.text = null;
    return ended;
  }

  private boolean name(Search search, int node, Way way) {
    if (name < 0) {
      return goOn(search, node, way);
    }
    search.named[name] = node;
    boolean ended = goOn(search, node, way);
    search.named[name] = -1;
    return ended;
  }

  private boolean goOn(Search search, int node, Way way) {
    return next == null ? way.found() : next.solve(search, node, way);
  }
}
