package org.parley.reading.assertions;

import java.util.List;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * How far reported words go. A parser often loses the start or the end of a long clause; the order
 * of words is safer: what follows a verb of saying is what is said, up to the end of the sentence
 * or to where the narrator takes over again.
 */
final class ContentExtent {

  private final Sentence s;
  private final Match match;
  private final Lexicon lexicon;
  private final List<Integer> cues;

  /**
   * @param cues tokens of the sentence that attribute, outside quotations
   */
  ContentExtent(Match match, Lexicon lexicon, List<Integer> cues) {
    this.s = match.sentence();
    this.match = match;
    this.lexicon = lexicon;
    this.cues = cues;
  }

  /** The content around {@code node}, which the rule found as {@code phrase}. */
  Phrase of(int node, Phrase phrase) {
    int cue = match.cue();
    if ("rest".equals(match.rule().values().get("extent"))) {
      return rest(phrase);
    }
    if (!s.isVerb(cue) || s.isNoun(node)) {
      return phrase;
    }
    if (phrase.from() > cue) {
      return new Phrase(start(node, phrase), end(phrase));
    }
    if (phrase.to() <= cue + 1 && s.under(cue, node)) {
      return before(phrase);
    }
    return phrase;
  }

  private int start(int node, Phrase phrase) {
    int cue = match.cue();
    for (int i = cue + 1; i < phrase.from(); i++) {
      if (s.lemma(i).equals("that") && !s.is(i, "det") && s.head(i) != cue) {
        return Math.min(i + 1, node);
      }
    }
    int from = phrase.from();
    boolean tells = lexicon.matches("telling-verbs", s, cue);
    for (int object : s.children(cue, "obj")) {
      if (!tells && object > cue && object < from) {
        from = Math.min(from, Math.max(cue + 1, s.subtree(object).nextSetBit(cue + 1)));
      }
    }
    return from;
  }

  private int end(Phrase phrase) {
    int end = outermost() ? s.size() : phrase.to();
    for (int i = phrase.from() + 1; i < end; i++) {
      if (takesOver(i, phrase)) {
        end = Math.max(phrase.from() + 1, Math.min(i, s.subtree(i).nextSetBit(phrase.from() + 1)));
      }
    }
    while (end > phrase.from() + 1 && (s.isPunctuation(end - 1) || s.tag(end - 1).equals("CC"))) {
      end--;
    }
    return Math.max(end, phrase.from() + 1);
  }

  /** Whether everything after the cue depends on it. */
  private boolean outermost() {
    int at = match.cue();
    for (int steps = 0; s.head(at) >= 0 && steps < s.size(); steps++) {
      if (s.head(at) > at) {
        return false;
      }
      boolean inner = s.is(at, "acl:relcl") || (s.is(at, "advcl") && s.child(at, "mark") >= 0);
      if (inner) {
        return false;
      }
      at = s.head(at);
    }
    return true;
  }

  /** Whether the narrator's own words go on at token {@code i}. */
  private boolean takesOver(int i, Phrase phrase) {
    boolean afterComma = s.isPunctuation(i - 1) && !s.word(i - 1).equals("-");
    if (afterComma
        && lexicon.contains("contrast-words", s.lemma(i))
        && !s.under(i, phrase.from())) {
      return i > phrase.from() + 2;
    }
    boolean own = s.head(i) == match.cue();
    boolean other = own && (s.is(i, "conj") || s.is(i, "advcl")) && i >= phrase.from();
    if (other && s.is(i, "conj")) {
      return cues.contains(i) || s.tag(i).equals(s.tag(match.cue()));
    }
    return afterComma && s.tag(i).equals("VBG") && cues.contains(i) && own;
  }

  /** "called *the plan a surrender*": to the end of the clause of the cue. */
  private Phrase rest(Phrase phrase) {
    int end = phrase.to();
    while (end < s.size() && s.under(end, match.cue()) && !endsClause(end)) {
      end++;
    }
    while (end > phrase.to() && (s.isPunctuation(end - 1) || s.tag(end - 1).equals("CC"))) {
      end--;
    }
    return new Phrase(phrase.from(), end);
  }

  private boolean endsClause(int i) {
    boolean afterComma = s.word(i - 1).equals(",");
    boolean opens = s.tag(i).matches("VBG|WDT|WP|WRB|CC|IN|RB");
    boolean verb = s.isVerb(i) && s.is(i, "conj") && s.head(i) == match.cue();
    return (afterComma && opens) || verb || s.word(i).equals(";") || s.word(i).equals(":");
  }

  /** "X, she said": from the start of the sentence to who says it. */
  private Phrase before(Phrase phrase) {
    int to = match.cue();
    for (Match.Filler source : match.fillers("source")) {
      Phrase who = source.phrase();
      if (who != null && who.from() < to && who.from() > phrase.from()) {
        to = who.from();
      }
    }
    while (to > phrase.from() + 1 && (s.isPunctuation(to - 1) || isQuote(to - 1))) {
      to--;
    }
    int from = phrase.from();
    boolean startsEarlier =
        from > 0 && from < 12 && cues.stream().noneMatch(c -> c < phrase.from());
    if (startsEarlier) {
      from = 0;
      while (from < phrase.from()
          && (s.isPunctuation(from)
              || s.tag(from).equals("CC")
              || lexicon.contains("narrators-turns", s.lemma(from)))) {
        from++;
      }
    }
    return to > from ? new Phrase(from, to) : phrase;
  }

  private boolean isQuote(int i) {
    return s.tag(i).equals("''") || s.tag(i).equals("``");
  }
}
