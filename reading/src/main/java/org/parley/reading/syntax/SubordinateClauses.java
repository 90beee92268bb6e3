package org.parley.reading.syntax;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts out what comes before the subject, and what "if", "until" and the like open. */
final class SubordinateClauses {

  /** Tokens: "on the condition that". */
  private static final int LONGEST_SUBORDINATOR = 4;

  /** What may stand before a comma and the subject, by its first word. */
  private static final Pattern OPENING = Pattern.compile("VBG|VBN|IN|TO|RB|WRB|MD");

  private final Set<String> subordinators;
  private final Subjects subjects;

  SubordinateClauses(Set<String> subordinators, Subjects subjects) {
    this.subordinators = subordinators;
    this.subjects = subjects;
  }

  /** "*Speaking in Geneva,* the envoy ...", "*While the one side hopes,* the other ...". */
  @Nullable Cut opening(Stretch tokens) {
    int first = 0;
    while (first < tokens.size() && tokens.isPunctuation(first)) {
      first++;
    }
    if (first >= tokens.size() || !OPENING.matcher(tokens.tag(first)).matches()) {
      return null;
    }
    for (int at = first + 2; at + 2 < tokens.size(); at++) {
      if (tokens.word(at).equals(",")
          && tokens.isOutside(at)
          && subjects.startClause(tokens, at + 1)) {
        return new Cut(tokens.part(at + 1, tokens.size()), tokens.part(0, at + 1), Cut.Kind.ASIDE);
      }
    }
    return null;
  }

  /** "the army will leave *if the raids stop*". */
  @Nullable Cut inside(Stretch tokens) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      int length = subordinator(tokens, at);
      int end = length > 0 ? resumes(tokens, at, at + length) : at;
      if (length > 0
          && tokens.isOutside(at)
          && subjects.startClause(tokens, at + length)
          && tokens.draft().isClause(tokens.without(at, end))) {
        return new Cut(
            tokens.without(at, end),
            tokens.part(at + length, end),
            Cut.Kind.SUBORDINATE,
            tokens.part(at, at + length));
      }
    }
    return null;
  }

  /** "a pact, *if it can be had*, would last": where the main clause goes on, or the end. */
  private static int resumes(Stretch tokens, int at, int from) {
    if (tokens.word(at - 1).equals(",")) {
      for (int i = from + 2; i + 1 < tokens.size(); i++) {
        if (tokens.word(i).equals(",") && tokens.opensPredicate(i + 1)) {
          return i;
        }
      }
    }
    return tokens.size();
  }

  /** The number of tokens of the longest subordinator that starts there; 0 where none does. */
  private int subordinator(Stretch tokens, int at) {
    int found = 0;
    StringBuilder words = new StringBuilder();
    for (int i = at; i < Math.min(tokens.size(), at + LONGEST_SUBORDINATOR); i++) {
      words.append(i > at ? " " : "").append(tokens.word(i).toLowerCase(Locale.ROOT));
      if (subordinators.contains(words.toString())) {
        found = i - at + 1;
      }
    }
    return found;
  }
}
