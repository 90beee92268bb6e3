package org.parley.reading.syntax;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts out what is quoted, where it is a clause and not some words of the narrator's. */
final class QuotedClauses {

  /** Tokens; shorter quotations are words in the narrator's clause. */
  private static final int SHORTEST_QUOTE = 5;

  private static final Pattern OPENING = Pattern.compile("``");

  private final Saying saying;

  QuotedClauses(Saying saying) {
    this.saying = saying;
  }

  /** The first quoted clause, or null. */
  @Nullable Cut cut(Stretch tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      boolean opens = tokens.tag(at).equals("``");
      boolean inside = tokens.tag(at).equals("''") && !tokens.anyTag(0, at, OPENING);
      int from = opens ? at + 1 : 0;
      int to = opens ? close(tokens, at) : inside ? at : -1;
      if (to - from >= SHORTEST_QUOTE && isSaid(tokens, from, to) && stands(tokens, from)) {
        List<Integer> rest = tokens.without(from, to);
        if (rest.stream().anyMatch(i -> saying.isFinite(tokens.draft(), i))) {
          return new Cut(rest, tokens.part(from, to), Cut.Kind.SAID);
        }
      }
    }
    return null;
  }

  private static int close(Stretch tokens, int open) {
    for (int at = open + 1; at < tokens.size(); at++) {
      if (tokens.tag(at).equals("''")) {
        return at;
      }
    }
    return -1;
  }

  /** A clause, or a fragment that stands where a clause would: "No map, no talks," ... */
  private static boolean isSaid(Stretch tokens, int from, int to) {
    boolean stopped = tokens.word(to - 1).matches("[,?!]");
    return tokens.isClause(from, to) || (from <= 1 && stopped);
  }

  /** Whether a quotation stands where a whole clause may: at the start, after a cue or a stop. */
  private boolean stands(Stretch tokens, int from) {
    if (from <= 1) {
      return true;
    }
    int before = from - 2;
    boolean that =
        tokens.word(before).equals("that") && before > 0 && saying.isFinite(tokens, before - 1);
    return that
        || tokens.word(before).equals(",")
        || tokens.word(before).equals(":")
        || saying.isFinite(tokens, before);
  }
}
