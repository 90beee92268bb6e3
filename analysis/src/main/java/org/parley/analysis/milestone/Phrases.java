package org.parley.analysis.milestone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;

/** The phrases of an account's items, in the order of time. */
final class Phrases {

  /** By kind of item the fields whose words name milestones. */
  private static final Map<String, List<String>> FIELDS = fields();

  private Phrases() {}

  private static Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new HashMap<>();
    for (KnowledgeFile.Entry entry : KnowledgeFile.load(Phrases.class, "fields.list").entries()) {
      fields.put(entry.meaning(), entry.words());
    }
    return Map.copyOf(fields);
  }

  static List<String> fields(Kind kind) {
    return FIELDS.getOrDefault(kind.word(), List.of());
  }

  static List<Phrase> of(Account account, Identities identities) {
    Map<String, Instant> published = new HashMap<>();
    account.sources().forEach(source -> published.put(source.id(), source.published()));
    List<Phrase> phrases = new ArrayList<>();
    for (Item item : account.items()) {
      Instant at = published.get(item.source());
      if (at != null) {
        for (String field : fields(item.kind())) {
          add(phrases, item, field, at, by(item, identities));
        }
      }
    }
    phrases.sort(Phrase.ORDER);
    return phrases;
  }

  private static void add(
      List<Phrase> phrases, Item item, String field, Instant at, @Nullable String by) {
    List<Milestone.Use> uses = new ArrayList<>();
    for (Quote quote : item.words().getOrDefault(field, List.of())) {
      uses.add(new Milestone.Use(item.id(), field, quote, at));
    }
    if (item.kind() == Kind.MEETING && !uses.isEmpty()) {
      phrases.add(new Phrase(List.copyOf(uses), item, by));
    } else {
      uses.forEach(use -> phrases.add(new Phrase(List.of(use), item, by)));
    }
  }

  /** The key of the side whose item it is: of whoever its first field of actors names. */
  static @Nullable String by(Item item, Identities identities) {
    for (String field : item.actors().keySet()) {
      String side = identities.sideOf(item, field);
      if (side != null) {
        return side;
      }
    }
    return null;
  }
}
