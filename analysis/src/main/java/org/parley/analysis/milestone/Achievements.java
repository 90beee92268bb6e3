package org.parley.analysis.milestone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/** Finds sentences that say that a milestone has come about: "were freed on Tuesday". */
final class Achievements {

  private static final PhraseLexicon DONE = PhraseLexicon.exact("achieving-words.list");
  private static final Set<String> NOT_DONE = notDone();

  /** How far before the words of achieving those may stand with which nothing is achieved. */
  private static final int REACH = 5;

  private Achievements() {}

  private static Set<String> notDone() {
    Set<String> words = new HashSet<>();
    KnowledgeFile.load(Achievements.class, "unachieved-words.list")
        .entries()
        .forEach(entry -> words.addAll(entry.words()));
    return Set.copyOf(words);
  }

  /** Signs by group. */
  static Map<Group, List<Sign>> of(
      Account account, Identities identities, TraitReader reader, Closest closest) {
    Map<String, Instant> published = new HashMap<>();
    account.sources().forEach(source -> published.put(source.id(), source.published()));
    Map<Group, List<Sign>> signs = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Item item : account.items()) {
      Instant at = published.get(item.source());
      if (at == null || item.kind() == Kind.OUTLOOK || item.kind() == Kind.WARNING) {
        continue;
      }
      if (!seen.add(item.source() + item.evidence().text())) {
        continue;
      }
      for (Milestone.Type type : done(item.evidence().text())) {
        Traits traits = reader.sentence(item, type, Phrases.by(item, identities));
        Group group = closest.of(traits);
        if (group != null) {
          Sign sign = new Sign(Milestone.Status.REACHED, "done", item, null, at);
          signs.computeIfAbsent(group, g -> new ArrayList<>()).add(sign);
        }
      }
    }
    return signs;
  }

  /** Types of what a sentence says has come about. */
  private static Set<Milestone.Type> done(String sentence) {
    Set<Milestone.Type> types = new HashSet<>();
    List<String> words = Words.of(sentence).lower();
    for (PhraseLexicon.Hit hit : DONE.in(words)) {
      int from = Math.max(0, hit.first() - REACH);
      boolean not = words.subList(from, hit.last()).stream().anyMatch(NOT_DONE::contains);
      if (!not) {
        types.add(TypeWords.type(hit.meaning()));
      }
    }
    return types;
  }
}
