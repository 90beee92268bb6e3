package org.parley.analysis.standing;

import java.util.List;
import java.util.Optional;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.milestone.Milestones;
import org.parley.model.account.Account;

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

  public static Standing of(Account account) {
    throw new UnsupportedOperationException(account.negotiation().name());
  }

  /** The finding of that id, or that has an item of that id. */
  public Optional<Finding> finding(String id) {
    throw new UnsupportedOperationException(id);
  }
}
