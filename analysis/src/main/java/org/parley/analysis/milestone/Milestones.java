package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/** The milestones of an account. Immutable. */
public final class Milestones {

  private final Map<String, Milestone> byId = new LinkedHashMap<>();
  private final Map<String, String> byUse = new HashMap<>();
  private final Map<String, String> byPhrase = new HashMap<>();
  private final Closest closest;

  private Milestones(List<Milestone> all, Closest closest) {
    this.closest = closest;
    for (Milestone milestone : all) {
      byId.put(milestone.id(), milestone);
      byPhrase.putIfAbsent(Plain.of(milestone.name()), milestone.id());
    }
    Set<String> written = new HashSet<>();
    for (Milestone milestone : largestFirst(all)) {
      for (Milestone.Use use : milestone.uses()) {
        byUse.putIfAbsent(use.item() + "\n" + use.field(), milestone.id());
        if (written.add(use.quote().text())) {
          byPhrase.putIfAbsent(Plain.of(use.quote().text()), milestone.id());
        }
      }
    }
  }

  /**
   * Joins the phrases of meetings, proposals, positions and conditions that mean one thing;
   * decisions of users come first.
   */
  public static Milestones of(Account account, Identities identities) {
    TraitReader reader = new TraitReader(account, identities);
    Joining joined = Joining.of(Phrases.of(account, identities), reader);
    List<Group> groups = Regrouping.of(joined.groups(), account.decisions());
    Naming naming = new Naming(account, identities);
    Closest closest = new Closest(groups, reader);
    Map<Group, List<Sign>> done = Achievements.of(account, identities, reader, closest);
    List<Milestone> all = new ArrayList<>();
    for (Group group : groups) {
      all.add(naming.milestone(group, done.getOrDefault(group, List.of())));
    }
    all.sort(
        Comparator.comparing((Milestone one) -> one.uses().getFirst().published())
            .thenComparing(one -> one.uses().getFirst().item())
            .thenComparing(Milestone::id));
    return new Milestones(all, closest);
  }

  /** Words that mean several things mean the one that is spoken of most, as in decisions. */
  private static List<Milestone> largestFirst(List<Milestone> all) {
    return all.stream()
        .sorted(Comparator.comparingInt((Milestone one) -> one.uses().size()).reversed())
        .toList();
  }

  /** The fields of a kind whose words name something that has to come about. */
  public static List<String> fields(Kind kind) {
    return Phrases.fields(kind);
  }

  /** By their first use. */
  public List<Milestone> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Milestone> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What the words in a field of an item mean: {@code target}, {@code on}, {@code mentions}... */
  public Optional<Milestone> of(Item item, String field) {
    return found(byUse.get(item.id() + "\n" + field));
  }

  /** The milestone that a user means by a phrase, an id or a name. */
  public Optional<Milestone> named(String phrase) {
    Milestone exact = byId.get(phrase);
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<Milestone> same = found(byPhrase.get(Plain.of(phrase)));
    return same.isPresent() ? same : found(closest.id(phrase));
  }

  private Optional<Milestone> found(@Nullable String id) {
    return id == null ? Optional.empty() : byId(id);
  }
}
