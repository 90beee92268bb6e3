package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.analysis.identity.Identities;
import org.parley.model.account.Account;

/** Makes milestones of groups. */
final class Naming {

  private final Map<String, String> copies = new TreeMap<>();
  private final Identities identities;
  private final Set<String> parties = new HashSet<>();
  private final Statuses statuses;

  Naming(Account account, Identities identities) {
    this.identities = identities;
    account.sources().forEach(source -> copies.put(source.id(), source.copies()));
    for (String party : account.negotiation().parties()) {
      identities.named(party).ifPresent(one -> parties.add(identities.side(one).key()));
    }
    this.statuses = new Statuses(account, identities, parties);
  }

  Milestone milestone(Group group, List<Sign> done) {
    List<Sign> signs = new ArrayList<>(Signs.of(group.phrases()));
    signs.addAll(done);
    Statuses.Found status = statuses.of(group, signs);
    return new Milestone(
        Ids.of(group.phrases().getFirst()),
        Objects.requireNonNullElseGet(group.name(), () -> name(group)),
        group.type(),
        sides(group),
        group.level(),
        status.status(),
        status.reason(),
        status.because(),
        group.phrases().stream().flatMap(phrase -> phrase.uses().stream()).toList());
  }

  /** The phrase that most independent sources use; then one that tells more in fewer words. */
  private String name(Group group) {
    Map<String, Set<String>> users = new TreeMap<>();
    Map<String, Integer> told = new TreeMap<>();
    Map<String, String> written = new TreeMap<>();
    for (Phrase phrase : group.phrases()) {
      Traits traits = group.traits(phrase);
      for (Milestone.Use use : phrase.uses()) {
        String plain = Plain.of(use.quote().text());
        String source = phrase.item().source();
        users.computeIfAbsent(plain, p -> new TreeSet<>()).add(copies.getOrDefault(source, source));
        told.putIfAbsent(plain, traits.richness());
        written.putIfAbsent(plain, use.quote().text());
      }
    }
    return users.keySet().stream()
        .max(
            Comparator.comparingInt((String plain) -> users.getOrDefault(plain, Set.of()).size())
                .thenComparingInt(plain -> told.getOrDefault(plain, 0))
                .thenComparingInt(plain -> -plain.length())
                .thenComparing(Comparator.reverseOrder()))
        .map(plain -> written.getOrDefault(plain, plain))
        .orElseThrow();
  }

  /** Whose it is, else those that are named, and who meets. */
  private List<String> sides(Group group) {
    Set<String> keys = new TreeSet<>(group.sides());
    String whose = group.whose();
    if (whose != null) {
      return List.of(whose);
    }
    if (group.type() == Milestone.Type.MEETING) {
      for (Phrase phrase : group.phrases()) {
        identities
            .of(phrase.item(), "participants")
            .forEach(one -> keys.add(identities.side(one).key()));
      }
    }
    keys.removeIf(key -> identities.byKey(key).isEmpty());
    return List.copyOf(keys);
  }
}
