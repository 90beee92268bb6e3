package org.parley.reading.assertions;

import org.parley.model.Span;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** The words that a match attributes with. */
final class CueWords {

  private CueWords() {}

  /**
   * The cue with its particle or its adjective: "made clear", "according to", "expressed optimism".
   */
  static Span of(Match match) {
    Sentence s = match.sentence();
    Span span = s.span(match.cue());
    if (match.rule().slots().containsKey("source") && s.lemma(match.cue()).equals("accord")) {
      return s.span(match.cue(), Math.min(s.size(), match.cue() + 2));
    }
    int head = s.head(match.cue());
    boolean light =
        head >= 0
            && !s.isVerb(match.cue())
            && Grammar.governor(s, match.cue()) == head
            && s.isVerb(head);
    boolean near =
        light
            && Math.abs(head - match.cue()) < 3
            && (s.is(match.cue(), "xcomp") || s.is(match.cue(), "obj"));
    return near ? s.span(head).union(span) : span;
  }
}
