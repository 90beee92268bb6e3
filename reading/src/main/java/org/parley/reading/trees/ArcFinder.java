package org.parley.reading.trees;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heads of the words of one tree, and the relations to them: the constructor of CoreNLP's
 * {@code GrammaticalStructure}.
 */
final class ArcFinder {

  private final TreeView tree;
  private final List<GrammaticalRelation> relations;
  private final PatternSet patterns;

  /** Of each node, the word that is its head. */
  private final int[] words;

  /** Of each node, the highest one with the same head. */
  private final int[] tops;

  /** Of each topmost node of a word, that of the word it depends on; -1 for none. */
  private final int[] governors;

  private final List<@Nullable List<GrammaticalRelation>> labels;

  ArcFinder(TreeView tree, List<GrammaticalRelation> relations, PatternSet patterns) {
    this.tree = tree;
    this.relations = relations;
    this.patterns = patterns;
    this.words = new int[tree.size];
    this.tops = new int[tree.size];
    this.governors = new int[tree.size];
    this.labels = new ArrayList<>(Collections.nCopies(tree.size, null));
    Arrays.fill(governors, -1);
  }

  /** A word's head, both as nodes of words, and their relation; -1 is the head of the root. */
  record Link(int word, int head, GrammaticalRelation relation) {}

  /** The links in the order of the words; null where this does not know the way. */
  @Nullable List<Link> find(HeadFinder headFinder) {
    if (!hasParents() || !findHeads(headFinder)) {
      return null;
    }
    for (int node = 0; node < tree.size; node++) {
      if (tree.isPhrase(node)) {
        analyze(node);
      }
    }
    return attachStranded() && governors[tops[0]] < 0 ? links() : null;
  }

  /** CoreNLP goes up by the parents that nodes keep, which a change may have left behind. */
  @SuppressWarnings("ReferenceEquality") // The very same node.
  private boolean hasParents() {
    for (int node = 1; node < tree.size; node++) {
      if (tree.nodes[node].parent() != tree.nodes[tree.parents[node]]) {
        return false;
      }
    }
    return tree.nodes[0].parent() == null;
  }

  private boolean findHeads(HeadFinder headFinder) {
    for (int node = tree.size - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        words[node] = node;
        continue;
      }
      int head = node + 1;
      if (tree.children[node].length > 1) {
        Tree parent = node == 0 ? null : tree.nodes[tree.parents[node]];
        head = tree.childOf(node, headFinder.determineHead(tree.nodes[node], parent));
      }
      if (head < 0) {
        return false;
      }
      words[node] = words[head];
    }
    for (int node = 0; node < tree.size; node++) {
      int parent = tree.parents[node];
      tops[node] = parent >= 0 && words[parent] == words[node] ? tops[parent] : node;
    }
    return true;
  }

  private void analyze(int node) {
    Search search = new Search(tree);
    for (PatternSet.Rule rule : tree.labels[node].patterns(patterns).rules()) {
      GrammaticalRelation relation = relations.get(rule.relation());
      rule.pattern()
          .holds(
              search,
              node,
              () -> {
                link(tops[node], tops[search.named[PatternReader.TARGET]], relation);
                return false;
              });
    }
  }

  private void link(int governor, int dependent, GrammaticalRelation relation) {
    boolean free = governors[dependent] < 0 || governors[dependent] == governor;
    if (governor == dependent || !free || isAbove(dependent, governor)) {
      return;
    }
    governors[dependent] = governor;
    List<GrammaticalRelation> all = labels.get(dependent);
    if (all == null) {
      all = new ArrayList<>(2);
      labels.set(dependent, all);
    }
    if (!all.contains(relation)) {
      all.add(relation);
    }
  }

  private boolean isAbove(int one, int other) {
    for (int at = other; at >= 0; at = governors[at]) {
      if (at == one) {
        return true;
      }
    }
    return false;
  }

  private int highest(int node) {
    int at = node;
    while (governors[at] >= 0) {
      at = governors[at];
    }
    return at;
  }

  /** Words without a link to the root depend on the head of the phrase that they are in. */
  private boolean attachStranded() {
    for (int node = 1; node < tree.size; node++) {
      int parent = tree.parents[node];
      boolean isTop = !tree.isLeaf(node) && words[node] != words[parent];
      if (isTop && governors[node] != tops[parent] && highest(node) != highest(0)) {
        if (governors[node] >= 0 || isAbove(node, tops[parent])) {
          return false;
        }
        link(tops[parent], node, GrammaticalRelation.DEPENDENT);
      }
    }
    return true;
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    links.add(new Link(words[0], -1, GrammaticalRelation.ROOT));
    for (int node = 0; node < tree.size; node++) {
      List<GrammaticalRelation> all = labels.get(node);
      if (all != null) {
        links.add(new Link(words[node], words[governors[node]], narrowest(all)));
      }
    }
    return links;
  }

  /** The relation that all others lead to, by name. */
  private static GrammaticalRelation narrowest(List<GrammaticalRelation> all) {
    all.sort(Comparator.comparing(GrammaticalRelation::toString));
    GrammaticalRelation found = GrammaticalRelation.DEPENDENT;
    for (GrammaticalRelation relation : all) {
      found = found.isAncestor(relation) ? relation : found;
    }
    return found;
  }
}
