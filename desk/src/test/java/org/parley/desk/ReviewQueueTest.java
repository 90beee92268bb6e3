package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.analysis.standing.Standing;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/** The order of the review: what would change the state most comes first. */
class ReviewQueueTest {

  private final List<Source> sources = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  private void source(int day) {
    List<Actor> actors = new ArrayList<>();
    for (String state : List.of("Norland", "Sudmark")) {
      actors.add(new Actor(state, state, Actor.Kind.STATE, null, List.of(), List.of()));
    }
    String id = "s" + day;
    Instant at = Instant.EPOCH.plus(Duration.ofDays(day));
    sources.add(new Source(id, id, 1, id, "Wire " + day, null, id, at, at, "r", actors));
  }

  private void item(
      String id,
      Kind kind,
      double confidence,
      Map<String, String> who,
      Map<String, String> words,
      Map<String, String> values) {
    int at = items.size() * 100;
    Map<String, List<String>> actors = new LinkedHashMap<>();
    who.forEach((field, name) -> actors.put(field, List.of(name)));
    Map<String, List<Quote>> quotes = new LinkedHashMap<>();
    words.forEach((field, text) ->
        quotes.put(field, List.of(new Quote(text, new Span(at, at + text.length())))));
    items.add(
        new Item(
            id,
            kind,
            sources.getLast().id(),
            actors,
            quotes,
            values,
            new Quote("Sentence " + at, new Span(at, at + 99)),
            confidence));
  }

  private void condition(String id, double confidence, String target, String requirement) {
    item(
        id,
        Kind.CONDITION,
        confidence,
        Map.of("holder", "Norland"),
        Map.of("target", target, "requirement", requirement),
        Map.of("relation", "before"));
  }

  private void position(String id, double confidence, String stance, String on) {
    item(
        id,
        Kind.POSITION,
        confidence,
        Map.of("party", "Sudmark"),
        Map.of("on", on),
        Map.of("stance", stance));
  }

  private List<String> queue() {
    Standing standing =
        Standing.of(
            new Account(
                new Negotiation("lakes", List.of("Norland", "Sudmark"), null, null, Instant.EPOCH),
                Moment.LATEST,
                sources,
                items,
                decisions));
    return ReviewQueue.of(standing).stream()
        .map(one ->
            String.format(
                Locale.ROOT,
                "%s %.2f %s",
                one.finding().id(),
                one.value(),
                String.join(" ", one.reasons().stream().map(r -> r.stake().word()).toList())))
        .toList();
  }

  @Test
  void whatCarriesTheStateComesBeforeWhatIsMerelyUnsure() {
    source(1);
    position("idle", 0.4, "accept", "the ferry plan");
    position("was", 0.9, "reject", "the grain corridor");
    condition("way", 0.7, "a summit of the leaders", "the release of the fishermen");
    item(
        "meeting",
        Kind.MEETING,
        0.6,
        Map.of("participants", "Norland"),
        Map.of("mentions", "the harvest talks in May"),
        Map.of("status", "planned"));
    source(2);
    position("now", 0.85, "accept", "the grain corridor");

    assertThat(queue())
        .containsExactly(
            "way 1.50 obstacle",
            "meeting 1.20 meeting",
            "idle 0.60 ",
            "now 0.45 reversal",
            "was 0.30 reversal");
  }

  @Test
  void aDeadlockIsAskedAboutThoughItIsAllButSure() {
    source(1);
    condition("a", 0.9, "a summit of the leaders", "the release of the fishermen");
    condition("b", 0.9, "the release of the fishermen", "a summit of the leaders");
    position("sure", 0.9, "accept", "the ferry plan");

    assertThat(queue()).isNotEmpty().allMatch(one -> one.contains("deadlock"));
    decisions.add(
        new Decision("d", Decision.Type.ACCEPT, "a", Map.of(), "ana", null, Instant.EPOCH));
    assertThat(queue()).hasSize(1).allMatch(one -> one.startsWith("b "));
  }
}
