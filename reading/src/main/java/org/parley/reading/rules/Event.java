package org.parley.reading.rules;

import org.parley.reading.syntax.Sentence;

/** Nouns that name an event. */
public final class Event {

  private Event() {}

  /** "a round *of talks*": whether the noun tells of what the noun above it is. */
  public static boolean isOf(Sentence s, int noun) {
    return s.is(noun, "nmod")
        && s.children(noun, "case").stream().anyMatch(mark -> s.lemma(mark).equals("of"));
  }

  /** "*talk* of a meeting", "discussion of a summit": nobody has met yet. */
  public static boolean isTalkOf(Sentence s, int noun, Lexicon lexicon) {
    return s.tag(noun).equals("NN") && "talks".equals(lexicon.value("meetings", s.lemma(noun)));
  }

  /**
   * "two days of talks", "a round of talks": the noun that counts them, or else the noun itself.
   */
  public static int counted(Sentence s, int noun, Lexicon lexicon) {
    int at = noun;
    for (int steps = 0; steps < s.size(); steps++) {
      int above = s.head(at);
      boolean counted =
          above >= 0
              && isOf(s, at)
              && !isTalkOf(s, above, lexicon)
              && (lexicon.matches("times", s, above) || lexicon.matches("meetings", s, above));
      if (!counted) {
        return at;
      }
      at = above;
    }
    return at;
  }
}
