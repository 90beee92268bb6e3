package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the group that words fit best. */
final class Closest {

  private final Map<Milestone.Type, List<Group>> byType = new EnumMap<>(Milestone.Type.class);
  private final TraitReader reader;

  Closest(List<Group> groups, TraitReader reader) {
    this.reader = reader;
    groups.forEach(
        group -> byType.computeIfAbsent(group.type(), t -> new ArrayList<>()).add(group));
  }

  /** The larger one where two fit alike; null where none fits. */
  @Nullable Group of(Traits traits) {
    return Fit.best(traits, byType.getOrDefault(traits.type(), List.of()));
  }

  /** The id of the milestone that a phrase fits best, or null. */
  @Nullable String id(String phrase) {
    Group group = of(reader.traits(phrase));
    return group == null ? null : Ids.of(group.phrases().getFirst());
  }
}
