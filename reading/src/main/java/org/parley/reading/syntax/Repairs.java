package org.parley.reading.syntax;

import java.util.Set;

/**
 * Puts right what a dependency parser often gets wrong around verbs of saying, where the sentence
 * leaves no other reading.
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
        inversion(draft, i);
        reducedRelative(draft, i);
        nearestNoun(draft, i);
      }
    }
  }

  boolean isSaying(Draft draft, int token) {
    return draft.isFinite(token) && saying.contains(draft.lemmas.get(token));
  }

  /** ", said *our correspondent*": what follows is who says it. */
  private static void inversion(Draft draft, int verb) {
    boolean after = verb > 0 && draft.isPunctuation(verb - 1);
    int object = draft.child(verb, "obj");
    if (after && draft.child(verb, "nsubj") < 0 && object > verb && draft.first(object) == verb + 1) {
      draft.attach(object, verb, "nsubj");
    }
  }

  /** "Leaving the summit *Mr Blair* said": the noun right before says it, not what it does. */
  private static void nearestNoun(Draft draft, int verb) {
    int subject = draft.child(verb, "nsubj");
    int noun = verb - 1;
    boolean named = noun > 0 && draft.tags.get(noun).matches("NNPS?|PRP");
    boolean wrong = subject < 0 ? draft.child(verb, "csubj") >= 0 : isParticiple(draft, subject);
    if (!named || !wrong || draft.is(noun, "nsubj")) {
      return;
    }
    int participle = subject < 0 ? draft.child(verb, "csubj") : subject;
    if (participle < noun && draft.heads[noun] != verb) {
      draft.attach(participle, verb, "advcl");
      draft.attach(noun, verb, "nsubj");
    }
  }

  private static boolean isParticiple(Draft draft, int token) {
    return draft.tags.get(token).matches("VB[GN]");
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
