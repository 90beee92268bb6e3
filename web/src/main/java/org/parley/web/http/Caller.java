package org.parley.web.http;

import org.parley.model.people.Role;

/**
 * Who asks.
 *
 * @param name of the member, or of the user of this machine
 * @param role what the caller may do
 * @param token that forms carry, so that no other site can send them in the caller's name
 * @param member whether it is a member who has signed in, and not the user of this machine
 */
public record Caller(String name, Role role, String token, boolean member) {

  /** Whether the caller may do what asks for a role. */
  public boolean may(Role needed) {
    return role.includes(needed);
  }
}
