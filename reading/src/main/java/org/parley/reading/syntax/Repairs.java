package org.parley.reading.syntax;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * Puts right what a dependency parser often gets wrong around verbs of saying, where the sentence
 * leaves no other reading.
 */
final class Repairs {

  private final Set<String> saying;
  private final Set<String> infinitiveNouns;
  private final ToIntBiFunction<Draft, List<Integer>> parser;

  /**
   * @param saying verbs that attribute words to somebody, as lemmas
   * @param infinitiveNouns nouns that take an infinitive, as lemmas
   * @param parser parses some tokens of a sentence as if they were all of it; returns their root
   */
  Repairs(
      Set<String> saying,
      Set<String> infinitiveNouns,
      ToIntBiFunction<Draft, List<Integer>> parser) {
    this.saying = saying;
    this.infinitiveNouns = infinitiveNouns;
    this.parser = parser;
  }

  void apply(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (isSaying(draft, i)) {
        inversion(draft, i);
        hiddenClause(draft, i);
        lostSubject(draft, i);
        reducedRelative(draft, i);
        nearestNoun(draft, i);
      }
      if (draft.tags.get(i).equals("VBG") && saying.contains(draft.lemmas.get(i))) {
        hiddenClause(draft, i);
      }
      if (infinitiveNouns.contains(draft.lemmas.get(i))) {
        infinitive(draft, i);
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

  /** ", said *our correspondent*": what follows is who says it. */
  private static void inversion(Draft draft, int verb) {
    boolean after = verb > 0 && draft.isPunctuation(verb - 1);
    int object = draft.child(verb, "obj");
    if (after
        && draft.child(verb, "nsubj") < 0
        && object > verb
        && draft.first(object) == verb + 1) {
      draft.attach(object, verb, "nsubj");
    }
  }

  /** "said *Russia* has shown contempt": the noun before a finite verb is its subject. */
  private static void lostSubject(Draft draft, int verb) {
    int object = draft.child(verb, "obj");
    int clause = Math.max(draft.child(verb, "xcomp"), draft.child(verb, "ccomp"));
    if (object <= verb || clause <= object || draft.child(clause, "nsubj") >= 0) {
      return;
    }
    int next = object + 1;
    while (next < clause && draft.under(next, object)) {
      next++;
    }
    boolean finite = draft.isFinite(next) || draft.tags.get(next).equals("MD");
    if (finite && draft.under(next, clause)) {
      draft.attach(object, clause, draft.child(clause, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
      draft.attach(clause, verb, "ccomp");
    }
  }

  /** "repeated its refusal *to talk*": the infinitive belongs to the noun, not to the verb. */
  private static void infinitive(Draft draft, int noun) {
    int verb = noun + 2;
    while (verb < draft.size() && draft.tags.get(verb).equals("RB")) {
      verb++;
    }
    boolean follows =
        verb < draft.size()
            && draft.lemmas.get(noun + 1).equals("to")
            && draft.tags.get(verb).equals("VB");
    boolean beside =
        follows
            && draft.heads[verb] >= 0
            && draft.heads[verb] == draft.heads[noun]
            && draft.heads[noun] < noun;
    if (beside && draft.is(noun, "obj")) {
      draft.attach(verb, noun, "acl");
    }
    boolean above = follows && draft.heads[noun] == verb && draft.child(noun, "nmod:poss") >= 0;
    int mark = above ? draft.child(verb, "mark") : -1;
    if (mark >= 0 && mark < draft.first(noun)) {
      draft.attach(noun, draft.heads[verb], "obl");
      draft.attach(mark, noun, "case");
      draft.attach(verb, noun, "acl");
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

  /**
   * "The minister *said the talks would go on*": a verb of saying is no subject; what follows it is
   * its content, and parses better by itself.
   */
  private void hiddenClause(Draft draft, int verb) {
    int own = verb; // The verb, or what it hangs on before it: "*issued* a statement saying ..."
    while (draft.heads[own] >= 0 && draft.heads[own] <= verb) {
      own = draft.heads[own];
    }
    int top = own;
    while (draft.heads[top] > verb) {
      top = draft.heads[top];
    }
    boolean subject = draft.is(own, "csubj") || draft.is(own, "nsubj");
    boolean spoken = own == verb ? draft.child(verb, "nsubj") >= 0 : draft.isFinite(own);
    if (top == own || !subject || !spoken) {
      return;
    }
    int to = draft.size();
    while (to > verb + 1 && (draft.isPunctuation(to - 1) || !draft.under(to - 1, top))) {
      to--;
    }
    int addressee = draft.child(verb, "iobj");
    int from = verb + 1;
    while (addressee > verb && from < to && draft.under(from, addressee)) {
      from++;
    }
    if (to - from < 3) {
      return;
    }
    List<Integer> content = IntStream.range(from, to).boxed().toList();
    draft.attach(own, draft.heads[top], draft.relations[top]);
    draft.attach(parser.applyAsInt(draft, content), verb, "ccomp");
    for (int i = 0; i < draft.size(); i++) {
      boolean left = i < from || i >= to;
      if (left && draft.heads[i] >= from && draft.heads[i] < to) {
        draft.attach(i, verb, draft.relations[i]);
      }
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
