package org.parley.reading.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tree of a sentence that is done: without the nodes that only join, and with the last stop
 * under the topmost node, as CoreNLP's {@code Debinarizer} and {@code ShiftReduceParserQuery} leave
 * it.
 */
final class TreeShape {

  private static final Pattern STOP = Pattern.compile("[.!?。！？]");

  private final Derivation state;
  private final TreeModel model;
  private final List<TaggedToken> sentence;

  TreeShape(Derivation state, TreeModel model, List<TaggedToken> sentence) {
    this.state = state;
    this.model = model;
    this.sentence = sentence;
  }

  Constituent tree() {
    return withStopOnTop(plain(state.stacked(0)));
  }

  private Constituent plain(int node) {
    int token = state.head(node);
    if (node < state.size) {
      return Constituent.word(sentence.get(token).word(), token);
    }
    List<Constituent> children = new ArrayList<>();
    addPlain(children, state.leftOf(node));
    if (state.rightOf(node) >= 0) {
      addPlain(children, state.rightOf(node));
    }
    return Constituent.of(label(node), children);
  }

  private String label(int node) {
    return state.isTag(node)
        ? sentence.get(state.head(node)).tag()
        : model.labels().get(state.symbol(node));
  }

  private void addPlain(List<Constituent> to, int node) {
    Constituent child = plain(node);
    if (!child.isWord() && child.label().contains(TreeModel.JOINING)) {
      to.addAll(child.children());
    } else {
      to.add(child);
    }
  }

  /** "(ROOT (S ... (VP ... (. .))))": the stop goes to the end of the S. */
  private static Constituent withStopOnTop(Constituent root) {
    Constituent top = root.children().getLast();
    if (top.isWord() || top.children().getLast().isWord()) {
      return root;
    }
    Constituent rest = top.children().getLast();
    Constituent stop = rest;
    boolean deep = false;
    while (!stop.children().getLast().isWord()) {
      stop = stop.children().getLast();
      deep = true;
    }
    String word = stop.children().getLast().label();
    boolean moves = deep && isStop(stop.label()) && STOP.matcher(word).find();
    if (!moves) {
      return root;
    }
    List<Constituent> children = new ArrayList<>(top.children());
    children.removeLast();
    Constituent left = withoutLast(rest);
    if (!left.isWord()) {
      children.add(left);
    }
    children.add(stop);
    List<Constituent> tops = new ArrayList<>(root.children());
    tops.removeLast();
    tops.add(Constituent.of(top.label(), children));
    return Constituent.of(root.label(), tops);
  }

  private static boolean isStop(String tag) {
    return tag.contains(".") || tag.contains("PU");
  }

  /** The node without its last tag; without children where nothing else is in it. */
  private static Constituent withoutLast(Constituent node) {
    List<Constituent> children = new ArrayList<>(node.children());
    Constituent last = children.removeLast();
    boolean isTag = last.children().getFirst().isWord();
    Constituent left = isTag ? null : withoutLast(last);
    if (left != null && !left.isWord()) {
      children.add(left);
    }
    return Constituent.of(node.label(), children);
  }
}
