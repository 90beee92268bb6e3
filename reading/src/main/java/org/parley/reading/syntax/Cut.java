package org.parley.reading.syntax;

import java.util.List;

/**
 * Two parts of a stretch.
 *
 * @param main the tokens on which the others hang
 * @param part the tokens of the clause that is parsed apart
 * @param marks the tokens of the subordinator, or "that", before it
 */
record Cut(List<Integer> main, List<Integer> part, Kind kind, List<Integer> marks) {

  /** How a clause hangs on the rest. */
  enum Kind {
    /** What is said, on the verb of saying. */
    SAID("ccomp"),
    /** A clause of its own. */
    JOINED("conj"),
    /** What comes before the subject, after "while", or with a participle at the end. */
    ASIDE("advcl"),
    /** What follows "if", "until": it hangs on the last clause before it. */
    SUBORDINATE("advcl"),
    /** ", who ...": it hangs on the noun before the comma. */
    RELATIVE("acl:relcl");

    private final String relation;

    Kind(String relation) {
      this.relation = relation;
    }

    String relation() {
      return relation;
    }
  }

  Cut(List<Integer> main, List<Integer> part, Kind kind) {
    this(main, part, kind, List.of());
  }

  /** What follows place {@code at} hangs on what comes before. */
  static Cut before(Stretch tokens, int at, Kind kind) {
    return new Cut(tokens.part(0, at), tokens.part(at, tokens.size()), kind);
  }
}
