package org.parley.model.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Condition;
import org.parley.model.Dispute;
import org.parley.model.Meeting;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Sha256;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Warning;

/** Makes items of the assertions of a brief. */
public final class Itemizing {

  /** Of an id; 48 bits keep two of a million items apart all but certainly. */
  private static final int ID_LENGTH = 12;

  private final String text;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final String source;
  private final String lineage;
  private final Set<String> given = new LinkedHashSet<>();

  private Itemizing(Brief brief, String source, String lineage) {
    this.text = brief.document().text();
    this.source = source;
    this.lineage = lineage;
    brief.actors().forEach(actor -> actors.put(actor.id(), actor));
  }

  /**
   * The items of a brief, in its order.
   *
   * @param source id of the version of the article
   * @param lineage what all versions of the article share; ids rest on it
   */
  public static List<Item> of(Brief brief, String source, String lineage) {
    Itemizing itemizing = new Itemizing(brief, source, lineage);
    List<Item> items = new ArrayList<>();
    for (Assertion assertion : brief.assertions()) {
      items.add(itemizing.item(assertion));
    }
    return items;
  }

  private Item item(Assertion assertion) {
    Fields fields = new Fields();
    Kind kind =
        switch (assertion) {
          case Statement s -> {
            fields.actor("speaker", s.speaker()).words("source", s.source()).words("cue", s.cue());
            fields.words("content", s.content());
            yield Kind.STATEMENT;
          }
          case Position p -> {
            fields.actor("party", p.party()).value("stance", p.stance()).words("on", p.on());
            yield Kind.POSITION;
          }
          case Condition c -> {
            fields.actor("holder", c.holder()).words("target", c.target());
            fields.words("requirement", c.requirement()).value("relation", c.relation());
            yield Kind.CONDITION;
          }
          case Proposal p -> {
            p.by().forEach(by -> fields.actor("by", by));
            fields.words("name", p.name());
            p.terms().forEach(term -> fields.words("terms", term));
            p.mentions().forEach(mention -> fields.words("mentions", mention));
            yield Kind.PROPOSAL;
          }
          case Meeting m -> {
            m.participants().forEach(one -> fields.actor("participants", one));
            m.mentions().forEach(mention -> fields.words("mentions", mention));
            fields.value("kind", m.kind()).value("status", m.status()).value("date", m.date());
            fields.value("place", m.place()).value("level", m.level()).value("format", m.format());
            yield Kind.MEETING;
          }
          case Accusation a -> {
            fields.actor("accuser", a.accuser()).actor("accused", a.accused());
            fields.words("act", a.act());
            yield Kind.ACCUSATION;
          }
          case Warning w -> {
            fields.actor("issuer", w.issuer()).words("trigger", w.trigger());
            fields.words("consequence", w.consequence());
            yield Kind.WARNING;
          }
          case Dispute d -> {
            fields.actor("claimant", d.claimant()).words("claim", d.claim());
            fields.actor("counterclaimant", d.counterclaimant());
            fields.words("counterclaim", d.counterclaim());
            yield Kind.DISPUTE;
          }
          case Outlook o -> {
            fields.actor("assessor", o.assessor()).words("proposition", o.proposition());
            fields.value("direction", o.direction());
            yield Kind.OUTLOOK;
          }
        };
    return new Item(
        id(kind, fields),
        kind,
        source,
        fields.actors,
        fields.words,
        fields.values,
        Quote.of(text, assertion.evidence()),
        assertion.confidence());
  }

  /** Where an article says the same twice, the later ones count on. */
  private String id(Kind kind, Fields fields) {
    StringBuilder key = new StringBuilder(lineage).append('\n').append(kind.word());
    fields.actors.forEach((field, names) -> key.append('\n').append(field).append(names));
    fields.words.forEach((field, quotes) ->
        quotes.forEach(quote -> key.append('\n').append(field).append(quote.text())));
    fields.values.forEach((field, value) -> key.append('\n').append(field).append(value));
    String id = digest(key.toString());
    for (int more = 2; !given.add(id); more++) {
      id = digest(key + "\n" + more);
    }
    return id;
  }

  private static String digest(String key) {
    return Sha256.hex(key).substring(0, ID_LENGTH);
  }

  private final class Fields {
    final Map<String, List<String>> actors = new LinkedHashMap<>();
    final Map<String, List<Quote>> words = new LinkedHashMap<>();
    final Map<String, String> values = new LinkedHashMap<>();

    Fields actor(String field, @Nullable String id) {
      Actor actor = id == null ? null : Itemizing.this.actors.get(id);
      if (actor != null) {
        actors.computeIfAbsent(field, f -> new ArrayList<>()).add(actor.name());
      }
      return this;
    }

    Fields words(String field, @Nullable Span span) {
      if (span != null) {
        words.computeIfAbsent(field, f -> new ArrayList<>()).add(Quote.of(text, span));
      }
      return this;
    }

    Fields value(String field, @Nullable Object value) {
      if (value != null) {
        values.put(
            field, value instanceof Enum<?> one ? one.name().toLowerCase(Locale.ROOT) : "" + value);
      }
      return this;
    }
  }
}
