package org.parley.analysis.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Conditional;
import org.parley.model.Stance;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;

/** Stances over time, by side and milestone; a refusal that names its condition is none. */
final class Stands {

  private Stands() {}

  private record Taken(Stance stance, Instant at, String finding) {}

  private record Subject(String party, String milestone) {}

  static List<Stand> of(Account account, Identities identities, List<Finding> findings) {
    Map<String, Instant> published = new HashMap<>();
    for (Source source : account.sources()) {
      published.put(source.id(), source.published());
    }
    Conditional conditional = Conditional.of(account);
    Map<Subject, List<Taken>> taken = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String milestone = finding.milestones().get("on");
      List<String> party = finding.who().getOrDefault("party", List.of());
      if (finding.kind() != Kind.POSITION || milestone == null || party.isEmpty()) {
        continue;
      }
      Identity identity = identities.byKey(party.getFirst()).orElseThrow();
      Subject subject = new Subject(identities.side(identity).key(), milestone);
      for (Item item : finding.items()) {
        if (conditional.is(item)) {
          continue;
        }
        taken
            .computeIfAbsent(subject, s -> new ArrayList<>())
            .add(
                new Taken(
                    stance(item),
                    Objects.requireNonNull(published.get(item.source())),
                    finding.id()));
      }
    }
    List<Stand> stands = new ArrayList<>();
    taken.forEach(
        (subject, all) -> stands.add(new Stand(subject.party(), subject.milestone(), steps(all))));
    return List.copyOf(stands);
  }

  private static Stance stance(Item item) {
    return Stance.valueOf(item.values().getOrDefault("stance", "").toUpperCase(Locale.ROOT));
  }

  private static List<Stand.Step> steps(List<Taken> taken) {
    List<Taken> inOrder = new ArrayList<>(taken);
    inOrder.sort(Comparator.comparing(Taken::at)); // Stable: within a source the text's order.
    List<Stand.Step> steps = new ArrayList<>();
    for (Taken one : inOrder) {
      Stand.Step last = steps.isEmpty() ? null : steps.getLast();
      if (last == null || last.stance() != one.stance()) {
        steps.add(new Stand.Step(one.stance(), one.at(), List.of(one.finding())));
      } else if (!last.findings().contains(one.finding())) {
        List<String> findings = new ArrayList<>(last.findings());
        findings.add(one.finding());
        steps.set(steps.size() - 1, new Stand.Step(last.stance(), last.since(), findings));
      }
    }
    return List.copyOf(steps);
  }
}
