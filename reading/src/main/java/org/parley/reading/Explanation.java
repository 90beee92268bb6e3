package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Span;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Matcher;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** Why sentences were read as they were, as text for whoever writes rules. */
final class Explanation {

  private final ParsedText text;
  private final Brief brief;
  private final Reading.Trace trace;
  private final Matcher matcher;
  private final StringBuilder out = new StringBuilder();

  Explanation(ParsedText text, Reading.Trace trace, Matcher matcher) {
    this.text = text;
    this.brief = trace.brief();
    this.trace = trace;
    this.matcher = matcher;
  }

  /**
   * The sentences that start on a line.
   *
   * @param line from 1
   */
  String ofLine(int line) {
    int[] points = text.text().codePoints().toArray();
    for (Sentence s : text.sentences()) {
      int at = 1;
      for (int i = 0; i < s.span().start(); i++) {
        at += points[i] == '\n' ? 1 : 0;
      }
      if (at == line) {
        explain(s);
      }
    }
    if (out.isEmpty()) {
      out.append("Line ").append(line).append(" has no sentence that is read: it is empty,");
      out.append(" past the end of the text, or furniture of the page.\n");
    }
    return out.toString();
  }

  private void explain(Sentence s) {
    out.append(text.words(s.span())).append("\n\n").append(s).append('\n');
    actors(s);
    Map<String, String> near = new TreeMap<>();
    List<Match> fired =
        matcher.matches(
            s,
            miss ->
                near.putIfAbsent(
                    miss.rule().name() + " at '" + s.word(miss.cue()) + "'", miss.reason()));
    out.append("Rules that fired\n");
    fired.forEach(match -> fired(s, match));
    out.append(fired.isEmpty() ? "  none\n" : "")
        .append("Rules whose cue is there but not the rest\n");
    near.forEach(
        (rule, reason) -> out.append("  ").append(rule).append(": ").append(reason).append('\n'));
    out.append(near.isEmpty() ? "  none\n" : "").append("What the brief has of it\n");
    brief.assertions().stream()
        .filter(assertion -> assertion.evidence().overlaps(s.span()))
        .forEach(assertion -> out.append("  ").append(line(assertion)).append('\n'));
    out.append('\n');
  }

  private void actors(Sentence s) {
    out.append("Actors\n");
    for (Actor actor : brief.actors()) {
      List<String> words = new ArrayList<>();
      for (Span mention : actor.mentions()) {
        if (mention.overlaps(s.span())) {
          words.add("'" + text.words(mention) + "'");
        }
      }
      if (!words.isEmpty()) {
        String kind = actor.kind().name().toLowerCase(Locale.ROOT);
        out.append("  ").append(actor.id()).append(' ').append(actor.name()).append(" (");
        out.append(kind).append(actor.party() == null ? "" : ", for " + actor.party());
        out.append("): ").append(String.join(", ", words)).append('\n');
      }
    }
  }

  private void fired(Sentence s, Match match) {
    out.append("  ").append(match.rule().kind().name().toLowerCase(Locale.ROOT)).append(' ');
    out.append(match.rule().name()).append(" at '").append(s.word(match.cue())).append("' (");
    out.append(match.rule().origin()).append(")\n");
    for (String slot : match.rule().slots().keySet()) {
      for (Match.Filler filler : match.fillers(slot)) {
        Phrase phrase = filler.phrase();
        String words =
            phrase == null
                ? "the " + filler.special()
                : "'" + text.words(s.span(phrase.from(), phrase.to())) + "'";
        out.append("      ").append(slot).append(": ").append(words).append('\n');
      }
    }
  }

  /** An assertion with its spans as words. */
  private String line(Assertion assertion) {
    String words = assertion.toString();
    for (Span span : spans(assertion)) {
      words = words.replace(span.toString(), "'" + text.words(span) + "'");
    }
    String rule = trace.rules().get(assertion.id());
    return words.replaceAll(", evidence=.*", "]")
        + (rule == null ? "" : " by " + rule)
        + confidence(assertion);
  }

  private String confidence(Assertion assertion) {
    String why =
        trace.why().getOrDefault(assertion.id(), Map.of()).entrySet().stream()
            .filter(sign -> sign.getValue() != 0)
            .map(sign -> sign.getKey().toString())
            .collect(Collectors.joining(", ", " (", ")"));
    return "; confidence " + assertion.confidence() + (why.equals(" ()") ? "" : why);
  }

  private static List<Span> spans(Assertion assertion) {
    List<Span> spans = new ArrayList<>();
    java.util.regex.Matcher found =
        java.util.regex.Pattern.compile("\\[(\\d+),(\\d+)\\)").matcher(assertion.toString());
    while (found.find()) {
      spans.add(new Span(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }
    return spans;
  }
}
