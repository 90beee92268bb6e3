package org.parley.analysis.standing;

import java.time.Instant;
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
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/** Who requires what before what, and what it is all for. */
final class Requirements {

  private Requirements() {}

  private record Edge(
      @Nullable String party, String requirement, String target, Relation relation) {}

  /** What a withdrawal takes back: nobody's takes back everybody's. */
  private record Ordering(String requirement, String target) {}

  /** A condition that was given up, by whom and when. */
  private record Withdrawn(@Nullable String party, Ordering ordering, Instant at) {

    boolean takesBack(@Nullable String other, Ordering ordering, Instant said) {
      return this.ordering.equals(ordering)
          && (party == null || other == null || party.equals(other))
          && !said.isAfter(at);
    }
  }

  /** In the order of their first finding; what was given up since it was last said is gone. */
  static List<Requirement> of(Account account, Identities identities, List<Finding> findings) {
    Map<String, Instant> published = new HashMap<>();
    account.sources().forEach(source -> published.put(source.id(), source.published()));
    List<Finding> conditions =
        findings.stream().filter(one -> one.kind() == Kind.CONDITION && orders(one)).toList();
    List<Withdrawn> withdrawn = new ArrayList<>();
    for (Finding finding : conditions) {
      for (Item item : finding.items()) {
        if (Withdrawing.is(item)) {
          withdrawn.add(
              new Withdrawn(
                  identities.sideOf(item, "holder"), ordering(finding), at(published, item)));
        }
      }
    }
    Map<Edge, List<String>> edges = new LinkedHashMap<>();
    for (Finding finding : conditions) {
      Item first = finding.items().getFirst();
      String party = identities.sideOf(first, "holder");
      Ordering ordering = ordering(finding);
      boolean holds =
          finding.items().stream()
              .filter(item -> !Withdrawing.is(item))
              .anyMatch(item ->
                  withdrawn.stream()
                      .noneMatch(one -> one.takesBack(party, ordering, at(published, item))));
      if (holds) {
        edges
            .computeIfAbsent(
                new Edge(party, ordering.requirement(), ordering.target(), relation(first)),
                e -> new ArrayList<>())
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

  private static boolean orders(Finding finding) {
    String requirement = finding.milestones().get("requirement");
    String target = finding.milestones().get("target");
    return requirement != null && target != null && !requirement.equals(target);
  }

  private static Ordering ordering(Finding finding) {
    return new Ordering(
        finding.milestones().getOrDefault("requirement", ""),
        finding.milestones().getOrDefault("target", ""));
  }

  private static Instant at(Map<String, Instant> published, Item item) {
    return published.getOrDefault(item.source(), Instant.EPOCH);
  }

  private static Relation relation(Item condition) {
    return Relation.valueOf(
        condition.values().getOrDefault("relation", "").toUpperCase(Locale.ROOT));
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
