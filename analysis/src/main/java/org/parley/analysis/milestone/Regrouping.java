package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.account.Decision;

/** Applies what users decided about milestones to the groups that the machine made. */
final class Regrouping {

  private final List<Group> groups;

  private Regrouping(List<Group> groups) {
    this.groups = new ArrayList<>(groups);
  }

  /** In the order in which they were decided; a decision on what is not there changes nothing. */
  static List<Group> of(List<Group> groups, List<Decision> decisions) {
    Regrouping regrouping = new Regrouping(groups);
    decisions.forEach(regrouping::apply);
    return regrouping.groups;
  }

  private void apply(Decision decision) {
    String subject = decision.subject();
    switch (decision.type()) {
      case MERGE_MILESTONES -> merge(subject, decision.values().getOrDefault("into", ""));
      case SPLIT_MILESTONE -> split(subject, decision.values().getOrDefault("from", ""));
      case RENAME_MILESTONE -> {
        String name = decision.values().getOrDefault("name", "");
        if (!name.isBlank()) {
          meant(subject).forEach(group -> group.call(name));
        }
      }
      default -> {
        // Of other matters.
      }
    }
  }

  private void merge(String phrase, String into) {
    List<Group> targets = meant(into);
    if (targets.isEmpty()) {
      return;
    }
    Group target = targets.getFirst();
    for (Group group : meant(phrase)) {
      if (group != target) {
        target.take(group);
        groups.remove(group);
      }
    }
  }

  /** Takes the phrase, wherever it stands, out of the group of the other. */
  private void split(String phrase, String from) {
    List<Group> sources = from.isBlank() ? meant(phrase) : meant(from);
    String plain = Plain.of(phrase);
    for (Group group : sources) {
      Set<Phrase> some = new HashSet<>();
      for (Phrase one : group.phrases()) {
        if (one.uses().stream().anyMatch(use -> Plain.of(use.quote().text()).equals(plain))) {
          some.add(one);
        }
      }
      if (!some.isEmpty() && some.size() < group.size()) {
        groups.set(groups.indexOf(group), group.part(some, true));
        groups.add(group.part(some, false));
      }
    }
  }

  /** The groups that a user means, the largest first: by id, by name, by a phrase. */
  private List<Group> meant(String phrase) {
    String plain = Plain.of(phrase);
    return groups.stream()
        .filter(group -> isMeant(group, phrase, plain))
        .sorted(Comparator.comparingInt(Group::size).reversed())
        .toList();
  }

  private static boolean isMeant(Group group, String phrase, String plain) {
    String name = group.name();
    return Ids.of(group.phrases().getFirst()).equals(phrase)
        || (name != null && Plain.of(name).equals(plain))
        || group.phrases().stream()
            .flatMap(one -> one.uses().stream())
            .anyMatch(use -> Plain.of(use.quote().text()).equals(plain));
  }
}
