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
    List<Traits> order = new ArrayList<>(alike.keySet());
    order.sort(Comparator.comparingInt(Traits::richness).reversed());
    Joining joining = new Joining();
    List<Traits> vague = order.stream().filter(Traits::isVague).toList();
    order.removeAll(vague);
    for (Traits traits : order) {
      joining.join(traits, alike.getOrDefault(traits, List.of()));
    }
    for (Traits traits : vague) {
      Group same = Fit.best(traits, joining.groups.getOrDefault(traits.type(), List.of()));
      Group near = same == null ? Fit.nearest(traits, joining.groups()) : null;
      if (near == null) {
        joining.join(traits, alike.getOrDefault(traits, List.of()));
      } else {
        near.add(traits, alike.getOrDefault(traits, List.of()));
      }
    }
    return joining;
  }

  List<Group> groups() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private void join(Traits traits, List<Phrase> phrases) {
    List<Group> candidates = groups.computeIfAbsent(traits.type(), t -> new ArrayList<>());
    Group best = Fit.best(traits, candidates);
    if (best == null) {
      best = new Group(traits.type());
      candidates.add(best);
    }
    best.add(traits, phrases);
  }
}
