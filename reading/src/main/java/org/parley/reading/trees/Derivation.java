package org.parley.reading.trees;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence on its way to a tree: nodes that are made, and the stack of those without a parent.
 * Nodes 0 to n-1 are the words, n to 2n-1 their tags; all have at most two children. What CoreNLP
 * keeps in {@code State}.
 */
final class Derivation {

  static final int NONE = -1;

  private static final Pattern SEPARATOR = Pattern.compile("^[,;:，；：-]+$");

  final int size;
  final Symbols symbols;
  private int[] symbol;
  private int[] head;
  private int[] left;
  private int[] right;
  private int nodes;
  private final int[] stack;
  private int depth;
  private int next;

  /** Of each token on, the next that separates; the number of tokens where none does. */
  private final int[] separator;

  private final int[] separatorsBefore;
  private final List<TaggedToken> tokens;

  Derivation(List<TaggedToken> tokens, Symbols symbols) {
    this.tokens = tokens;
    this.size = tokens.size();
    this.symbols = symbols;
    this.symbol = new int[6 * size + 8];
    this.head = new int[symbol.length];
    this.left = new int[symbol.length];
    this.right = new int[symbol.length];
    this.stack = new int[size + 1];
    this.separator = new int[size + 1];
    this.separatorsBefore = new int[size + 1];
    for (int i = 0; i < size; i++) {
      add(symbols.word(i), i, NONE, NONE);
    }
    for (int i = 0; i < size; i++) {
      add(symbols.tag(i), i, i, NONE);
    }
    findSeparators();
  }

  private void findSeparators() {
    separator[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      boolean separates = SEPARATOR.matcher(tokens.get(i).word()).matches();
      separator[i] = separates ? i : separator[i + 1];
    }
    for (int i = 0; i < size; i++) {
      separatorsBefore[i + 1] = separatorsBefore[i] + (separator[i] == i ? 1 : 0);
    }
  }

  private int add(int label, int headToken, int leftChild, int rightChild) {
    if (nodes == symbol.length) {
      symbol = Arrays.copyOf(symbol, 2 * nodes);
      head = Arrays.copyOf(head, 2 * nodes);
      left = Arrays.copyOf(left, 2 * nodes);
      right = Arrays.copyOf(right, 2 * nodes);
    }
    symbol[nodes] = label;
    head[nodes] = headToken;
    left[nodes] = leftChild;
    right[nodes] = rightChild;
    return nodes++;
  }

  // Moves

  void shift() {
    stack[depth++] = size + next++;
  }

  void unary(int label) {
    int top = stack[depth - 1];
    stack[depth - 1] = add(label, head[top], top, NONE);
  }

  void binary(int label, boolean headIsLeft) {
    int second = stack[--depth];
    int first = stack[depth - 1];
    stack[depth - 1] = add(label, head[headIsLeft ? first : second], first, second);
  }

  // What there is

  boolean atEnd() {
    return next >= size;
  }

  int depth() {
    return depth;
  }

  /** A node of the stack, the topmost for 0; {@link #NONE} where it is not so deep. */
  int stacked(int at) {
    return at < depth ? stack[depth - 1 - at] : NONE;
  }

  /** The tag's node of a word to come, or, below 0, of one before; {@link #NONE} past the ends. */
  int queued(int at) {
    int token = next + at;
    return token < 0 || token >= size ? NONE : size + token;
  }

  /** What the node is called, among the symbols. */
  int symbol(int node) {
    return symbol[node];
  }

  /** The token that is the head of the node. */
  int head(int node) {
    return head[node];
  }

  /** The left one of two children, or the only one. */
  int leftOf(int node) {
    return left[node];
  }

  int rightOf(int node) {
    return right[node];
  }

  boolean isTag(int node) {
    return node >= size && node < 2 * size;
  }

  /** The left child of two. */
  int leftChild(int node) {
    return node < 0 || right[node] < 0 ? NONE : left[node];
  }

  int rightChild(int node) {
    return node < 0 ? NONE : right[node];
  }

  int onlyChild(int node) {
    return node < 0 || right[node] >= 0 ? NONE : left[node];
  }

  /** The nearest node down on the left side that has another head. */
  int lastOnTheLeft(int node) {
    int at = node < 0 ? NONE : left[node];
    while (at >= 0 && head[at] == head[node]) {
      at = left[at];
    }
    return at;
  }

  int lastOnTheRight(int node) {
    int at = node < 0 ? NONE : right[node] < 0 ? left[node] : right[node];
    while (at >= 0 && head[at] == head[node]) {
      at = right[at] < 0 ? left[at] : right[at];
    }
    return at;
  }

  /** The first char of the first separator from one head up to another; 0 where there is none. */
  char separator(int fromHead, int toHead) {
    int at = separator[fromHead];
    return at > toHead || at >= size ? 0 : tokens.get(at).word().charAt(0);
  }

  int separatorsBetween(int leftHead, int rightHead) {
    return leftHead >= rightHead ? 0 : separatorsBefore[rightHead] - separatorsBefore[leftHead + 1];
  }
}
