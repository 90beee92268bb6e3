package org.parley.reading.syntax;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.List;
import org.parley.reading.trees.Constituent;

/** Trees as CoreNLP has them. */
final class CoreTree {

  private CoreTree() {}

  static Tree of(Constituent node) {
    CoreLabel label = new CoreLabel();
    label.setValue(node.label());
    if (node.isWord()) {
      label.setWord(node.label());
      label.setIndex(node.token() + 1);
      return new LabeledScoredTreeNode(label);
    }
    List<Tree> children = new ArrayList<>();
    for (Constituent child : node.children()) {
      children.add(of(child));
    }
    return new LabeledScoredTreeNode(label, children);
  }
}
