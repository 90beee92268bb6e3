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
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /** Of phrases of which neither their words nor their sentences let them be told apart. */
  private record Alike(Sense sense, List<Phrase> phrases) {}

  private final Map<Cluster, List<Alike>> clusters = new LinkedHashMap<>();

  /** Ids of the conditions of which a part is in a cluster. */
  private final Map<Cluster, Set<String>> items = new HashMap<>();

  /** Ids of the sources that tell of a part of a cluster as held, and as to come. */
  private final Map<Cluster, Set<String>> held = new HashMap<>();

  private final Map<Cluster, Set<String>> ahead = new HashMap<>();

  private Joining() {}

  static Joining of(List<Phrase> phrases, TraitReader reader) {
    Map<Traits, List<Phrase>> same = new LinkedHashMap<>();
    for (Phrase phrase : phrases) {
      same.computeIfAbsent(reader.traits(phrase), t -> new ArrayList<>()).add(phrase);
    }
    List<Alike> order = new ArrayList<>();
    for (Sense sense : Sense.of(List.copyOf(same.keySet()))) {
      order.add(new Alike(sense, same.getOrDefault(sense.traits(), List.of())));
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
    conditions(alike).forEach(items.computeIfAbsent(best, c -> new HashSet<>())::add);
    where(alike, Joining::isHeld).forEach(held.computeIfAbsent(best, c -> new HashSet<>())::add);
    where(alike, Joining::isAhead).forEach(ahead.computeIfAbsent(best, c -> new HashSet<>())::add);
    clusters.computeIfAbsent(best, c -> new ArrayList<>()).add(alike);
  }

  /** What a condition asks for is never what depends on it. */
  private boolean areOfOneItem(Alike alike, Cluster cluster) {
    Set<String> there = items.getOrDefault(cluster, Set.of());
    long both = conditions(alike).filter(there::contains).count();
    return both > 0 && 2 * both >= alike.phrases().size();
  }

  private static Stream<String> conditions(Alike alike) {
    return alike.phrases().stream()
        .filter(phrase -> phrase.item().kind() == Kind.CONDITION)
        .map(phrase -> phrase.item().id());
  }

  /** What an article says was held is not the meeting that it says is to come. */
  private boolean areOtherMeetings(Alike alike, Cluster cluster) {
    Set<String> heldThere = held.getOrDefault(cluster, Set.of());
    Set<String> aheadThere = ahead.getOrDefault(cluster, Set.of());
    return where(alike, Joining::isHeld).anyMatch(aheadThere::contains)
        || where(alike, Joining::isAhead).anyMatch(heldThere::contains);
  }

  private static Stream<String> where(Alike alike, Predicate<Phrase> wanted) {
    return alike.phrases().stream().filter(wanted).map(phrase -> phrase.item().source());
  }

  private static boolean isHeld(Phrase phrase) {
    return isMeeting(phrase, HELD);
  }

  /** Meetings that are floated or planned, and what waits in a condition. */
  private static boolean isAhead(Phrase phrase) {
    return isMeeting(phrase, AHEAD)
        || (phrase.item().kind() == Kind.CONDITION && phrase.field().equals("target"));
  }

  private static boolean isMeeting(Phrase phrase, Set<String> statuses) {
    String status = phrase.item().value("status");
    return phrase.item().kind() == Kind.MEETING && status != null && statuses.contains(status);
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
