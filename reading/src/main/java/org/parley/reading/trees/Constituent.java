package org.parley.reading.trees;

import java.util.List;

/**
 * A node of a tree.
 *
 * @param label a category, a tag, or, without children, a word
 * @param children in the order of the sentence
 * @param token of a word its number from 0, else -1
 */
public record Constituent(String label, List<Constituent> children, int token) {

  public Constituent {
    children = List.copyOf(children);
  }

  static Constituent word(String word, int token) {
    return new Constituent(word, List.of(), token);
  }

  static Constituent of(String label, List<Constituent> children) {
    return new Constituent(label, children, -1);
  }

  /** Whether it is a word. */
  public boolean isWord() {
    return children.isEmpty();
  }

  /** The tree in brackets: {@code (NP (DT the) (NN pact))}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    print(out);
    return out.toString();
  }

  private void print(StringBuilder out) {
    if (isWord()) {
      out.append(label);
      return;
    }
    out.append('(').append(label);
    for (Constituent child : children) {
      out.append(' ');
      child.print(out);
    }
    out.append(')');
  }
}
