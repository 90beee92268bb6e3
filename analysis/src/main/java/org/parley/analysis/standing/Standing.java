package org.parley.analysis.standing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.milestone.Milestones;
import org.parley.model.Actor;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/**
 * Where a negotiation stands at a moment.
 *
 * @param account reviewed: what was rejected is gone, what was corrected is as corrected
 * @param identities who is who
 * @param parties the sides, as the negotiation names them, else those that hold most positions
 * @param milestones what has to come about
 * @param targets what the others are required for: the ends of the chains, most required first
 * @param requirements who requires what before what
 * @param stands stances over time, by party and milestone
 * @param findings what is asserted, in the order of the first source
 */
public record Standing(
    Account account,
    Identities identities,
    List<Identity> parties,
    Milestones milestones,
    List<Milestone> targets,
    List<Requirement> requirements,
    List<Stand> stands,
    List<Finding> findings) {

  /** A party that the negotiation does not name has at least this many positions or conditions. */
  private static final int PARTY_FROM = 2;

  private static final int MOST_PARTIES = 6;

  public Standing {
    parties = List.copyOf(parties);
    targets = List.copyOf(targets);
    requirements = List.copyOf(requirements);
    stands = List.copyOf(stands);
    findings = List.copyOf(findings);
  }

  /** Derives all that an account holds. */
  public static Standing of(Account account) {
    Reviewed reviewed = Reviewed.of(account);
    Identities identities = Identities.of(account);
    Milestones milestones = Milestones.of(reviewed.account(), identities);
    List<Finding> findings = Findings.of(reviewed, identities, milestones);
    List<Requirement> requirements = Requirements.of(identities, findings);
    return new Standing(
        reviewed.account(),
        identities,
        parties(account, identities, findings),
        milestones,
        Requirements.targets(requirements, milestones),
        requirements,
        Stands.of(account, identities, findings),
        findings);
  }

  private static List<Identity> parties(
      Account account, Identities identities, List<Finding> findings) {
    List<Identity> named =
        account.negotiation().parties().stream()
            .flatMap(name -> identities.named(name).stream())
            .distinct()
            .toList();
    if (!account.negotiation().parties().isEmpty()) {
      return named;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.kind() == Kind.POSITION || finding.kind() == Kind.CONDITION) {
        Item first = finding.items().getFirst();
        String side = identities.sideOf(first, Fields.who(finding.kind()).getFirst());
        if (side != null) {
          counts.merge(side, finding.items().size(), Integer::sum);
        }
      }
    }
    return identities.all().stream()
        .filter(one -> one.kind() != Actor.Kind.GROUP && one.kind() != Actor.Kind.PERSON)
        .filter(one -> counts.getOrDefault(one.key(), 0) >= PARTY_FROM)
        .sorted(Comparator.comparingInt(one -> -counts.getOrDefault(one.key(), 0)))
        .limit(MOST_PARTIES)
        .toList();
  }

  /** The finding of that id, or that has an item of that id. */
  public Optional<Finding> finding(String id) {
    return findings.stream()
        .filter(one -> one.items().stream().anyMatch(item -> item.id().equals(id)))
        .findFirst();
  }
}
