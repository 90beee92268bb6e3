package org.parley.reading.assertions;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Grammar;
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

  /**
   * "in exchange, *sanctions would be eased*": with the subject that a parser took for the other
   * name of the exchange.
   */
  @Nullable Span withLostSubject(@Nullable Span words, int node) {
    int apposed = s.child(match.cue(), "appos");
    boolean lost =
        words != null
            && apposed > match.cue()
            && apposed < node
            && s.isVerb(node)
            && s.child(node, "nsubj") < 0;
    if (words == null || !lost) {
      return words;
    }
    return s.span(s.subtree(apposed).nextSetBit(0)).union(words);
  }

  /** What the sentence before says, without who says it; null at the start of a text. */
  @Nullable Span before() {
    int part = match.cue();
    while (part > 0 && !s.word(part).equals(";")) {
      part--;
    }
    if (part > 0 && match.node("requirement") < 0) {
      return s.span(0, part);
    }
    int clause = clauseBefore();
    if (clause >= 0) {
      return words(meant(clause));
    }
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

  /**
   * What is meant to depend where the parser hung the requirement on something else: on the verb of
   * saying, on "though not", on a relative clause before a comma; and what is offered or refused
   * rather than that it is.
   */
  int meant(int node) {
    int at = node;
    while (isEmpty(at) && s.head(at) >= 0) {
      at = s.head(at);
    }
    if (s.is(at, "acl:relcl") && at < match.cue() && isAfterComma(match.cue())) {
      at = governing(at);
    }
    int said = content(s, at);
    at = said >= 0 && !s.under(match.cue(), said) ? said : at;
    return undertaken(at);
  }

  /** "though not", "but": words without a noun or a verb. */
  private boolean isEmpty(int node) {
    return s.tag(node).matches("IN|RB|CC") && s.child(node, "nsubj") < 0;
  }

  private boolean isAfterComma(int cue) {
    int at = cue - 1;
    while (at > 0 && s.tag(at).matches("RB|IN|CC")) {
      at--;
    }
    return at > 0 && s.word(at).equals(",");
  }

  private int governing(int clause) {
    int at = s.head(clause);
    while (s.head(at) >= 0 && s.isNoun(at)) {
      at = s.head(at);
    }
    return at;
  }

  /** "is willing *to sign*", "repeated an offer *to talk*", "open *to a truce*". */
  private int undertaken(int node) {
    int undertaking = s.isVerb(node) ? s.child(node, "obj") : -1;
    boolean named = undertaking >= 0 && scene.lexicon().matches("undertakings", s, undertaking);
    int act = named ? s.child(undertaking, "acl") : -1;
    if (act >= 0 && s.child(act, "mark") >= 0) {
      return act;
    }
    if (!scene.lexicon().matches("undertakings", s, node)) {
      return node;
    }
    int verb = s.child(node, "xcomp");
    if (verb >= 0 && s.child(verb, "mark") >= 0) {
      return verb;
    }
    List<Integer> nouns = Grammar.complements(s, node, Set.of("to"));
    return nouns.isEmpty() || s.isVerb(node) ? node : nouns.getFirst();
  }

  private int content(Sentence in, int node) {
    boolean speech = in.isVerb(node) && scene.lexicon().matches("speech-verbs", in, node);
    int clause = speech ? in.child(node, "ccomp") : -1;
    return clause >= 0 && (in.child(clause, "nsubj") >= 0 || in.isVerb(clause)) ? clause : -1;
  }

  /** A phrase without the conjunction of the rule and what hangs on it. */
  Span words(int node) {
    BitSet others = new BitSet(s.size());
    int cue = match.cue();
    if (cue != node && s.under(cue, node)) {
      int at = cue;
      while (s.head(at) != node) {
        at = s.head(at);
      }
      others.or(s.subtree(at));
    }
    match.fillers("requirement").stream()
        .map(Match.Filler::node)
        .filter(at -> at >= 0 && at != node && s.under(at, node))
        .forEach(at -> others.or(s.subtree(at)));
    match.fillers("target").stream()
        .map(Match.Filler::node)
        .filter(at -> at > cue && at != node && s.under(at, node))
        .forEach(at -> others.or(s.subtree(at)));
    Phrase phrase = Phrase.of(s, node, Phrase.styleOf(s, node), others, false);
    int to = cue > node && cue < phrase.to() ? cue : phrase.to();
    return scene.words(s, new Phrase(phrase.from(), to));
  }

  /**
   * Whether another clause starts at a token after a comma: a subject and a finite verb that no
   * conjunction joins, or a participle that adds something.
   */
  boolean startsAnother(int from) {
    if (s.tag(from).equals("VBG")) {
      return !s.lemma(from).equals("include");
    }
    int at = from;
    while (at < s.size() && s.tag(at).matches("DT|NN.*|PRP.*|POS|JJ.*|CD|RB") && at - from < 8) {
      at++;
    }
    return at > from && at < s.size() && s.tag(at).matches("VBD|VBZ|VBP|MD");
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

  /** "T; in return R": the clause of the same sentence on which the requirement follows; or -1. */
  private int clauseBefore() {
    int node = match.node("requirement");
    int above = node < 0 ? -1 : s.head(node);
    if (above >= 0 && s.isVerb(above) && s.is(node, "obj")) {
      node = above;
      above = s.head(node);
    }
    boolean joined =
        above >= 0 && (s.is(node, "conj") || s.is(node, "parataxis") || s.is(node, "dep"));
    boolean clause = joined && (s.isVerb(above) || s.child(above, "cop") >= 0);
    return clause && above < match.cue() ? above : -1;
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
