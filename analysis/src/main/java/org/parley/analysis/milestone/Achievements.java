package org.parley.analysis.milestone;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/**
 * Finds sentences that say that a milestone has come about, or has not lasted: "were freed on
 * Tuesday".
 */
final class Achievements {

  private static final PhraseLexicon DONE = PhraseLexicon.exact("achieving-words.list");
  private static final PhraseLexicon COLLAPSED = PhraseLexicon.exact("collapse-words.list");
  private static final Set<String> NOT_DONE = notDone("before");
  private static final Set<String> NOT_THAT = notDone("after");

  /** How far before the words of achieving those may stand with which nothing is achieved. */
  private static final int REACH = 5;

  /** Sentences of which it is remembered what they tell. */
  private static final int REMEMBERED = 50_000;

  private static final LoadingCache<String, Set<Milestone.Type>> REACHED = remembering(DONE);
  private static final LoadingCache<String, Set<Milestone.Type>> LAPSED = remembering(COLLAPSED);

  private Achievements() {}

  private static LoadingCache<String, Set<Milestone.Type>> remembering(PhraseLexicon lexicon) {
    return Caffeine.newBuilder().maximumSize(REMEMBERED).build(sentence -> told(sentence, lexicon));
  }

  private static Set<String> notDone(String where) {
    Set<String> words = new HashSet<>();
    KnowledgeFile.load(Achievements.class, "unachieved-words.list").entries().stream()
        .filter(entry -> entry.meaning().equals(where))
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
      Context context = new Context(item, at, Phrases.by(item, identities), reader, closest);
      String sentence = item.evidence().text();
      context.add(signs, REACHED.get(sentence), Milestone.Status.REACHED, "done");
      context.add(signs, LAPSED.get(sentence), Milestone.Status.LAPSED, "collapsed");
    }
    return signs;
  }

  /** A sentence and where its signs go. */
  private record Context(
      Item item, Instant at, @Nullable String by, TraitReader reader, Closest closest) {

    void add(
        Map<Group, List<Sign>> signs,
        Set<Milestone.Type> types,
        Milestone.Status status,
        String how) {
      for (Milestone.Type type : types) {
        Group group = closest.of(reader.sentence(item, type, by));
        if (group != null) {
          signs
              .computeIfAbsent(group, g -> new ArrayList<>())
              .add(new Sign(status, how, item, null, at));
        }
      }
    }
  }

  /** Types of what a sentence says has come about, or has ended. */
  private static Set<Milestone.Type> told(String sentence, PhraseLexicon lexicon) {
    Set<Milestone.Type> types = EnumSet.noneOf(Milestone.Type.class);
    List<String> words = Words.of(sentence).lower();
    for (PhraseLexicon.Hit hit : lexicon.in(words)) {
      int from = Math.max(0, hit.first() - REACH);
      int to = Math.min(words.size(), hit.last() + 1 + REACH);
      boolean not =
          words.subList(from, hit.last()).stream().anyMatch(NOT_DONE::contains)
              || words.subList(hit.last() + 1, to).stream().anyMatch(NOT_THAT::contains);
      if (!not) {
        types.add(TypeWords.type(hit.meaning()));
      }
    }
    return Collections.unmodifiableSet(types);
  }
}
