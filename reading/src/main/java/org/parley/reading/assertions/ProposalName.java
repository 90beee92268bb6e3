package org.parley.reading.assertions;

import java.util.BitSet;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** The words that name a plan or a deal. */
final class ProposalName {

  /** A participle or an infinitive that tells which plan is meant is no longer. */
  private static final int LONGEST = 12;

  private ProposalName() {}

  /**
   * "a fishing pact with the islands", without clauses and days; "a deal *signed in May*", where
   * nothing else tells which.
   */
  static Phrase of(Sentence s, int node, Lexicon lexicon) {
    Phrase core = Phrase.of(s, node, Phrase.Style.SHORT, apart(s, node, true), true);
    boolean told = false;
    for (int i = core.from(); i < core.to(); i++) {
      boolean content = s.isNoun(i) || s.tag(i).matches("JJ|CD|VBN");
      told |= i != node && content && !lexicon.matches("empty-modifiers", s, i);
    }
    Phrase whole = told ? core : Phrase.of(s, node, Phrase.Style.NOUN, apart(s, node, false), true);
    int to = node + 1;
    while (to < whole.to() && to - node < LONGEST && !stops(s, to)) {
      to++;
    }
    boolean endless = to < whole.to() && to - node >= LONGEST;
    to = endless ? node + 1 : to;
    while (to > node + 1 && s.tag(to - 1).equals("IN")) {
      to--;
    }
    return new Phrase(whole.from(), to);
  }

  /** Clauses and days below the noun; participles only where they are not wanted. */
  private static BitSet apart(Sentence s, int node, boolean participles) {
    BitSet apart = new BitSet(s.size());
    for (int child : s.children(node)) {
      boolean day = s.relation(child).endsWith(":tmod") || s.relation(child).endsWith(":npmod");
      boolean clause = s.is(child, "acl") && (participles || s.is(child, "acl:relcl"));
      boolean after = day || clause || s.is(child, "dep") || s.is(child, "advcl");
      if (child > node ? after : !describes(s, child)) {
        apart.or(s.subtree(child));
      }
    }
    return apart;
  }

  private static boolean describes(Sentence s, int child) {
    return s.is(child, "det")
        || s.is(child, "amod")
        || s.is(child, "compound")
        || s.is(child, "nummod")
        || s.is(child, "nmod:poss")
        || s.is(child, "case")
        || s.isPunctuation(child);
  }

  private static boolean stops(Sentence s, int i) {
    return s.word(i).matches("[,:;(]") || s.tag(i).matches("``|:|-LRB-|W.*");
  }
}
