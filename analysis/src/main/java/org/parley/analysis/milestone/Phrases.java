package org.parley.analysis.milestone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;

/** The phrases of an account's items, in the order of time. */
final class Phrases {

  /** By kind of item the fields whose words name milestones. */
  private static final Map<String, List<String>> FIELDS = fields();

  private final Identities identities;
  private final Wordings wordings = new Wordings();
  private final List<Phrase> phrases = new ArrayList<>();

  private Phrases(Identities identities) {
    this.identities = identities;
  }

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
    Phrases phrases = new Phrases(identities);
    for (Item item : account.items()) {
      Instant at = published.get(item.source());
      List<String> fields = fields(item.kind());
      if (at != null && !fields.isEmpty()) {
        phrases.add(item, fields, at);
      }
    }
    phrases.phrases.sort(Phrase.ORDER);
    return Pointers.resolved(phrases.phrases);
  }

  private void add(Item item, List<String> fields, Instant at) {
    String who = who(item, identities);
    String by = side(who, identities);
    for (String field : fields) {
      List<Milestone.Use> uses = new ArrayList<>();
      for (Quote quote : item.words().getOrDefault(field, List.of())) {
        uses.add(new Milestone.Use(item.id(), field, quote, at));
      }
      if (item.kind() == Kind.MEETING && !uses.isEmpty()) {
        add(uses, item, by, who);
      } else {
        uses.forEach(use -> add(List.of(use), item, by, who));
      }
    }
  }

  private void add(List<Milestone.Use> uses, Item item, @Nullable String by, @Nullable String who) {
    phrases.add(new Phrase(List.copyOf(uses), item, by, who, wordings.of(uses, item)));
  }

  /** The key of whoever its first field of actors names, or null. */
  private static @Nullable String who(Item item, Identities identities) {
    for (String field : item.actors().keySet()) {
      List<Identity> all = identities.of(item, field);
      if (!all.isEmpty()) {
        return all.getFirst().key();
      }
    }
    return null;
  }

  /** The key of the side of whoever its first field of actors names, or null. */
  static @Nullable String by(Item item, Identities identities) {
    return side(who(item, identities), identities);
  }

  private static @Nullable String side(@Nullable String who, Identities identities) {
    return who == null
        ? null
        : identities.byKey(who).map(one -> identities.side(one).key()).orElse(null);
  }
}
