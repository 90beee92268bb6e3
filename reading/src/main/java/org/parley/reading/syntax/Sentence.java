package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.model.Span;

/**
 * One sentence as a dependency tree. Tokens are numbered from 0; the head of a root is -1. Offsets
 * are code points in the document. Immutable.
 */
public final class Sentence {

  private final int number;
  private final int paragraph;
  private final List<Token> tokens;
  private final List<List<Integer>> children = new ArrayList<>();

  /**
   * One token.
   *
   * @param word as written
   * @param lemma dictionary form in lower case
   * @param tag Penn Treebank part of speech
   * @param head number of the token it depends on, -1 for a root
   * @param relation the dependency, such as {@code nsubj:pass}
   * @param span where it stands in the document
   */
  public record Token(
      String word, String lemma, String tag, int head, String relation, Span span) {}

  public Sentence(int number, int paragraph, List<Token> tokens) {
    this.number = number;
    this.paragraph = paragraph;
    this.tokens = List.copyOf(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < tokens.size(); i++) {
      int head = tokens.get(i).head();
      if (head >= 0) {
        children.get(head).add(i);
      }
    }
  }

  /** Position among the sentences of the text. */
  public int number() {
    return number;
  }

  /** Position of its paragraph in the text. */
  public int paragraph() {
    return paragraph;
  }

  public int size() {
    return tokens.size();
  }

  public String word(int i) {
    return tokens.get(i).word();
  }

  public String lemma(int i) {
    return tokens.get(i).lemma();
  }

  public String tag(int i) {
    return tokens.get(i).tag();
  }

  public int head(int i) {
    return tokens.get(i).head();
  }

  public String relation(int i) {
    return tokens.get(i).relation();
  }

  public Span span(int i) {
    return tokens.get(i).span();
  }

  public Span span() {
    return span(0, size());
  }

  /** The span from token {@code from} to before token {@code to}. */
  public Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The tokens that depend on token {@code i}, in the order of the text. */
  public List<Integer> children(int i) {
    return children.get(i);
  }

  /** The dependents of {@code i} whose relation is {@code relation} or a subtype of it. */
  public List<Integer> children(int i, String relation) {
    List<Integer> found = new ArrayList<>();
    for (int child : children.get(i)) {
      if (is(child, relation)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first dependent with that relation, or -1. */
  public int child(int i, String relation) {
    for (int child : children.get(i)) {
      if (is(child, relation)) {
        return child;
      }
    }
    return -1;
  }

  /** Whether the relation of {@code i} to its head is {@code relation} or a subtype of it. */
  public boolean is(int i, String relation) {
    String own = relation(i);
    return own.equals(relation)
        || (own.startsWith(relation) && own.charAt(relation.length()) == ':');
  }

  public boolean isVerb(int i) {
    return tag(i).startsWith("V") || tag(i).equals("MD");
  }

  public boolean isNoun(int i) {
    return tag(i).startsWith("N");
  }

  public boolean isName(int i) {
    return tag(i).startsWith("NNP");
  }

  public boolean isPronoun(int i) {
    return tag(i).startsWith("PRP") || tag(i).startsWith("WP");
  }

  public boolean isPunctuation(int i) {
    return !Character.isLetterOrDigit(word(i).codePointAt(0)) && !hasLetter(word(i));
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The tokens of the subtree under {@code i}, itself included. */
  public BitSet subtree(int i) {
    BitSet found = new BitSet(size());
    List<Integer> open = new ArrayList<>(List.of(i));
    while (!open.isEmpty()) {
      int next = open.removeLast();
      if (!found.get(next)) {
        found.set(next);
        open.addAll(children.get(next));
      }
    }
    return found;
  }

  /** Whether {@code i} stands in the subtree under {@code top}. */
  public boolean under(int i, int top) {
    int steps = 0;
    for (int at = i; at >= 0 && steps++ <= size(); at = head(at)) {
      if (at == top) {
        return true;
      }
    }
    return false;
  }

  /** The token that covers or follows the code point {@code offset}, or {@link #size()}. */
  public int tokenAt(int offset) {
    int i = 0;
    while (i < size() && tokens.get(i).span().end() <= offset) {
      i++;
    }
    return i;
  }

  /** The sentence in one line per token, for people who write rules. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      String head = head(i) < 0 ? "-" : (head(i) + 1) + " " + word(head(i));
      out.append(
          String.format(
              "%3d  %-18s %-16s %-5s %-12s <- %s%n",
              i + 1, word(i), lemma(i), tag(i), relation(i), head));
    }
    return out.toString();
  }
}
