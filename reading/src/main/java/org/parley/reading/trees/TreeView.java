package org.parley.reading.trees;

import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree by numbers: nodes are numbered from the root 0 on, each before its children. It does not
 * change when the tree does.
 */
final class TreeView {

  private static final int UNKNOWN = -2;

  final int size;
  final NodeLabel[] labels;
  final int[] parents;
  final int[][] children;

  /** Of each node, its place among its siblings. */
  final int[] places;

  /** Of each node, the number after its last descendant. */
  final int[] ends;

  final TreeGraphNode[] nodes;
  private final int[] heads;
  private final HeadFinder headFinder;

  TreeView(TreeGraphNode root, LabelBook book, HeadFinder headFinder) {
    List<TreeGraphNode> found = new ArrayList<>();
    collect(root, found);
    this.size = found.size();
    this.nodes = found.toArray(TreeGraphNode[]::new);
    this.labels = new NodeLabel[size];
    this.parents = new int[size];
    this.children = new int[size][];
    this.places = new int[size];
    this.ends = new int[size];
    this.heads = new int[size];
    this.headFinder = headFinder;
    Arrays.fill(heads, UNKNOWN);
    parents[0] = -1;
    for (int i = 0; i < size; i++) {
      labels[i] = book.label(nodes[i].value());
    }
    number(0);
  }

  private static void collect(TreeGraphNode node, List<TreeGraphNode> to) {
    to.add(node);
    for (TreeGraphNode child : node.children()) {
      collect(child, to);
    }
  }

  private int number(int node) {
    int count = nodes[node].children().length;
    int[] own = new int[count];
    int next = node + 1;
    for (int i = 0; i < count; i++) {
      own[i] = next;
      parents[next] = node;
      places[next] = i;
      next = number(next);
    }
    children[node] = own;
    ends[node] = next;
    return next;
  }

  boolean isLeaf(int node) {
    return children[node].length == 0;
  }

  /** A node with more below it than one word. */
  boolean isPhrase(int node) {
    return !isLeaf(node) && !(children[node].length == 1 && isLeaf(children[node][0]));
  }

  /** The child that is the head, as it is without a look at the parent; -1 for a leaf. */
  int head(int node) {
    if (heads[node] == UNKNOWN) {
      heads[node] = isLeaf(node) ? -1 : childOf(node, headFinder.determineHead(nodes[node]));
    }
    return heads[node];
  }

  /** The number of a child that is this one; -1 where none is. */
  @SuppressWarnings("ReferenceEquality") // Two children may look alike.
  int childOf(int node, Tree child) {
    for (int i : children[node]) {
      if (nodes[i] == child) {
        return i;
      }
    }
    return -1;
  }
}
