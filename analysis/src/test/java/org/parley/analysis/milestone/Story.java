package org.parley.analysis.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
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

/** An account of talks between Norland and Sudmark, told a day at a time in March 2026. */
final class Story {

  private static final List<String> PARTIES = List.of("Norland", "Sudmark");

  private final List<Source> sources = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  /** A party's stance on what stands in brackets in the sentence. */
  Story position(int day, String party, String stance, String sentence) {
    return item(day, Kind.POSITION, party, "on", Map.of("stance", stance), sentence);
  }

  /** A meeting by the words in brackets. */
  Story meeting(int day, String status, @Nullable String date, String sentence) {
    Map<String, String> values = new LinkedHashMap<>(Map.of("status", status));
    if (date != null) {
      values.put("date", date);
    }
    return item(day, Kind.MEETING, null, "mentions", values, sentence);
  }

  /** Somebody's words, of which nothing is a milestone. */
  Story statement(int day, String speaker, String sentence) {
    return item(day, Kind.STATEMENT, speaker, "content", Map.of(), "[" + sentence + "]");
  }

  Story outlook(int day, String sentence) {
    return item(day, Kind.OUTLOOK, "Norland", "proposition", Map.of(), "[" + sentence + "]");
  }

  private Story item(
      int day,
      Kind kind,
      @Nullable String actor,
      String field,
      Map<String, String> values,
      String marked) {
    int open = marked.indexOf('[');
    String words = marked.substring(open + 1, marked.indexOf(']'));
    String sentence = marked.replace("[", "").replace("]", "");
    String id = "i" + items.size();
    items.add(
        new Item(
            id,
            kind,
            source(day),
            actor == null ? Map.of() : Map.of("party", List.of(actor)),
            Map.of(field, List.of(new Quote(words, new Span(open, open + words.length())))),
            values,
            new Quote(sentence, new Span(0, sentence.length())),
            1));
    return this;
  }

  private String source(int day) {
    String id = "s" + day;
    if (sources.stream().noneMatch(source -> source.id().equals(id))) {
      Instant at = LocalDate.of(2026, 3, day).atTime(12, 0).toInstant(ZoneOffset.UTC);
      List<Actor> actors = new ArrayList<>();
      for (String party : PARTIES) {
        actors.add(new Actor(party, party, Actor.Kind.STATE, null, List.of(), List.of()));
      }
      sources.add(new Source(id, id, 1, id, "Lakes Post", null, id, at, at, "test", actors));
    }
    return id;
  }

  Story decide(Decision.Type type, String subject, String field, String value) {
    decisions.add(
        new Decision(
            "d" + decisions.size(),
            type,
            subject,
            Map.of(field, value),
            "ana",
            null,
            Instant.EPOCH));
    return this;
  }

  Account account() {
    return account(items);
  }

  /** The same with the items in another order. */
  Account account(List<Item> ordered) {
    Negotiation negotiation = new Negotiation("lakes", PARTIES, null, null, Instant.EPOCH);
    return new Account(negotiation, Moment.LATEST, sources, ordered, decisions);
  }

  List<Item> items() {
    return items;
  }

  Milestones milestones() {
    return of(account());
  }

  static Milestones of(Account account) {
    return Milestones.of(account, Identities.of(account));
  }
}
