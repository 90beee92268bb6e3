package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins phrases that mean one milestone. */
final class Joining {

  private final Map<Milestone.Type, List<Group>> groups = new EnumMap<>(Milestone.Type.class);

  private Joining() {}

  static Joining of(List<Phrase> phrases, TraitReader reader) {
    Map<Traits, List<Phrase>> alike = new LinkedHashMap<>();
    for (Phrase phrase : phrases) {
      alike.computeIfAbsent(reader.traits(phrase), t -> new ArrayList<>()).add(phrase);
    }
    List<Map.Entry<Traits, List<Phrase>>> order = new ArrayList<>(alike.entrySet());
    order.sort(
        Comparator.comparing((Map.Entry<Traits, List<Phrase>> one) -> one.getKey().isVague())
            .thenComparingInt(one -> -one.getKey().richness()));
    Joining joining = new Joining();
    order.forEach(one -> joining.join(one.getKey(), one.getValue()));
    return joining;
  }

  List<Group> groups() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private void join(Traits traits, List<Phrase> phrases) {
    List<Group> candidates = groups.computeIfAbsent(traits.type(), t -> new ArrayList<>());
    Group best = Fit.best(traits, candidates);
    if (best == null && traits.isVague()) {
      best = Fit.nearest(traits, groups());
    }
    if (best == null) {
      best = new Group(traits.type());
      candidates.add(best);
    }
    best.add(traits, phrases);
  }
}
