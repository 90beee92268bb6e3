package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Meeting;
import org.parley.model.account.Kind;

/**
 * Joins phrases that mean one milestone: those that tell most first, each to those it is likest.
 */
final class Joining {

  private static final Set<String> HELD = Set.of(word(Meeting.Status.HELD));
  private static final Set<String> AHEAD =
      Set.of(word(Meeting.Status.PROPOSED), word(Meeting.Status.PLANNED));

  /**
   * Of phrases of which neither their words nor their sentences let them be told apart.
   *
   * @param conditions ids of the conditions that have them, once for each phrase
   * @param held meetings of which they say that they were held
   * @param ahead and that they are to come
   */
  private record Alike(
      Sense sense,
      List<Phrase> phrases,
      List<String> conditions,
      Set<Encounter> held,
      Set<Encounter> ahead) {

    static Alike of(Sense sense, List<Phrase> phrases) {
      return new Alike(
          sense,
          phrases,
          phrases.stream()
              .filter(phrase -> phrase.item().kind() == Kind.CONDITION)
              .map(phrase -> phrase.item().id())
              .toList(),
          encounters(sense, phrases, HELD),
          encounters(sense, phrases, AHEAD));
    }

    private static Set<Encounter> encounters(
        Sense sense, List<Phrase> phrases, Set<String> statuses) {
      return phrases.stream()
          .map(Phrase::item)
          .filter(item -> item.kind() == Kind.MEETING)
          .filter(item -> statuses.contains(item.values().getOrDefault("status", "")))
          .map(item -> new Encounter(item.source(), sense.traits().sides()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private final Map<Cluster, List<Alike>> clusters = new LinkedHashMap<>();

  /** Ids of the conditions of which a part is in a cluster. */
  private final Map<Cluster, Set<String>> items = new HashMap<>();

  /** A meeting as an article tells of it: the article, and the sides that its words name. */
  private record Encounter(String source, Set<String> sides) {

    boolean isAnother(Encounter other) {
      return source.equals(other.source())
          && !sides.containsAll(other.sides())
          && !other.sides().containsAll(sides);
    }
  }

  /** Meetings of a cluster that were held, and that are to come. */
  private final Map<Cluster, Set<Encounter>> held = new HashMap<>();

  private final Map<Cluster, Set<Encounter>> ahead = new HashMap<>();

  private Joining() {}

  static Joining of(List<Phrase> phrases, TraitReader reader) {
    Map<Traits, List<Phrase>> same = new LinkedHashMap<>();
    for (Phrase phrase : phrases) {
      same.computeIfAbsent(reader.traits(phrase), t -> new ArrayList<>()).add(phrase);
    }
    List<Alike> order = new ArrayList<>();
    for (Sense sense : Sense.of(List.copyOf(same.keySet()))) {
      order.add(Alike.of(sense, same.getOrDefault(sense.traits(), List.of())));
    }
    order.sort(
        Comparator.comparing((Alike one) -> one.sense().traits().isVague())
            .thenComparingInt(one -> -one.sense().traits().richness()));
    Joining joining = new Joining();
    order.forEach(joining::join);
    return joining;
  }

  List<Group> groups() {
    return clusters.values().stream().map(Joining::group).toList();
  }

  private static Group group(List<Alike> members) {
    Group group = new Group();
    members.forEach(one -> group.add(one.sense().traits(), one.phrases()));
    return group;
  }

  private void join(Alike alike) {
    Cluster best = best(alike);
    if (best == null) {
      best = new Cluster();
      clusters.put(best, new ArrayList<>());
    }
    best.add(alike.sense());
    items.computeIfAbsent(best, c -> new HashSet<>()).addAll(alike.conditions());
    held.computeIfAbsent(best, c -> new HashSet<>()).addAll(alike.held());
    ahead.computeIfAbsent(best, c -> new HashSet<>()).addAll(alike.ahead());
    clusters.computeIfAbsent(best, c -> new ArrayList<>()).add(alike);
  }

  /** What a condition asks for is never what depends on it. */
  private boolean areOfOneItem(Alike alike, Cluster cluster) {
    Set<String> there = items.getOrDefault(cluster, Set.of());
    long both = alike.conditions().stream().filter(there::contains).count();
    return both > 0 && 2 * both >= alike.phrases().size();
  }

  /** What an article says was held is not the meeting of others that it says is to come. */
  private boolean areOtherMeetings(Alike alike, Cluster cluster) {
    Set<Encounter> before = held.getOrDefault(cluster, Set.of());
    Set<Encounter> after = ahead.getOrDefault(cluster, Set.of());
    return alike.held().stream().anyMatch(one -> after.stream().anyMatch(one::isAnother))
        || alike.ahead().stream().anyMatch(one -> before.stream().anyMatch(one::isAnother));
  }

  private static String word(Meeting.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable Cluster best(Alike alike) {
    Sense sense = alike.sense();
    Cluster best = null;
    double most = Likeness.ENOUGH;
    for (Cluster cluster : clusters.keySet()) {
      if (Likeness.areApart(sense, cluster)
          || areOfOneItem(alike, cluster)
          || areOtherMeetings(alike, cluster)) {
        continue;
      }
      double now = Likeness.of(sense, cluster);
      if (now > most) {
        best = cluster;
        most = now;
      }
    }
    return best;
  }
}
