package org.parley.reading.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence where the order of words and the commas leave no doubt that a clause ends: a
 * parser that sees a long sentence of news at once mixes its clauses up. Quoted clauses, clauses
 * with ", the minister said" in or after them, clauses joined by a semicolon or ", but", what comes
 * before the subject, and ", adding that ..." are parsed apart.
 */
final class Clauses {

  private final QuotedClauses quoted;
  private final JoinedClauses joined;
  private final Frames frames;
  private final ReportedClauses reported;
  private final SubordinateClauses subordinate;

  Clauses(Saying saying, Joints joints) {
    Subjects subjects = new Subjects(joints.subordinators());
    this.quoted = new QuotedClauses(saying);
    this.joined = new JoinedClauses(saying, joints, subjects);
    this.frames = new Frames(saying, subjects);
    this.reported = new ReportedClauses(saying, subjects);
    this.subordinate = new SubordinateClauses(joints.subordinators(), subjects);
  }

  /** The first cut of some tokens of a sentence, or null where they are one clause. */
  @Nullable Cut cut(Draft draft, List<Integer> some) {
    Stretch tokens = new Stretch(draft, some);
    Cut cut = quoted.cut(tokens);
    cut = cut == null ? joined.atSemicolon(tokens) : cut;
    cut = cut == null ? RelativeClauses.cut(tokens) : cut;
    cut = cut == null ? frames.cut(tokens) : cut;
    cut = cut == null ? joined.atConjunction(tokens) : cut;
    cut = cut == null ? joined.added(tokens) : cut;
    cut = cut == null ? subordinate.opening(tokens) : cut;
    cut = cut == null ? reported.cut(tokens) : cut;
    return cut == null ? subordinate.inside(tokens) : cut;
  }
}
