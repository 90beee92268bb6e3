package org.parley.analysis.milestone;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Phrases that mean one milestone, and what they tell of it together. */
final class Group {

  private final Map<Milestone.Type, Integer> types = new EnumMap<>(Milestone.Type.class);
  private final Map<Phrase, Traits> phrases = new TreeMap<>(Phrase.ORDER);
  private final Set<String> matters = new HashSet<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> whose = new TreeMap<>();
  private final Map<String, Integer> sides = new TreeMap<>();
  private final Map<String, Integer> levels = new TreeMap<>();
  private final Map<String, Integer> scopes = new TreeMap<>();

  private @Nullable String level;
  private @Nullable String scope;

  /** A user's name for it. */
  private @Nullable String name;

  void add(Traits traits, Collection<Phrase> alike) {
    alike.forEach(phrase -> phrases.put(phrase, traits));
    types.merge(traits.type(), alike.size(), Integer::sum);
    matters.addAll(traits.matters());
    traits.words().forEach(word -> words.merge(word, 1, Integer::sum));
    traits.sides().forEach(side -> sides.merge(side, 1, Integer::sum));
    count(levels, traits.level());
    count(scopes, traits.scope());
    level = most(levels);
    scope = most(scopes);
    count(whose, traits.whose());
  }

  private static void count(Map<String, Integer> counts, @Nullable String value) {
    if (value != null) {
      counts.merge(value, 1, Integer::sum);
    }
  }

  /** Takes all phrases of the other. */
  void take(Group other) {
    other.phrases.forEach((phrase, traits) -> add(traits, List.of(phrase)));
    name = name == null ? other.name : name;
  }

  /** A group of those phrases of this one, or of all others. */
  Group part(Set<Phrase> some, boolean others) {
    Group part = new Group();
    phrases.forEach((phrase, traits) -> {
      if (some.contains(phrase) != others) {
        part.add(traits, List.of(phrase));
      }
    });
    part.name = others ? name : null;
    return part;
  }

  void call(String given) {
    name = given;
  }

  /** The most frequent that is told; of equals the first. */
  Milestone.Type type() {
    Milestone.Type best = Milestone.Type.OTHER;
    for (Map.Entry<Milestone.Type, Integer> one : types.entrySet()) {
      boolean told = one.getKey() != Milestone.Type.OTHER;
      int most = best == Milestone.Type.OTHER ? 0 : types.getOrDefault(best, 0);
      best = told && one.getValue() > most ? one.getKey() : best;
    }
    return best;
  }

  /** In the order of time. */
  List<Phrase> phrases() {
    return List.copyOf(phrases.keySet());
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  int size() {
    return phrases.size();
  }

  Traits traits(Phrase phrase) {
    Traits traits = phrases.get(phrase);
    if (traits == null) {
      throw new IllegalArgumentException("Not a phrase of this group: " + phrase.text());
    }
    return traits;
  }

  @Nullable String name() {
    return name;
  }

  Set<String> matters() {
    return matters;
  }

  boolean has(String word) {
    return words.containsKey(word);
  }

  Set<String> owners() {
    return whose.keySet();
  }

  Set<String> sides() {
    return sides.keySet();
  }

  @Nullable String level() {
    return level;
  }

  @Nullable String scope() {
    return scope;
  }

  /** Key of the side whose it is, for types that are one side's. */
  @Nullable String whose() {
    return Fit.is(type(), "whose") ? most(whose) : null;
  }

  /** The most frequent; of equals the first in the alphabet. */
  private static @Nullable String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
