package org.parley.reading.trees;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import java.util.ArrayList;
import java.util.List;

/** Trees as CoreNLP has them. */
final class CoreTree {

  private CoreTree() {}

  static Tree of(Constituent node) {
    List<Tree> children = new ArrayList<>();
    for (Constituent child : node.children()) {
      children.add(of(child));
    }
    return node.isWord()
        ? new LabeledScoredTreeNode(label(node))
        : new LabeledScoredTreeNode(label(node), children);
  }

  private static CoreLabel label(Constituent node) {
    CoreLabel label = new CoreLabel();
    label.setValue(node.label());
    if (node.isWord()) {
      label.setWord(node.label());
      label.setIndex(node.token() + 1);
    }
    return label;
  }

  /** The tree with parents, as the search for dependencies wants it. */
  static TreeGraphNode graph(Constituent node) {
    CoreLabel label = label(node);
    if (node.isWord()) {
      return new TreeGraphNode(label);
    }
    List<Tree> children = new ArrayList<>();
    for (Constituent child : node.children()) {
      TreeGraphNode own = graph(child);
      if (child.isWord()) {
        own.label().setTag(node.label());
      }
      children.add(own);
    }
    return new TreeGraphNode(label, children);
  }
}
