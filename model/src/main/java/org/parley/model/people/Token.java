package org.parley.model.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a password. The secret itself is told once and not kept.
 *
 * @param id names it to people; no secret
 * @param label what its owner calls it
 * @param member whose name the program acts in
 * @param role the most that the program may do; what the member may not it may not either
 * @param made ledger time
 * @param expires from then on it is of no use
 * @param revoked from then on it is of no use, or null
 */
public record Token(
    String id,
    String label,
    String member,
    Role role,
    Instant made,
    Instant expires,
    @Nullable Instant revoked) {

  /** Whether it is of use at that time, by itself; its member may be disabled. */
  public boolean isGood(Instant now) {
    return revoked == null && now.isBefore(expires);
  }
}
