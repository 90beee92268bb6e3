package org.parley.reading.syntax;

/**
 * Puts right what a parser often gets wrong around verbs of saying, where the sentence leaves no
 * other reading.
 */
final class Repairs {

  private Repairs() {}

  static void apply(Draft draft, Saying saying) {
    int first = -1;
    for (int i = 0; i < draft.size(); i++) {
      finite(draft, i);
      inverted(draft, i);
      tagged(draft, i, saying);
      predicate(draft, i);
      if (saying.isFinite(draft, i)) {
        reducedRelative(draft, i);
        if (first >= 0) {
          coordinated(draft, first, i);
        }
        first = first < 0 || !draft.under(i, first) ? i : first;
      }
    }
  }

  /** "*Amor, the chief of police,* told reporters ...": the noun before is who tells, not told. */
  private static void inverted(Draft draft, int verb) {
    int after = draft.tags.get(verb).matches("VB[DZP]") ? draft.child(verb, "nsubj") : -1;
    int before = draft.child(verb, "ccomp");
    boolean nominal =
        after > verb
            && before >= 0
            && before < verb
            && draft.tags.get(before).startsWith("NN")
            && draft.child(before, "nsubj") < 0
            && draft.child(before, "cop") < 0
            && !draft.tags.subList(before, verb).contains("''");
    if (nominal) {
      draft.attach(before, verb, "nsubj");
      draft.attach(after, verb, "obj");
    }
  }

  /** "*said the minister.*" after a quotation that is a sentence of its own: who says it. */
  private static void tagged(Draft draft, int verb, Saying saying) {
    boolean first = verb == 0 && draft.heads[verb] < 0 && saying.isFinite(draft, verb);
    int after = first && draft.child(verb, "nsubj") < 0 ? draft.child(verb, "obj") : -1;
    if (after >= 0) {
      draft.attach(after, verb, "nsubj");
    }
  }

  /** "*Their objection to the clause held up* the vote": a past without relative is no addition. */
  private static void predicate(Draft draft, int verb) {
    boolean past = draft.tags.get(verb).equals("VBD") && draft.relations[verb].equals("acl");
    int noun = past ? draft.heads[verb] : -1;
    boolean lone =
        noun >= 0
            && draft.heads[noun] < 0
            && draft.child(noun, "nsubj") < 0
            && draft.child(noun, "cop") < 0
            && draft.child(verb, "nsubj") < 0;
    if (lone) {
      draft.attach(verb, -1, "root");
      draft.attach(noun, verb, "nsubj");
    }
  }

  /** "pledged to deepen the union and *called* for more": no infinitive is joined to a past. */
  private static void finite(Draft draft, int verb) {
    if (!draft.is(verb, "conj") || !draft.tags.get(verb).matches("VBD|VBZ|VBN")) {
      return;
    }
    boolean participle = draft.tags.get(verb).equals("VBN");
    int head = draft.heads[verb];
    boolean infinite = draft.tags.get(head).matches("VB|VBG") && draft.child(head, "cop") < 0;
    if (!infinite || draft.child(verb, "nsubj") >= 0 || draft.child(verb, "aux") >= 0) {
      return;
    }
    for (int at = draft.heads[head]; at >= 0 && at < verb; at = draft.heads[at]) {
      if (draft.tags.get(at).equals(participle ? "VBD" : draft.tags.get(verb))) {
        draft.tags.set(verb, draft.tags.get(at));
        draft.attach(verb, at, "conj");
        return;
      }
    }
  }

  /** "said the talks failed *and added* that ...": a second verb of saying without a subject. */
  private static void coordinated(Draft draft, int first, int verb) {
    int mark = verb - 1;
    while (mark > first && draft.tags.get(mark).matches("RB|VBZ|VBD|VBP")) {
      mark--;
    }
    boolean bare =
        draft.tags.get(mark).equals("CC")
            && draft.child(verb, "nsubj") < 0
            && draft.tags.get(verb).equals(draft.tags.get(first))
            && draft.under(verb, first)
            && draft.heads[verb] != first;
    if (bare) {
      draft.attach(verb, first, "conj");
      draft.attach(mark, verb, "cc");
    }
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
