package org.parley.reading.assertions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Sentence;

/** Which of the words that attribute belong to a quotation, and whether it stands by itself. */
final class QuotationCues {

  /** Tokens between a quotation and the words that attribute it. */
  private static final int NEAR = 25;

  private final List<Match> matches;
  private final List<Quotation> quotations;

  QuotationCues(List<Match> matches, List<Quotation> quotations) {
    this.matches = matches;
    this.quotations = quotations;
  }

  /** The nearest cue outside the quotation, in the sentence where it ends or starts. */
  @Nullable Match of(Quotation quotation) {
    Match best = null;
    int nearest = Integer.MAX_VALUE;
    for (Match match : matches) {
      int number = match.sentence().number();
      if (number < quotation.first()
          || number > quotation.last() + 1
          || isQuoted(CueWords.of(match))) {
        continue;
      }
      int distance = distance(quotation, match);
      if (distance < nearest) {
        nearest = distance;
        best = match;
      }
    }
    return best;
  }

  private int distance(Quotation quotation, Match match) {
    Sentence s = match.sentence();
    Span cue = CueWords.of(match);
    if (cue.start() >= quotation.content().end()) {
      boolean next = s.number() == quotation.last() + 1;
      int from = next ? 0 : s.tokenAt(quotation.content().end());
      int gap = match.cue() - from;
      // A sentence of its own after the quotation attributes it only where it starts with the cue.
      boolean unfit =
          next
              ? !quotation.closed() || gap > 2 || startsNew(s)
              : gap > NEAR || crosses(cue, quotation);
      return unfit ? Integer.MAX_VALUE : gap;
    }
    if (s.number() != quotation.first()) {
      return Integer.MAX_VALUE;
    }
    int gap = s.tokenAt(quotation.content().start()) - match.cue();
    return gap > NEAR || crosses(cue, quotation) ? Integer.MAX_VALUE : gap + 3;
  }

  private static boolean startsNew(Sentence s) {
    return Character.isUpperCase(s.word(0).codePointAt(0));
  }

  /** Whether another speech lies between the cue and the quotation. */
  private boolean crosses(Span cue, Quotation quotation) {
    Span between = cue.union(quotation.content());
    return quotations.stream()
        .anyMatch(other ->
            !other.equals(quotation)
                && other.isSpeech()
                && between.contains(other.content())
                && !quotation.content().overlaps(other.content()));
  }

  /** Whether the words stand in a quotation of more than one word. */
  boolean isQuoted(Span span) {
    return quotations.stream().anyMatch(q -> q.words() > 1 && q.content().contains(span));
  }

  /** A quotation inside reported words: "said that 'none is better' and ...". */
  static boolean isEmbedded(Quotation quotation, Match cue) {
    Sentence s = cue.sentence();
    if (s.number() != quotation.first() || CueWords.of(cue).start() > quotation.content().start()) {
      return false;
    }
    int open = s.tokenAt(quotation.content().start());
    for (int i = cue.cue() + 1; i < open; i++) {
      boolean words = !s.isPunctuation(i) && !s.is(i, "advmod") && !underOther(s, i, cue);
      if (words) {
        return true;
      }
    }
    return false;
  }

  /** Words after the cue that belong to the cue's own phrase: "said *on Monday*: ...". */
  private static boolean underOther(Sentence s, int i, Match cue) {
    for (int child : s.children(cue.cue())) {
      boolean adjunct =
          s.is(child, "obl")
              || s.is(child, "nsubj")
              || s.is(child, "obj")
              || s.is(child, "iobj")
              || s.is(child, "nmod")
              || s.is(child, "advcl")
              || s.is(child, "advmod");
      if (adjunct && s.under(i, child)) {
        return true;
      }
    }
    return false;
  }
}
