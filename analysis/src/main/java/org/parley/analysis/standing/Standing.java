package org.parley.analysis.standing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.milestone.Milestones;
import org.parley.model.Actor;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/** Where a negotiation stands at a moment: all that is derived from an account. Immutable. */
public final class Standing {

  /** A party that the negotiation does not name has at least this many positions or conditions. */
  private static final int PARTY_FROM = 2;

  private static final int MOST_PARTIES = 6;

  private final Reviewed reviewed;
  private final Identities identities;
  private final List<Identity> parties;
  private final Milestones milestones;
  private final List<Milestone> targets;
  private final List<Requirement> requirements;
  private final List<Stand> stands;
  private final List<Finding> findings;
  private final Map<String, Finding> byItem = new HashMap<>();

  private Standing(Account account) {
    this.reviewed = Reviewed.of(account);
    this.identities = Identities.of(account);
    this.milestones = Milestones.of(reviewed.account(), identities);
    this.findings = Findings.of(reviewed, identities, milestones);
    this.parties = parties(account, identities, findings);
    this.requirements = Requirements.of(reviewed.account(), identities, findings);
    this.targets = Requirements.targets(requirements, milestones);
    this.stands = Stands.of(reviewed.account(), identities, findings);
    for (Finding finding : findings) {
      finding.items().forEach(item -> byItem.putIfAbsent(item.id(), finding));
    }
  }

  /** Derives all that an account holds. */
  public static Standing of(Account account) {
    return new Standing(account);
  }

  /** As reviewed: what was rejected is gone, what was corrected is as corrected. */
  public Account account() {
    return reviewed.account();
  }

  /** Who is who. */
  public Identities identities() {
    return identities;
  }

  /** The sides, as the negotiation names them, else those that hold most positions. */
  public List<Identity> parties() {
    return parties;
  }

  /** What has to come about. */
  public Milestones milestones() {
    return milestones;
  }

  /** What the others are required for: the ends of the chains, most required first. */
  public List<Milestone> targets() {
    return targets;
  }

  /** Who requires what before what. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** Stances over time, by party and milestone. */
  public List<Stand> stands() {
    return stands;
  }

  /** What is asserted, in the order of the first source. */
  public List<Finding> findings() {
    return findings;
  }

  /** The finding of that id, or that has an item of that id. */
  public Optional<Finding> finding(String id) {
    return Optional.ofNullable(byItem.get(id));
  }

  /**
   * What a person decided about an item: {@code accepted}, {@code corrected}, {@code added}, or
   * null.
   */
  public @Nullable String verdict(Item item) {
    return reviewed.verdicts().get(item.id());
  }

  private static List<Identity> parties(
      Account account, Identities identities, List<Finding> findings) {
    if (!account.negotiation().parties().isEmpty()) {
      return account.negotiation().parties().stream()
          .flatMap(name -> identities.named(name).stream())
          .distinct()
          .toList();
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.kind() == Kind.POSITION || finding.kind() == Kind.CONDITION) {
        Item first = finding.items().getFirst();
        String side = identities.sideOf(first, finding.kind().who().getFirst());
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
}
