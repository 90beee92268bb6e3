package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts where the words that name the speaker stand in or after what is said. */
final class Frames {

  /** Tokens; longer stretches between two commas do more than name a speaker. */
  private static final int LONGEST_FRAME = 16;

  private static final Pattern NAMED = Pattern.compile("NN.*|PRP");

  private final Saying saying;
  private final Subjects subjects;

  Frames(Saying saying, Subjects subjects) {
    this.saying = saying;
    this.subjects = subjects;
  }

  /** ", the minister said", "according to the minister": the last in the stretch, or null. */
  @Nullable Cut cut(Stretch tokens) {
    for (int at = tokens.size() - 1; at >= 0; at--) {
      boolean according = isAccording(tokens, at);
      int from = according ? at : saying.isFinite(tokens, at) ? frameStart(tokens, at) : -1;
      int to = from < 0 ? -1 : frameEnd(tokens, at);
      boolean fits = to >= 0 && (according || hasSpeaker(tokens, from, at, to));
      if (!fits || to - from > LONGEST_FRAME) {
        continue;
      }
      List<Integer> content = new ArrayList<>(tokens.part(0, from));
      boolean inside = from > 0 && tokens.word(to - 1).equals(",");
      boolean added = inside && to < tokens.size() && saying.isParticiple(tokens, to);
      int rest = added ? tokens.size() : inside ? to - 1 : to;
      content.addAll(tokens.part(rest, tokens.size()));
      trim(tokens.draft(), content);
      if (tokens.draft().isClause(content)) {
        List<Integer> frame = new ArrayList<>(tokens.tokens());
        frame.removeAll(content);
        return new Cut(frame, content, Cut.Kind.SAID);
      }
    }
    return null;
  }

  private static void trim(Draft draft, List<Integer> tokens) {
    while (!tokens.isEmpty() && draft.isEdge(tokens.getLast())) {
      tokens.removeLast();
    }
    while (!tokens.isEmpty() && draft.isEdge(tokens.getFirst())) {
      tokens.removeFirst();
    }
  }

  private static boolean isAccording(Stretch tokens, int at) {
    return tokens.word(at).equalsIgnoreCase("according")
        && at + 1 < tokens.size()
        && tokens.word(at + 1).equals("to")
        && (at == 0 || tokens.isPunctuation(at - 1));
  }

  /** The comma before the speaker or the verb; -1 where something else stands between. */
  private int frameStart(Stretch tokens, int verb) {
    int at = verb - 1;
    while (at > 0 && (subjects.include(tokens, at) || tokens.isFinite(at))) {
      if (tokens.isFinite(at) && at < verb - 2) {
        return -1;
      }
      at--;
    }
    return at > 1 && tokens.word(at).equals(",") ? at : -1;
  }

  /** One past the comma or stop that ends the frame; -1 where something else comes first. */
  private int frameEnd(Stretch tokens, int verb) {
    int at = verb + 1;
    while (at < tokens.size() && subjects.include(tokens, at)) {
      at++;
    }
    boolean stops = at >= tokens.size() - 1 || tokens.word(at).equals(",");
    return stops ? Math.min(at + 1, tokens.size()) : -1;
  }

  /** Whether a noun or pronoun stands before the verb or right after it. */
  private static boolean hasSpeaker(Stretch tokens, int from, int verb, int to) {
    boolean before = tokens.anyTag(from, verb, NAMED);
    boolean subordinate = tokens.tag(from + 1).matches("IN|VBN|CC");
    boolean after =
        from + 1 == verb
            && verb + 1 < to
            && !tokens.tag(verb + 1).equals("IN")
            && tokens.anyTag(verb + 1, to, NAMED);
    return !subordinate && (before || after);
  }
}
