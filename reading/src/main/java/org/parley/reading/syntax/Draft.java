package org.parley.reading.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence while it is being parsed: its words, and the heads and relations found so far, which
 * may still change. Tokens count from 0; the head of the root is -1.
 */
final class Draft {

  final List<String> words;
  final List<String> lemmas;
  final List<String> tags;
  final int[] heads;
  final String[] relations;

  Draft(List<String> words, List<String> lemmas, List<String> tags) {
    this.words = words;
    this.lemmas = lemmas;
    this.tags = tags;
    this.heads = new int[words.size()];
    this.relations = new String[words.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
  }

  int size() {
    return heads.length;
  }

  void attach(int token, int head, String relation) {
    heads[token] = head;
    relations[token] = head < 0 ? "root" : relation;
  }

  boolean is(int token, String relation) {
    return relations[token].equals(relation) || relations[token].startsWith(relation + ":");
  }

  /** The first child of that relation, or -1. */
  int child(int head, String relation) {
    for (int i = 0; i < size(); i++) {
      if (heads[i] == head && is(i, relation)) {
        return i;
      }
    }
    return -1;
  }

  boolean under(int token, int top) {
    int steps = 0;
    for (int at = token; at >= 0 && steps++ <= size(); at = heads[at]) {
      if (at == top) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the subtree under {@code top}. */
  int first(int top) {
    for (int i = 0; i < size(); i++) {
      if (under(i, top)) {
        return i;
      }
    }
    return top;
  }

  boolean isFinite(int token) {
    String tag = tags.get(token);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
  }

  /** A finite verb or a modal: what only a clause has. */
  boolean opensPredicate(int token) {
    return isFinite(token) || tags.get(token).equals("MD");
  }

  /** Whether some tokens have what only a clause has. */
  boolean isClause(List<Integer> tokens) {
    return tokens.stream().anyMatch(this::opensPredicate);
  }

  /** A mark at the edge of a clause; a sign of money belongs to the number after it. */
  boolean isEdge(int token) {
    return isPunctuation(token) && !tags.get(token).equals("$");
  }

  boolean isPunctuation(int token) {
    return !words.get(token).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
