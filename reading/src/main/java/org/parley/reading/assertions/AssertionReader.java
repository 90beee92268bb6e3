package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Assertion;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.actors.Cast;
import org.parley.reading.confidence.Rated;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.ParsedText;

/** All assertions of a text, in its order, with their ids. */
public final class AssertionReader {

  private AssertionReader() {}

  /**
   * All assertions of a text.
   *
   * @param published ISO 8601 date of the article, or null
   */
  public static Assertions read(
      ParsedText text,
      @Nullable String published,
      Cast cast,
      Lexicon lexicon,
      List<Match> matches) {
    List<Quotation> quotations = Quotation.in(text);
    List<Said> said = new StatementReader(text, cast, lexicon, matches, quotations).read();
    Scene scene = new Scene(text, cast, lexicon, matches, said, quotations);
    List<Found> found = new ArrayList<>();
    for (Match match : matches) {
      new Claims(scene, match).read().forEach(one -> found.add(one.by(match.rule())));
    }
    found.removeAll(new Repeated(found).conditions());
    List<Accusation> accusations =
        found.stream()
            .filter(one -> one.kind() == Rule.Kind.ACCUSATION)
            .map(one -> (Accusation) one.make().apply("x"))
            .toList();
    found.addAll(new DisputeReader(scene, accusations).read());
    found.addAll(
        new MeetingReader(scene, new DateReader(lexicon, DateReader.day(published))).read());
    found.addAll(new ProposalReader(scene).read());
    Map<String, String> rules = new HashMap<>();
    List<Assertion> assertions = new ArrayList<>(statements(scene, rules));
    assertions.addAll(numbered(found, rules));
    return new Assertions(assertions, rules);
  }

  private static List<Statement> statements(Scene scene, Map<String, String> rules) {
    List<Statement> statements = new ArrayList<>();
    Map<Said, String> ids = new HashMap<>();
    for (Said said : scene.said()) {
      ids.put(said, "s" + (ids.size() + 1));
    }
    for (Said said : scene.said()) {
      Span evidence = scene.evidence(said.content().union(said.cueSpan()));
      String id = String.valueOf(ids.get(said));
      Rule rule = said.rule();
      String name = said.direct() ? "quotation" : rule == null ? "statement" : rule.name();
      rules.put(id, name);
      statements.add(
          new Statement(
              id,
              scene.id(said.speaker()),
              said.source(),
              said.cueSpan(),
              said.content(),
              within(scene, said, ids),
              evidence,
              scene.confidence(Rule.Kind.STATEMENT, name, said.direct() ? null : rule)));
    }
    return statements;
  }

  private static @Nullable String within(Scene scene, Said said, Map<Said, String> ids) {
    return scene.said().stream()
        .filter(other -> other.content().contains(said.cueSpan()) && !other.equals(said))
        .min(Comparator.comparingInt(other -> other.content().length()))
        .map(ids::get)
        .orElse(null);
  }

  private static List<Assertion> numbered(List<Found> found, Map<String, String> rules) {
    found.sort(Comparator.comparing(Found::kind).thenComparingInt(Found::at));
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Assertion> unique = new java.util.LinkedHashMap<>();
    for (Found one : found) {
      // What two rules found is the same, whatever their records.
      String same = Rated.as(one.make().apply("x"), 0).toString();
      if (!unique.containsKey(same)) {
        String id = one.prefix() + counts.merge(one.prefix(), 1, Integer::sum);
        unique.put(same, one.make().apply(id));
        if (one.rule() != null) {
          rules.put(id, one.rule());
        }
      }
    }
    return new ArrayList<>(unique.values());
  }
}
