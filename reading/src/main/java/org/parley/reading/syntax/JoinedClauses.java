package org.parley.reading.syntax;

import org.jspecify.annotations.Nullable;

/** Cuts where a whole clause follows a semicolon, a conjunction or ", saying". */
final class JoinedClauses {

  private final Saying saying;
  private final Joints joints;
  private final Subjects subjects;

  JoinedClauses(Saying saying, Joints joints, Subjects subjects) {
    this.saying = saying;
    this.joints = joints;
    this.subjects = subjects;
  }

  /** What follows a semicolon. */
  @Nullable Cut atSemicolon(Stretch tokens) {
    return joined(tokens, true);
  }

  /** ", but the other side ...", ", while the other side ...". */
  @Nullable Cut atConjunction(Stretch tokens) {
    return joined(tokens, false);
  }

  private @Nullable Cut joined(Stretch tokens, boolean semicolons) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      String lemma = tokens.lemma(at);
      boolean stop = tokens.word(at - 1).equals(";");
      boolean comma = tokens.word(at - 1).equals(",");
      boolean lesser = comma && joints.lesser().contains(lemma);
      boolean equal =
          comma && joints.equal().contains(lemma) && subjects.startClause(tokens, at + 1);
      if ((semicolons ? stop : lesser || equal)
          && tokens.isOutside(at)
          && tokens.isClause(0, at)
          && tokens.isClause(at, tokens.size())) {
        return Cut.before(tokens, at, lesser ? Cut.Kind.ASIDE : Cut.Kind.JOINED);
      }
    }
    return null;
  }

  /** ", saying that ..." after a whole clause. */
  @Nullable Cut added(Stretch tokens) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      boolean afterComma =
          tokens.word(at - 1).equals(",")
              || (tokens.tag(at - 1).equals("''") && tokens.word(at - 2).equals(","));
      if (afterComma
          && saying.isParticiple(tokens, at)
          && tokens.isOutside(at)
          && tokens.isClause(0, at)) {
        return Cut.before(tokens, at, Cut.Kind.ASIDE);
      }
    }
    return null;
  }
}
