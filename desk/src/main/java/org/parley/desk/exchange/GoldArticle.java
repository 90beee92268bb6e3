package org.parley.desk.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ItemFields;
import org.parley.model.Actor;
import org.parley.model.Document;
import org.parley.model.Sha256;
import org.parley.model.Span;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/** One annotated article as JSON. */
final class GoldArticle {

  /** Fields of an item that the evaluation does not ask for. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "statement.source", "meeting.place", "meeting.date", "meeting.level", "meeting.format");

  /** Fields that hold any number of actors or words. */
  private static final Set<String> LISTS =
      Set.of(
          "proposal.by",
          "proposal.terms",
          "proposal.mentions",
          "meeting.participants",
          "meeting.mentions");

  private GoldArticle() {}

  static String of(Document document, Source source, Set<Kind> kinds, List<Item> items) {
    Map<String, Object> gold = new LinkedHashMap<>();
    gold.put("sha256", Sha256.hex(document.text()));
    gold.put("types", kinds.stream().map(Kind::word).toList());
    gold.put("actors", actors(source, items));
    gold.put("assertions", items.stream().map(GoldArticle::assertion).toList());
    return Linked.text(gold);
  }

  /** Those of the article, and who was named in a correction. */
  private static List<Object> actors(Source source, List<Item> items) {
    Map<String, Object> byName = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    source.actors().forEach(actor -> names.put(actor.id(), actor.name()));
    for (Actor actor : source.actors()) {
      byName.putIfAbsent(actor.name(), actor(actor, names.get(actor.party())));
    }
    for (Item item : items) {
      item.actors()
          .values()
          .forEach(all -> all.forEach(name -> byName.computeIfAbsent(name, GoldArticle::unknown)));
    }
    return List.copyOf(byName.values());
  }

  private static Map<String, @Nullable Object> actor(Actor actor, @Nullable String party) {
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    made.put("name", actor.name());
    made.put("kind", actor.kind().name().toLowerCase(Locale.ROOT));
    made.put("party", party);
    made.put("aliases", actor.aliases());
    return made;
  }

  /** Of whom only the name is known. */
  private static Map<String, @Nullable Object> unknown(String name) {
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    made.put("name", name);
    made.put("kind", Actor.Kind.GROUP.name().toLowerCase(Locale.ROOT));
    made.put("party", null);
    made.put("aliases", List.of());
    return made;
  }

  private static Map<String, @Nullable Object> assertion(Item item) {
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    made.put("type", item.kind().word());
    for (String field : ItemFields.names(item.kind())) {
      String name = item.kind().word() + "." + field;
      if (!LEFT_OUT.contains(name)) {
        made.put(field, value(item, field, LISTS.contains(name)));
      }
    }
    return made;
  }

  private static @Nullable Object value(Item item, String field, boolean list) {
    return switch (ItemFields.sort(item.kind(), field)) {
      case ACTOR -> list ? item.actors().getOrDefault(field, List.of()) : item.actor(field);
      case WORDS -> {
        List<Object> spans = new ArrayList<>();
        for (Quote quote : item.words().getOrDefault(field, List.of())) {
          spans.add(span(quote.span()));
        }
        yield list ? spans : spans.isEmpty() ? null : spans.getFirst();
      }
      case VALUE, NONE -> item.value(field);
    };
  }

  private static Map<String, Integer> span(Span span) {
    Map<String, Integer> made = new LinkedHashMap<>();
    made.put("start", span.start());
    made.put("end", span.end());
    return made;
  }
}
