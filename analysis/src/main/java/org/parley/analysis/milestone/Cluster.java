package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Senses that are joined so far, in sums: how many of them have what. */
final class Cluster {

  private final List<Sense> senses = new ArrayList<>();
  private final Map<Milestone.Type, Integer> types = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, Integer> scopes = new HashMap<>();
  private final Map<String, Integer> whose = new HashMap<>();
  private final Map<String, Integer> matters = new HashMap<>();
  private final Map<String, Integer> topics = new HashMap<>();
  private final Map<String, Integer> sides = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private float[] place = {};
  private float[] apart = {};
  private int withMatters;
  private int withTopics;

  void add(Sense sense) {
    Traits traits = sense.traits();
    place = senses.isEmpty() ? sense.place().clone() : place;
    apart = senses.isEmpty() ? sense.apart().clone() : apart;
    if (!senses.isEmpty()) {
      WordVectors.add(place, sense.place());
      WordVectors.add(apart, sense.apart());
    }
    senses.add(sense);
    types.merge(traits.type(), 1, Integer::sum);
    count(levels, traits.level());
    count(scopes, traits.scope());
    count(whose, traits.whose());
    traits.matters().forEach(one -> count(matters, one));
    traits.topics().forEach(one -> count(topics, one));
    traits.sides().forEach(one -> count(sides, one));
    traits.words().forEach(one -> count(words, one));
    withMatters += traits.matters().isEmpty() ? 0 : 1;
    withTopics += traits.topics().isEmpty() ? 0 : 1;
  }

  private static void count(Map<String, Integer> counts, @Nullable String one) {
    if (one != null) {
      counts.merge(one, 1, Integer::sum);
    }
  }

  List<Sense> senses() {
    return senses;
  }

  double near(Sense sense) {
    return WordVectors.dot(place, sense.place()) / senses.size();
  }

  double nearApart(Sense sense) {
    return WordVectors.dot(apart, sense.apart()) / senses.size();
  }

  /** How large a part of them is of that type. */
  double of(Milestone.Type type) {
    return part(types.getOrDefault(type, 0));
  }

  /** How large a part of them is of other types that are firm. */
  double ofOtherFirm(Milestone.Type type) {
    int others = 0;
    for (Map.Entry<Milestone.Type, Integer> one : types.entrySet()) {
      others += one.getKey() != type && Fit.is(one.getKey(), "firm") ? one.getValue() : 0;
    }
    return part(others);
  }

  double withLevel(String level) {
    return part(levels.getOrDefault(level, 0));
  }

  double withOtherLevel(String level) {
    return others(levels, level);
  }

  double withScope(String scope) {
    return part(scopes.getOrDefault(scope, 0));
  }

  double withOtherScope(String scope) {
    return others(scopes, scope);
  }

  double ownedBy(String side) {
    return part(whose.getOrDefault(side, 0));
  }

  double ownedByOthers(String side) {
    return others(whose, side);
  }

  double about(Collection<String> some) {
    return most(matters, some);
  }

  double aboutAny() {
    return part(withMatters);
  }

  double on(Collection<String> some) {
    return most(topics, some);
  }

  double onAny() {
    return part(withTopics);
  }

  double naming(Set<String> some) {
    return most(sides, some);
  }

  double telling(Set<String> some) {
    return most(words, some);
  }

  private double most(Map<String, Integer> counts, Collection<String> some) {
    int most = 0;
    for (String one : some) {
      most = Math.max(most, counts.getOrDefault(one, 0));
    }
    return part(most);
  }

  private double others(Map<String, Integer> counts, String one) {
    int all = 0;
    for (int count : counts.values()) {
      all += count;
    }
    return part(all - counts.getOrDefault(one, 0));
  }

  private double part(int count) {
    return (double) count / senses.size();
  }
}
