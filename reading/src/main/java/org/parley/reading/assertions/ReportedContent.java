package org.parley.reading.assertions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** What is reported in the narrator's words, with the quotations that start in it. */
final class ReportedContent {

  /** Words; a longer quotation is no part of a report. */
  private static final int LONGEST_QUOTE = 60;

  private final ParsedText text;
  private final Lexicon lexicon;
  private final List<Match> matches;
  private final List<Quotation> quotations;
  private final QuotationCues cues;

  ReportedContent(
      ParsedText text,
      Lexicon lexicon,
      List<Match> matches,
      List<Quotation> quotations,
      QuotationCues cues) {
    this.text = text;
    this.lexicon = lexicon;
    this.matches = matches;
    this.quotations = quotations;
    this.cues = cues;
  }

  /** The content that a rule found; null where it found none, or the quoted speaker's own. */
  @Nullable Span of(Match match) {
    if (match.fillers("content").isEmpty()) {
      return null;
    }
    Match.Filler filler = match.fillers("content").getFirst();
    Sentence s = match.sentence();
    if (filler.phrase() == null || bySelf(match)) {
      return null;
    }
    Phrase extent = new ContentExtent(match, lexicon, cuesOf(s)).of(filler.node(), filler.phrase());
    boolean that = s.lemma(extent.from()).equals("that") && !s.is(extent.from(), "nsubj");
    Phrase phrase =
        that && extent.from() < filler.node() ? new Phrase(extent.from() + 1, extent.to()) : extent;
    return whole(Scene.span(s, phrase), CueWords.of(match));
  }

  private List<Integer> cuesOf(Sentence s) {
    return matches.stream()
        .filter(match -> match.sentence() == s && !cues.isQuoted(CueWords.of(match)))
        .map(Match::cue)
        .distinct()
        .toList();
  }

  /** "I think ..." inside a quotation is part of what is quoted. */
  private boolean bySelf(Match match) {
    return match.fillers("source").stream().anyMatch(f -> Cast.isSelf(match.sentence(), f.node()))
        && cues.isQuoted(CueWords.of(match));
  }

  /** A quotation that starts in the content belongs to it to its end. */
  private Span whole(Span content, Span cue) {
    Span all = content;
    for (Quotation quotation : quotations) {
      boolean starts =
          all.overlaps(quotation.content()) && quotation.content().start() >= all.start();
      if (starts && !quotation.content().overlaps(cue) && quotation.words() < LONGEST_QUOTE) {
        all = all.union(quotation.bare(text));
      }
    }
    return all;
  }
}
