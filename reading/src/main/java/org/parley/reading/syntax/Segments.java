package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a sentence so that whole clauses in quotation marks are parsed apart from the words around
 * them: a parser that sees both at once mixes them up.
 */
final class Segments {

  /** Tokens; shorter quotations are words in the narrator's clause. */
  private static final int SHORTEST = 5;

  /**
   * A stretch that is parsed by itself.
   *
   * @param tokens of the stretch, in order
   * @param quoted whether it is a quotation
   */
  record Segment(List<Integer> tokens, boolean quoted) {

    int first() {
      return tokens.getFirst();
    }
  }

  private Segments() {}

  /**
   * The quoted clauses of a sentence and, last, all that is around them; one segment where there is
   * nothing to cut.
   *
   * @param saying whether a token is a verb that attributes
   */
  static List<Segment> of(Draft draft, IntPredicate saying) {
    List<Segment> quoted = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      int end = draft.tags.get(i).equals("``") ? close(draft, i) : -1;
      if (end > i + SHORTEST && isClause(draft, i + 1, end) && stands(draft, i, saying)) {
        List<Integer> inside = new ArrayList<>();
        for (int at = i + 1; at < end; at++) {
          inside.add(at);
        }
        quoted.add(new Segment(inside, true));
        rest.add(i);
        i = end - 1;
      } else {
        rest.add(i);
      }
    }
    boolean cue = rest.stream().anyMatch(saying::test);
    if (quoted.isEmpty() || !cue) {
      return List.of(new Segment(all(draft), false));
    }
    quoted.add(new Segment(rest, false));
    return quoted;
  }

  private static List<Integer> all(Draft draft) {
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      tokens.add(i);
    }
    return tokens;
  }

  private static int close(Draft draft, int open) {
    for (int i = open + 1; i < draft.size(); i++) {
      if (draft.tags.get(i).equals("''")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isClause(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      if (draft.isFinite(i) || draft.tags.get(i).equals("MD")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quotation stands where a whole clause may: at the start, after a cue or a stop. */
  private static boolean stands(Draft draft, int open, IntPredicate saying) {
    if (open == 0) {
      return true;
    }
    String before = draft.words.get(open - 1);
    boolean that = before.equals("that") && open > 1 && saying.test(open - 2);
    return that || before.equals(",") || before.equals(":") || saying.test(open - 1);
  }
}
