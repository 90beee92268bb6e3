package org.parley.reading.syntax;

import java.util.Set;

/**
 * Puts right what a parser often gets wrong around verbs of saying, where the sentence leaves no
 * other reading.
 */
final class Repairs {

  private final Set<String> saying;

  /**
   * @param saying verbs that attribute words to somebody, as lemmas
   */
  Repairs(Set<String> saying) {
    this.saying = saying;
  }

  void apply(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (isSaying(draft, i)) {
        reducedRelative(draft, i);
      }
    }
  }

  boolean isSaying(Draft draft, int token) {
    return (draft.isFinite(token) || isPerfect(draft, token))
        && saying.contains(draft.lemmas.get(token));
  }

  /** "has announced". */
  private static boolean isPerfect(Draft draft, int token) {
    return token > 0
        && draft.tags.get(token).equals("VBN")
        && draft.lemmas.get(token - 1).equals("have");
  }

  /** "*sources involved in the talks* say": a participle cannot be the verb of the clause. */
  private static void reducedRelative(Draft draft, int verb) {
    for (int participle = verb - 1; participle > 0; participle--) {
      if (!draft.tags.get(participle).equals("VBN") || !draft.under(verb, participle)) {
        continue;
      }
      int noun = draft.child(participle, "nsubj");
      boolean reduced = noun >= 0 && noun < participle && draft.child(participle, "aux") < 0;
      if (!reduced) {
        continue;
      }
      int other = draft.child(verb, "nsubj");
      if (other >= 0 && draft.isPunctuation(Math.max(0, draft.first(other) - 1))) {
        return;
      }
      if (other >= 0) {
        draft.attach(other, draft.heads[verb], "obj");
      }
      draft.attach(verb, draft.heads[participle], draft.relations[participle]);
      draft.attach(participle, noun, "acl");
      draft.attach(noun, verb, "nsubj");
      return;
    }
  }
}
