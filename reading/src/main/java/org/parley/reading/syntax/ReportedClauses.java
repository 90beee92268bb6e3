package org.parley.reading.syntax;

import org.jspecify.annotations.Nullable;

/** Cuts between a verb of saying and what it reports without quotation marks. */
final class ReportedClauses {

  /**
   * Tokens between a verb of saying and what is said: "told reporters in Geneva on Monday that".
   */
  private static final int LONGEST_ADDRESSEE = 8;

  private final Saying saying;
  private final Subjects subjects;

  ReportedClauses(Saying saying, Subjects subjects) {
    this.saying = saying;
    this.subjects = subjects;
  }

  /** "The minister said *(that) the talks would go on*", where that is the first verb. */
  @Nullable Cut cut(Stretch tokens) {
    boolean noting = tokens.size() > 3 && saying.isParticiple(tokens, 0);
    if (noting && tokens.word(1).equals("that")) {
      return said(tokens, 1, 1);
    }
    int verb = firstVerb(tokens);
    if (verb <= 0 || !saying.isFinite(tokens, verb) || !tokens.isOutside(verb)) {
      return null;
    }
    int from = verb + 1;
    while (from < tokens.size() - 2 && from - verb < LONGEST_ADDRESSEE) {
      boolean that = tokens.word(from).matches("that|whether");
      boolean direct = from <= verb + 1 || tokens.tag(from - 1).matches("NNP|NN|CD|RB");
      if (that && tokens.isClause(from + 1, tokens.size())) {
        return said(tokens, from, 1);
      }
      if (direct && subjects.startClause(tokens, from)) {
        return said(tokens, from, 0);
      }
      if (!subjects.include(tokens, from) && !tokens.word(from).equals(",")) {
        return null;
      }
      from++;
    }
    return null;
  }

  /** The first finite verb past relative clauses between commas; past "has" before a participle. */
  private int firstVerb(Stretch tokens) {
    boolean relative = false;
    for (int at = 0; at < tokens.size(); at++) {
      boolean comma = tokens.word(at).equals(",");
      relative = !comma && (relative || (at > 0 && tokens.tag(at).matches("WDT|WP\\$?|WRB")));
      if (!relative && tokens.opensPredicate(at)) {
        boolean perfect = at + 1 < tokens.size() && saying.isFinite(tokens, at + 1);
        return perfect ? at + 1 : at;
      }
    }
    return -1;
  }

  private static Cut said(Stretch tokens, int from, int marks) {
    return new Cut(
        tokens.part(0, from),
        tokens.part(from + marks, tokens.size()),
        Cut.Kind.SAID,
        tokens.part(from, from + marks));
  }
}
