package org.parley.reading.assertions;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** Where the two sides of a condition stand when the tree alone does not tell. */
final class ConditionExtent {

  private final Scene scene;
  private final Match match;
  private final Sentence s;

  ConditionExtent(Scene scene, Match match) {
    this.scene = scene;
    this.match = match;
    this.s = match.sentence();
  }

  /** A pronoun that names nothing by itself. */
  boolean isVague(int node) {
    String tag = s.tag(node);
    boolean pronoun = tag.startsWith("PRP") || tag.equals("WDT") || tag.equals("WP");
    boolean demonstrative = tag.equals("DT") || tag.equals("IN");
    return (pronoun || demonstrative)
        && s.children(node).stream().allMatch(child -> s.is(child, "case"));
  }

  /** "*That* will happen only if ...": what the sentence before says. */
  boolean takesUp(int node) {
    return s.tag(node).equals("DT");
  }

  /** What a relative pronoun stands for; null for any other pronoun. */
  @Nullable Span antecedent(int pronoun) {
    boolean relative = s.tag(pronoun).startsWith("W") && pronoun > 0;
    int noun = pronoun - 1;
    while (noun > 0 && s.isPunctuation(noun)) {
      noun--;
    }
    boolean named = relative && s.isNoun(noun) && !s.lemma(pronoun).equals("what");
    return named ? Scene.span(s, Phrase.of(s, noun, Phrase.Style.SHORT, new BitSet(), true)) : null;
  }

  /** What the sentence before says, without who says it; null at the start of a text. */
  @Nullable Span before() {
    if (s.number() == 0) {
      return null;
    }
    Sentence last = scene.text().sentences().get(s.number() - 1);
    for (int root = 0; root < last.size(); root++) {
      if (last.head(root) < 0 && !last.isPunctuation(root)) {
        int said = content(last, root);
        return Scene.span(
            last,
            Phrase.of(last, said < 0 ? root : said, Phrase.Style.CLAUSE, new BitSet(), false));
      }
    }
    return null;
  }

  /** The clause that a verb of saying attributes, where it took the place of what is said; or -1. */
  int said(int node) {
    int clause = content(s, node);
    return clause >= 0 && !s.under(match.cue(), clause) ? clause : -1;
  }

  private int content(Sentence in, int node) {
    boolean speech = in.isVerb(node) && scene.lexicon().matches("speech-verbs", in, node);
    int clause = speech ? in.child(node, "ccomp") : -1;
    return clause >= 0 && (in.child(clause, "nsubj") >= 0 || in.isVerb(clause)) ? clause : -1;
  }

  /** A clause without the conjunction of the rule and what hangs on it. */
  Span clause(int node) {
    BitSet others = new BitSet(s.size());
    int cue = match.cue();
    others.or(s.subtree(cue));
    match.fillers("requirement").stream()
        .map(Match.Filler::node)
        .filter(at -> at >= 0 && at != node && s.under(at, node))
        .forEach(at -> others.or(s.subtree(at)));
    return Scene.span(s, Phrase.of(s, node, Phrase.Style.CLAUSE, others, false));
  }

  /**
   * "only when the last man is home *will the army stop*": the clause that starts with its
   * auxiliary, inside what the rule took for the requirement; null where there is none.
   */
  @Nullable Span inverted(@Nullable Span requirement) {
    boolean first = isFirst(match.cue());
    if (requirement == null || !first || requirement.start() < s.span(match.cue()).start()) {
      return null;
    }
    for (int i = match.cue() + 3; i + 2 < s.size(); i++) {
      if (isInverted(i)) {
        int to = i + 1;
        while (to < s.size() && !s.isPunctuation(to)) {
          to++;
        }
        return s.span(i, to);
      }
    }
    return null;
  }

  private boolean isInverted(int i) {
    boolean subject = s.tag(i + 1).matches("DT|PRP\\$?|NNPS?|NNS?|CD|JJ");
    boolean after = !s.tag(i - 1).matches("PRP|MD|TO|WDT|WP|RB");
    return (s.tag(i).equals("MD") || s.lemma(i).equals("do")) && subject && after;
  }

  /** Whether the conjunction opens the clause: "*Only if* ...", "said that *only when* ...". */
  private boolean isFirst(int cue) {
    int only = cue - 1;
    boolean marked = only >= 0 && Set.of("only", "not").contains(s.lemma(only));
    int before = only - 1;
    return marked
        && (before < 0
            || s.isPunctuation(before)
            || List.of("that", "and", "but").contains(s.lemma(before)));
  }

  /** The end of the words before a clause, without the comma there. */
  int endBefore(Span clause) {
    int to = s.tokenAt(clause.start());
    while (to > 1 && s.isPunctuation(to - 1)) {
      to--;
    }
    return s.span(to - 1).end();
  }
}
