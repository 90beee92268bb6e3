package org.parley.analysis.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.milestone.Milestones;
import org.parley.model.Relation;
import org.parley.model.account.Kind;

/** Who requires what before what, and what it is all for. */
final class Requirements {

  private Requirements() {}

  private record Edge(
      @Nullable String party, String requirement, String target, Relation relation) {}

  /** In the order of their first finding. */
  static List<Requirement> of(Identities identities, List<Finding> findings) {
    Map<Edge, List<String>> edges = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String requirement = finding.milestones().get("requirement");
      String target = finding.milestones().get("target");
      if (finding.kind() == Kind.CONDITION
          && requirement != null
          && target != null
          && !requirement.equals(target)) {
        String party = identities.sideOf(finding.items().getFirst(), "holder");
        Relation relation =
            Relation.valueOf(
                finding
                    .items()
                    .getFirst()
                    .values()
                    .getOrDefault("relation", "")
                    .toUpperCase(Locale.ROOT));
        edges
            .computeIfAbsent(new Edge(party, requirement, target, relation), e -> new ArrayList<>())
            .add(finding.id());
      }
    }
    List<Requirement> requirements = new ArrayList<>();
    edges.forEach((edge, ids) ->
        requirements.add(
            new Requirement(
                edge.party(), edge.requirement(), edge.target(), edge.relation(), ids)));
    return List.copyOf(requirements);
  }

  /**
   * What the others are required for, and itself for nothing else; what most is required for first.
   * Where all wait in circles, those of which most is required.
   */
  static List<Milestone> targets(List<Requirement> requirements, Milestones milestones) {
    Set<String> required = new HashSet<>();
    Map<String, Integer> weights = new HashMap<>();
    for (Requirement one : requirements) {
      required.add(one.requirement());
      weights.merge(one.target(), one.findings().size(), Integer::sum);
    }
    List<Milestone> ends =
        milestones.all().stream()
            .filter(one -> weights.containsKey(one.id()) && !required.contains(one.id()))
            .toList();
    List<Milestone> targets =
        new ArrayList<>(
            !ends.isEmpty()
                ? ends
                : milestones.all().stream().filter(one -> weights.containsKey(one.id())).toList());
    targets.sort(
        Comparator.comparingInt((Milestone one) -> -weights.getOrDefault(one.id(), 0))
            .thenComparing(Milestone::id));
    return List.copyOf(targets);
  }
}
