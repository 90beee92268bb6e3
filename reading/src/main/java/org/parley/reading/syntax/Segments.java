package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts a sentence so that whole clauses in quotation marks, and clauses with ", the minister said"
 * in or after them, are parsed apart from the words around them: a parser that sees both at once
 * mixes them up.
 */
final class Segments {

  /** Tokens; shorter quotations are words in the narrator's clause. */
  private static final int SHORTEST = 5;

  /** Tokens; longer stretches between two commas do more than name a speaker. */
  private static final int LONGEST_FRAME = 14;

  private static final Pattern SPEAKER_TAG =
      Pattern.compile("NN.*|DT|JJ.*|PRP.*|POS|CD|HYPH|VBN|IN|TO|FW");

  /**
   * Words that are parsed by themselves.
   *
   * @param tokens in order
   * @param content whether they are what is said, rather than who says it
   */
  record Segment(List<Integer> tokens, boolean content) {

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
      if (end > i + SHORTEST && isSaid(draft, i, end) && stands(draft, i, saying)) {
        quoted.add(new Segment(tokens(i + 1, end), true));
        rest.add(i);
        i = end - 1;
      } else {
        rest.add(i);
      }
    }
    boolean cue = rest.stream().anyMatch(saying::test);
    if (quoted.isEmpty() || !cue) {
      return framed(draft, saying);
    }
    quoted.add(new Segment(rest, false));
    return quoted;
  }

  /** "The talks failed*, the minister said*." and "The talks*, said the minister,* failed." */
  private static List<Segment> framed(Draft draft, IntPredicate saying) {
    for (int verb = draft.size() - 1; verb >= 0; verb--) {
      boolean according = isAccording(draft, verb);
      int from = according ? verb : saying.test(verb) ? frameStart(draft, verb) : -1;
      int to = from < 0 ? -1 : frameEnd(draft, verb);
      boolean fits = to >= 0 && (according || hasSpeaker(draft, from, verb, to));
      if (!fits || to - from > LONGEST_FRAME) {
        continue;
      }
      List<Integer> content = tokens(0, from);
      boolean inside = from > 0 && draft.words.get(to - 1).equals(",");
      content.addAll(tokens(inside ? to - 1 : to, draft.size()));
      while (!content.isEmpty() && draft.isPunctuation(content.getLast())) {
        content.removeLast();
      }
      while (!content.isEmpty() && draft.isPunctuation(content.getFirst())) {
        content.removeFirst();
      }
      if (isClause(draft, content)) {
        List<Integer> frame = tokens(0, draft.size());
        frame.removeAll(content);
        return List.of(new Segment(content, true), new Segment(frame, false));
      }
    }
    return List.of(new Segment(tokens(0, draft.size()), false));
  }

  private static boolean isAccording(Draft draft, int token) {
    return draft.words.get(token).equalsIgnoreCase("according")
        && token + 1 < draft.size()
        && draft.words.get(token + 1).equals("to")
        && (token == 0 || draft.isPunctuation(token - 1));
  }

  /** The comma before the speaker or the verb; -1 where something else stands between. */
  private static int frameStart(Draft draft, int verb) {
    int at = verb - 1;
    while (at > 0 && (isSpeaker(draft, at) || draft.tags.get(at).matches("VBZ|VBP|VBD|RB"))) {
      boolean auxiliary = !isSpeaker(draft, at);
      if (auxiliary && at < verb - 2) {
        return -1;
      }
      at--;
    }
    return at > 1 && draft.words.get(at).equals(",") ? at : -1;
  }

  /** One past the comma or stop that ends the frame; -1 where something else comes first. */
  private static int frameEnd(Draft draft, int verb) {
    int at = verb + 1;
    while (at < draft.size() && (isSpeaker(draft, at) || draft.tags.get(at).equals("RB"))) {
      at++;
    }
    boolean stops = at == draft.size() || draft.words.get(at).equals(",") || at == draft.size() - 1;
    return stops ? Math.min(at + 1, draft.size()) : -1;
  }

  private static boolean isSpeaker(Draft draft, int token) {
    return SPEAKER_TAG.matcher(draft.tags.get(token)).matches();
  }

  /** Whether a noun or pronoun stands before the verb or right after it. */
  private static boolean hasSpeaker(Draft draft, int from, int verb, int to) {
    boolean before = tokens(from, verb).stream().anyMatch(i -> isNominal(draft, i));
    boolean subordinate = draft.tags.get(from + 1).matches("IN|VBN");
    boolean after =
        from + 1 == verb
            && verb + 1 < to
            && !draft.tags.get(verb + 1).equals("IN")
            && tokens(verb + 1, to).stream().anyMatch(i -> isNominal(draft, i));
    return !subordinate && (before || after);
  }

  private static boolean isNominal(Draft draft, int token) {
    return draft.tags.get(token).matches("NN.*|PRP");
  }

  private static List<Integer> tokens(int from, int to) {
    return IntStream.range(from, to).boxed().collect(Collectors.toCollection(ArrayList::new));
  }

  private static int close(Draft draft, int open) {
    for (int i = open + 1; i < draft.size(); i++) {
      if (draft.tags.get(i).equals("''")) {
        return i;
      }
    }
    return -1;
  }

  /** A clause, or a fragment that stands where a clause would: "No map, no talks," ... */
  private static boolean isSaid(Draft draft, int open, int end) {
    boolean stopped = draft.words.get(end - 1).matches("[,?!]");
    return isClause(draft, tokens(open + 1, end)) || (open == 0 && stopped);
  }

  private static boolean isClause(Draft draft, List<Integer> tokens) {
    return tokens.stream().anyMatch(i -> draft.isFinite(i) || draft.tags.get(i).equals("MD"));
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
