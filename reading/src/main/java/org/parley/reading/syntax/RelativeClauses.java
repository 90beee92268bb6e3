package org.parley.reading.syntax;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts out relative clauses between commas. */
final class RelativeClauses {

  private static final Pattern RELATIVE = Pattern.compile("WDT|WP\\$?");

  private static final Pattern NOUN = Pattern.compile("NN.*|CD|-RRB-");

  private RelativeClauses() {}

  /** "the head of the agency, *who arrived on Monday*, left", or at the end. */
  static @Nullable Cut cut(Stretch tokens) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      boolean opens =
          tokens.word(at - 1).equals(",")
              && RELATIVE.matcher(tokens.tag(at)).matches()
              && NOUN.matcher(tokens.tag(at - 2)).matches();
      int end = opens && tokens.isOutside(at) ? relativeEnd(tokens, at) : -1;
      if (end > at + 1 && tokens.isClause(at, end)) {
        List<Integer> main = tokens.without(at, end);
        if (end < tokens.size() && tokens.tag(end).equals(",")) {
          // "Russia, which keeps bases there, *offered* to mediate."
          Tags.makeFinite(tokens.draft(), main);
        }
        return new Cut(main, tokens.part(at, end), Cut.Kind.RELATIVE);
      }
    }
    return null;
  }

  /** The comma before the verb of the main clause; the end where no comma follows; else -1. */
  private static int relativeEnd(Stretch tokens, int from) {
    boolean comma = false;
    for (int at = from + 2; at + 1 < tokens.size(); at++) {
      if (tokens.word(at).equals(",") && tokens.isOutside(at)) {
        boolean participle =
            tokens.tag(at + 1).equals("VBN") && !tokens.draft().isClause(tokens.without(from, at));
        if (tokens.opensPredicate(at + 1) || tokens.tag(at + 1).equals("''") || participle) {
          return at;
        }
        comma = true;
      }
    }
    int end = tokens.size();
    while (end > from && tokens.draft().isEdge(tokens.token(end - 1))) {
      end--;
    }
    return comma ? -1 : end;
  }
}
