package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Some tokens of a sentence in their order, from which clauses between them may have been cut:
 * their words and tags, and what stands inside marks. Places count from 0 in the stretch.
 *
 * @param tokens which tokens of the sentence
 */
record Stretch(Draft draft, List<Integer> tokens) {

  int size() {
    return tokens.size();
  }

  /** The number of a token in its sentence. */
  int token(int at) {
    return tokens.get(at);
  }

  String word(int at) {
    return draft.words.get(tokens.get(at));
  }

  String lemma(int at) {
    return draft.lemmas.get(tokens.get(at));
  }

  String tag(int at) {
    return draft.tags.get(tokens.get(at));
  }

  boolean isFinite(int at) {
    return draft.isFinite(tokens.get(at));
  }

  boolean opensPredicate(int at) {
    return draft.opensPredicate(tokens.get(at));
  }

  boolean isPunctuation(int at) {
    return draft.isPunctuation(tokens.get(at));
  }

  List<Integer> part(int from, int to) {
    return List.copyOf(tokens.subList(from, to));
  }

  List<Integer> without(int from, int to) {
    List<Integer> rest = new ArrayList<>(tokens.subList(0, from));
    rest.addAll(tokens.subList(to, tokens.size()));
    return rest;
  }

  /** Whether a part of the stretch has what only a clause has. */
  boolean isClause(int from, int to) {
    return draft.isClause(tokens.subList(from, to));
  }

  boolean anyTag(int from, int to, Pattern tags) {
    return tokens.subList(from, to).stream()
        .anyMatch(i -> tags.matcher(draft.tags.get(i)).matches());
  }

  /** Whether no quotation or bracket is open before the token. */
  boolean isOutside(int at) {
    return !isOpen(at, "``", "''") && !isOpen(at, "-LRB-", "-RRB-");
  }

  private boolean isOpen(int at, String opens, String closes) {
    boolean open = false;
    for (int i = 0; i < at; i++) {
      open = tag(i).equals(opens) || (open && !tag(i).equals(closes));
    }
    return open;
  }
}
