package org.parley.model.people;

import java.time.Instant;

/**
 * Somebody who may use a ledger.
 *
 * @param name unique in the ledger in whatever case; may be an e-mail address
 * @param role what the member may do
 * @param enabled whether the member may do anything at all now
 * @param since ledger time at which the member was added
 * @param changed ledger time of the last change of role or state
 * @param changedBy who made that change
 */
public record Member(
    String name, Role role, boolean enabled, Instant since, Instant changed, String changedBy) {

  public Member {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A member has no name");
    }
  }

  /** Whether the member looks after the others. */
  public boolean isActiveAdmin() {
    return enabled && role == Role.ADMIN;
  }
}
