package org.parley.reading.syntax;

import java.util.Set;

/**
 * Which words of a sentence attribute something to somebody, before it is parsed.
 *
 * @param verbs lemmas, alone or with the word after them: say, make clear
 * @param added lemmas of verbs whose participle after a comma goes on with who spoke: "...,
 *     accusing the army"
 */
public record Saying(Set<String> verbs, Set<String> added) {

  public Saying {
    verbs = Set.copyOf(verbs);
    added = Set.copyOf(added);
  }

  /** "said", "has announced", "made clear". */
  boolean isFinite(Draft draft, int token) {
    return (draft.isFinite(token) || isPerfect(draft, token)) && isVerb(draft, token);
  }

  boolean isFinite(Stretch tokens, int at) {
    return isFinite(tokens.draft(), tokens.token(at));
  }

  private boolean isVerb(Draft draft, int token) {
    String lemma = draft.lemmas.get(token);
    return verbs.contains(lemma)
        || (token + 1 < draft.size() && verbs.contains(lemma + " " + draft.lemmas.get(token + 1)));
  }

  private static boolean isPerfect(Draft draft, int token) {
    return token > 0
        && draft.tags.get(token).equals("VBN")
        && draft.lemmas.get(token - 1).equals("have");
  }

  /** "saying", "accusing". */
  boolean isParticiple(Draft draft, int token) {
    return draft.tags.get(token).equals("VBG")
        && (isVerb(draft, token) || added.contains(draft.lemmas.get(token)));
  }

  boolean isParticiple(Stretch tokens, int at) {
    return isParticiple(tokens.draft(), tokens.token(at));
  }
}
