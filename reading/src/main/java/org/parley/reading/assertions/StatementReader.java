package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/**
 * Who says what: quotations with their cues first, then what is reported in the narrator's words.
 */
final class StatementReader {

  private final ParsedText text;
  private final List<Match> matches;
  private final List<Quotation> quotations;
  private final SourceReader sources;
  private final QuotationCues cues;
  private final ReportedContent reported;
  private final List<Said> found = new ArrayList<>();
  private final Set<Match> used = new HashSet<>();

  StatementReader(
      ParsedText text,
      Cast cast,
      Lexicon lexicon,
      List<Match> matches,
      List<Quotation> quotations) {
    this.text = text;
    this.matches = matches.stream().filter(m -> m.rule().kind() == Rule.Kind.STATEMENT).toList();
    this.quotations = quotations;
    this.sources = new SourceReader(cast, lexicon);
    this.cues = new QuotationCues(this.matches, quotations);
    this.reported = new ReportedContent(text, lexicon, this.matches, quotations, this.cues);
  }

  List<Said> read() {
    for (Quotation quotation : quotations) {
      if (quotation.isSpeech()) {
        quoted(quotation);
      }
    }
    Set<Span> taken = new HashSet<>();
    used.forEach(match -> taken.add(CueWords.of(match)));
    for (Match match : matches) {
      if (!used.contains(match) && !taken.contains(CueWords.of(match))) {
        Span content = reported.of(match);
        if (content != null && sources.hasVoice(match)) {
          found.add(said(match, content, false));
          taken.add(CueWords.of(match));
        }
      }
    }
    found.sort(
        Comparator.comparing(Said::content).thenComparingInt(said -> said.cueSpan().start()));
    return found;
  }

  private void quoted(Quotation quotation) {
    Match cue = cues.of(quotation);
    Said before = cue == null ? before(quotation) : null;
    if (before != null) {
      found.add(before.goingOn(quotation.bare(text)));
    } else if (cue != null && !QuotationCues.isEmbedded(quotation, cue)) {
      used.add(cue);
      found.add(said(cue, quotation.bare(text), true));
    }
  }

  /**
   * The speech just before, which this one goes on: in the same paragraph, or at the start of the
   * next.
   */
  private @Nullable Said before(Quotation quotation) {
    Said last = null;
    for (Said said : found) {
      if (said.direct() && said.content().start() < quotation.content().start()) {
        last = said;
      }
    }
    Sentence start = last == null ? null : text.sentenceAt(last.content().start());
    int paragraph = start == null ? -1 : start.paragraph();
    boolean same = paragraph == quotation.paragraph();
    boolean next = quotation.opens() && paragraph == quotation.paragraph() - 1;
    return same || next ? last : null;
  }

  private Said said(Match match, Span content, boolean direct) {
    Sentence s = match.sentence();
    int node = match.node("source");
    Entity speaker = sources.speaker(match);
    if (speaker == null && node >= 0 && Cast.isSelf(s, node)) {
      speaker = speakerAt(s.span(node));
    }
    return new Said(
        speaker,
        SourceReader.span(match),
        s,
        match.cue(),
        CueWords.of(match),
        content,
        direct,
        match.rule());
  }

  private @Nullable Entity speakerAt(Span span) {
    return found.stream()
        .filter(said -> said.content().contains(span))
        .min(Comparator.comparingInt(said -> said.content().length()))
        .map(Said::speaker)
        .orElse(null);
  }
}
