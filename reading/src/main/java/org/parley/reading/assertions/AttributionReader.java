package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/**
 * The raw attribution layer, with the conventions of PolNeAR: the content keeps its quotation marks
 * and its "that" or "to"; what somebody wants, intends or promises is attributed too.
 */
public final class AttributionReader {

  private static final String QUOTES = "\"“”‘’'";

  private AttributionReader() {}

  public static List<Attribution> read(
      ParsedText text, Cast cast, Lexicon lexicon, List<Match> matches) {
    List<Quotation> quotations = Quotation.in(text);
    List<Attribution> found = new ArrayList<>();
    List<Said> said = new StatementReader(text, cast, lexicon, matches, quotations).read();
    for (Said one : said) {
      List<Span> source = one.source() == null ? List.of() : List.of(one.source());
      found.add(
          new Attribution(source, List.of(one.cueSpan()), List.of(widen(text, one.content()))));
    }
    for (Match match : matches) {
      Span cue = match.sentence().span(match.cue());
      boolean other = said.stream().noneMatch(one -> one.cueSpan().overlaps(cue));
      if (match.rule().kind() == Rule.Kind.POSITION
          && match.sentence().isVerb(match.cue())
          && other) {
        intention(text, match, found);
      }
    }
    found.sort(Comparator.comparing(one -> one.cue().getFirst()));
    return found;
  }

  private static void intention(ParsedText text, Match match, List<Attribution> found) {
    Sentence s = match.sentence();
    boolean modal = s.tag(match.cue()).equals("MD");
    List<Match.Filler> party = match.fillers("party");
    List<Match.Filler> on = match.fillers("on");
    if (modal || party.isEmpty() || on.isEmpty()) {
      return;
    }
    Match.Filler who = party.getFirst();
    Match.Filler what = on.getFirst();
    if (who.phrase() != null && what.phrase() != null) {
      found.add(
          new Attribution(
              List.of(Scene.span(s, who.phrase())),
              List.of(s.span(match.cue())),
              List.of(widen(text, Scene.span(s, what.phrase())))));
    }
  }

  /** With the marks around it, and the "that" or "to" before. */
  private static Span widen(ParsedText text, Span span) {
    int[] points = text.text().codePoints().toArray();
    int start = span.start();
    int end = span.end();
    if (start > 0 && QUOTES.indexOf(points[start - 1]) >= 0) {
      start--;
    }
    for (String word : List.of("that ", "to ", "for ")) {
      boolean before =
          start >= word.length()
              && new Span(start - word.length(), start).in(text.text()).equalsIgnoreCase(word);
      if (before) {
        start -= word.length();
      }
    }
    if (end < points.length
        && ",.".indexOf(points[end]) >= 0
        && end + 1 < points.length
        && QUOTES.indexOf(points[end + 1]) >= 0) {
      end++;
    }
    if (end < points.length && QUOTES.indexOf(points[end]) >= 0) {
      end++;
    }
    return new Span(start, end);
  }
}
