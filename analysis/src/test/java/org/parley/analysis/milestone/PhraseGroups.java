package org.parley.analysis.milestone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/**
 * Phrase groups of a negotiation: which phrases mean one milestone. See bench/phrases/README.md.
 *
 * @param negotiation its name
 * @param account in which each phrase is a demand in a source of its own
 * @param groups by id of the item the number of the group
 */
record PhraseGroups(String negotiation, Account account, Map<String, Integer> groups) {

  private static final int DAY = 86_400;

  static List<PhraseGroups> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<PhraseGroups> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        all.add(of(json.readTree(line)));
      }
    }
    return all;
  }

  private static PhraseGroups of(JsonNode line) {
    List<String> parties = new ArrayList<>();
    line.get("parties").forEach(party -> parties.add(party.asText()));
    List<Source> sources = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    Map<String, Integer> groups = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode group : line.get("groups")) {
      number++;
      for (JsonNode phrase : group.get("phrases")) {
        String by = phrase.get("by").isNull() ? null : phrase.get("by").asText();
        String words = phrase.get("phrase").asText();
        String sentence = phrase.get("sentence").asText();
        int hash = (words + sentence).hashCode();
        String id = String.format(Locale.ROOT, "%08x", hash);
        groups.put(id, number);
        sources.add(source(id, hash, parties, by));
        items.add(item(id, by, words, sentence));
      }
    }
    String name = line.get("negotiation").asText();
    Negotiation negotiation = new Negotiation(name, parties, null, null, Instant.EPOCH);
    Account account = new Account(negotiation, Moment.LATEST, sources, items, List.of());
    return new PhraseGroups(name, account, groups);
  }

  /** Published in an order that tells nothing of the groups. */
  private static Source source(String id, int hash, List<String> parties, @Nullable String by) {
    Set<String> names = new LinkedHashSet<>(parties);
    if (by != null) {
      names.add(by);
    }
    List<Actor> actors = new ArrayList<>();
    for (String name : names) {
      boolean person = !parties.contains(name) && name.contains(" ");
      Actor.Kind kind = person ? Actor.Kind.PERSON : Actor.Kind.ORGANIZATION;
      actors.add(new Actor(name, name, kind, null, List.of(), List.of()));
    }
    Instant at = Instant.EPOCH.plusSeconds((long) DAY * Math.floorMod(hash, 1000));
    return new Source(id, id, 1, id, "Wire", null, id, at, at, "test", actors);
  }

  private static Item item(String id, @Nullable String by, String words, String sentence) {
    int at = sentence.codePointCount(0, Math.max(0, sentence.indexOf(words)));
    Quote quote = new Quote(words, new Span(at, at + words.codePointCount(0, words.length())));
    Span whole = new Span(0, sentence.codePointCount(0, sentence.length()));
    return new Item(
        id,
        Kind.POSITION,
        id,
        by == null ? Map.of() : Map.of("party", List.of(by)),
        Map.of("on", List.of(quote)),
        Map.of("stance", "demand"),
        new Quote(sentence, whole),
        1);
  }

  /** By id of the item the milestone that Parley makes of its phrase. */
  Map<String, String> joined() {
    Milestones milestones = Milestones.of(account, Identities.of(account));
    Map<String, String> joined = new LinkedHashMap<>();
    for (Item item : account.items()) {
      joined.put(item.id(), milestones.of(item, "on").orElseThrow().id());
    }
    return joined;
  }

  /** By id of the item the last word before the first preposition: what is to be beaten. */
  Map<String, String> byHeadNoun() {
    Map<String, String> heads = new LinkedHashMap<>();
    for (Item item : account.items()) {
      Words words = Words.of(item.words().getOrDefault("on", List.of()).getFirst().text());
      heads.put(item.id(), words.lower(PhraseWords.headEnd(words) - 1));
    }
    return heads;
  }
}
