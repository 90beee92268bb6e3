package org.parley.analysis.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.milestone.Milestones;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Source;

/**
 * Gathers items that assert the same: who and which milestones are equal, or, where no milestone is
 * meant, the words are much the same. Several publishers corroborate a finding; near-identical
 * copies count as one.
 */
final class Findings {

  private final Identities identities;
  private final Milestones milestones;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, String> verdicts;
  private final Map<String, List<Group>> groups = new LinkedHashMap<>();

  private Findings(Reviewed reviewed, Identities identities, Milestones milestones) {
    this.identities = identities;
    this.milestones = milestones;
    this.verdicts = reviewed.verdicts();
    reviewed.account().sources().forEach(source -> sources.put(source.id(), source));
  }

  /** In the order of their first source. */
  static List<Finding> of(Reviewed reviewed, Identities identities, Milestones milestones) {
    Findings findings = new Findings(reviewed, identities, milestones);
    List<Group> inOrder = new ArrayList<>();
    Account account = reviewed.account();
    for (Item item : account.items()) {
      if (findings.sources.containsKey(item.source())) {
        findings.add(item, inOrder);
      }
    }
    return Contested.marked(inOrder.stream().map(findings::finding).toList());
  }

  /** Items that say the same, and in which words the first of them does. */
  private record Group(
      List<Item> items,
      Map<String, List<String>> who,
      Map<String, String> milestones,
      @Nullable Wording wording) {}

  private void add(Item item, List<Group> inOrder) {
    Map<String, List<String>> who = who(item);
    Map<String, String> meant = meant(item);
    boolean byWords = !isWhole(item, meant);
    Wording wording = byWords ? Fields.wording(item) : null;
    String key = item.kind() + "\n" + sides(who) + value(item) + (byWords ? "" : meant.values());
    List<Group> alike = groups.computeIfAbsent(key, k -> new ArrayList<>());
    for (Group group : alike) {
      if (wording == null || (group.wording() != null && group.wording().isSame(wording))) {
        group.items().add(item);
        return;
      }
    }
    Group group = new Group(new ArrayList<>(List.of(item)), who, meant, wording);
    alike.add(group);
    inOrder.add(group);
  }

  private Map<String, List<String>> who(Item item) {
    Map<String, List<String>> who = new LinkedHashMap<>();
    for (String field : item.kind().who()) {
      List<String> keys = identities.of(item, field).stream().map(Identity::key).toList();
      if (!keys.isEmpty()) {
        who.put(field, keys);
      }
    }
    return who;
  }

  /** A minister's demand is his state's; who takes part in a meeting or wrote a plan varies. */
  private String sides(Map<String, List<String>> who) {
    StringBuilder sides = new StringBuilder();
    who.forEach((field, keys) -> {
      if (!field.equals("participants") && !field.equals("by")) {
        sides.append(field).append('=');
        keys.forEach(key ->
            identities
                .byKey(key)
                .ifPresent(one -> sides.append(identities.side(one).key()).append(' ')));
      }
    });
    return sides.toString();
  }

  private static String value(Item item) {
    return switch (item.kind()) {
      case POSITION -> item.values().getOrDefault("stance", "");
      case CONDITION -> item.values().getOrDefault("relation", "");
      case OUTLOOK -> item.values().getOrDefault("direction", "");
      case STATEMENT, PROPOSAL, MEETING, ACCUSATION, WARNING, DISPUTE -> "";
    };
  }

  private Map<String, String> meant(Item item) {
    Map<String, String> meant = new LinkedHashMap<>();
    for (String field : Fields.main(item.kind())) {
      milestones
          .of(item, field)
          .map(Milestone::id)
          .ifPresent(milestone -> meant.put(field, milestone));
    }
    return meant;
  }

  private static boolean isWhole(Item item, Map<String, String> meant) {
    return meant.size() == Fields.main(item.kind()).size()
        && switch (item.kind()) {
          case POSITION, CONDITION, PROPOSAL, MEETING -> true;
          case STATEMENT, ACCUSATION, WARNING, DISPUTE, OUTLOOK -> false;
        };
  }

  private Finding finding(Group group) {
    List<Item> items = group.items();
    Set<String> copies = new LinkedHashSet<>();
    List<String> publishers = new ArrayList<>();
    Map<String, Double> surest = new LinkedHashMap<>();
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    String review = null;
    for (Item item : items) {
      Source source = source(item);
      if (copies.add(source.copies()) && !publishers.contains(source.publisher())) {
        publishers.add(source.publisher());
      }
      surest.merge(source.copies(), item.confidence(), Math::max);
      first = source.published().isBefore(first) ? source.published() : first;
      last = source.published().isAfter(last) ? source.published() : last;
      review = review == null ? verdicts.get(item.id()) : review;
    }
    double wrong = 1;
    for (double confidence : surest.values()) {
      wrong *= 1 - confidence;
    }
    return new Finding(
        items.getFirst().id(),
        items.getFirst().kind(),
        List.copyOf(items),
        group.who(),
        group.milestones(),
        List.copyOf(publishers),
        first,
        last,
        1 - wrong,
        review,
        List.of());
  }

  private Source source(Item item) {
    return Objects.requireNonNull(sources.get(item.source()));
  }
}
