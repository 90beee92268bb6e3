package org.parley.analysis.milestone;

import java.util.ArrayList;
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
  private final Conditional conditional;

  Naming(Account account, Identities identities) {
    this.identities = identities;
    account.sources().forEach(source -> copies.put(source.id(), source.copies()));
    for (String party : account.negotiation().parties()) {
      identities.named(party).ifPresent(one -> parties.add(identities.side(one).key()));
    }
    this.statuses = new Statuses(account, identities, parties);
    this.conditional = Conditional.of(account);
  }

  Milestone milestone(Group group, List<Sign> done) {
    List<Sign> signs = new ArrayList<>(Signs.of(group.phrases(), conditional));
    signs.addAll(done);
    Statuses.Found status = statuses.of(group, signs);
    return new Milestone(
        Ids.of(group.phrases().getFirst()),
        Objects.requireNonNullElseGet(group.name(), () -> new Names(copies, identities).of(group)),
        group.type(),
        sides(group),
        group.level(),
        status.status(),
        status.reason(),
        status.because(),
        group.phrases().stream().flatMap(phrase -> phrase.uses().stream()).toList());
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
