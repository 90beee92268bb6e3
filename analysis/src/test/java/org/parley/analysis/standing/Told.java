package org.parley.analysis.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.model.account.Account;
import org.parley.model.account.AddedItem;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/**
 * An account that is told source by source; the number of a source is the day of its publication.
 */
final class Told {

  private static final double SURE = 0.8;

  private final List<Source> sources = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private int at;

  /** An article; what is told next is what it says. */
  Told source(int day, String publisher) {
    return source(day, publisher, "s" + day);
  }

  /** A near-identical copy of the article of another day. */
  Told copy(int day, String publisher, int of) {
    return source(day, publisher, "s" + of);
  }

  private Told source(int day, String publisher, String copies) {
    for (String state : List.of("Norland", "Sudmark")) {
      actors.putIfAbsent(
          state, new Actor(state, state, Actor.Kind.STATE, null, List.of(), List.of()));
    }
    at = 0;
    sources.add(
        new Source(
            "s" + day, "s" + day, 1, copies, publisher, null, "s" + day, day(day), day(day), "r",
            all()));
    return this;
  }

  /** Another version of an article, on another day; it says nothing yet. */
  Told revise(String publisher, int day, int on) {
    String lineage = "s" + day;
    sources.removeIf(source -> source.lineage().equals(lineage));
    items.removeIf(item -> item.source().equals(lineage));
    sources.add(
        new Source(
            lineage + "-2",
            lineage,
            2,
            lineage,
            publisher,
            null,
            lineage,
            day(on),
            day(on),
            "r",
            all()));
    return this;
  }

  /** Somebody who speaks for a party in this source and those after it. */
  Told speaker(String name, String party) {
    actors.put(name, new Actor(name, name, Actor.Kind.PERSON, party, List.of(), List.of()));
    Source last = sources.removeLast();
    sources.add(
        new Source(
            last.id(),
            last.lineage(),
            last.version(),
            last.copies(),
            last.publisher(),
            last.title(),
            last.address(),
            last.published(),
            last.recorded(),
            last.reader(),
            all()));
    return this;
  }

  private List<Actor> all() {
    return List.copyOf(actors.values());
  }

  Told position(String party, String stance, String on) {
    return add(
        Kind.POSITION, Map.of("party", List.of(party)), Map.of("on", on), Map.of("stance", stance));
  }

  Told condition(String holder, String target, String requirement) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("target", target);
    words.put("requirement", requirement);
    return add(
        Kind.CONDITION, Map.of("holder", List.of(holder)), words, Map.of("relation", "before"));
  }

  private Told add(
      Kind kind,
      Map<String, List<String>> who,
      Map<String, String> words,
      Map<String, String> values) {
    Map<String, List<Quote>> quotes = new LinkedHashMap<>();
    int from = at;
    words.forEach((field, text) -> {
      quotes.put(field, List.of(new Quote(text, new Span(at, at + text.length()))));
      at += text.length() + 1;
    });
    items.add(
        new Item(
            "i" + items.size(),
            kind,
            sources.getLast().id(),
            who,
            quotes,
            values,
            new Quote(String.join(" ", words.values()), new Span(from, at)),
            SURE));
    return this;
  }

  /** What is told next stands where the last item does. */
  Told again() {
    at = last().evidence().span().start();
    return this;
  }

  Item last() {
    return items.getLast();
  }

  /** A person added the last item. */
  void addedByAPerson() {
    Item item = items.removeLast();
    String id = "d" + decisions.size();
    decide(
        Decision.Type.ADD_ITEM,
        item.source(),
        AddedItem.values(item.kind(), item.evidence(), Map.of()));
    items.add(
        new Item(
            id,
            item.kind(),
            item.source(),
            item.actors(),
            item.words(),
            item.values(),
            item.evidence(),
            1));
  }

  void decide(Decision.Type type, String subject, Map<String, String> values) {
    decisions.add(
        new Decision("d" + decisions.size(), type, subject, values, "ana", null, Instant.EPOCH));
  }

  Standing standing() {
    return standing(null);
  }

  /** Where it stood on that day. */
  Standing standing(@Nullable Integer day) {
    Instant end = day == null ? Instant.MAX : day(day);
    List<Source> known =
        sources.stream().filter(source -> !source.published().isAfter(end)).toList();
    List<String> ids = known.stream().map(Source::id).toList();
    return Standing.of(
        new Account(
            new Negotiation("lakes", List.of(), null, null, Instant.EPOCH),
            Moment.asOf(end),
            known,
            items.stream().filter(item -> ids.contains(item.source())).toList(),
            decisions));
  }

  private static Instant day(int day) {
    return Instant.EPOCH.plus(Duration.ofDays(day));
  }
}
