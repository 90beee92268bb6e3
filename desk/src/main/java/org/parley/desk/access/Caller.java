package org.parley.desk.access;

import org.jspecify.annotations.Nullable;
import org.parley.model.people.Member;
import org.parley.model.people.Role;
import org.parley.model.people.Token;

/**
 * In whose name something is done.
 *
 * @param name of the member, or of the user of this machine
 * @param role what may be done now: of the member, or less by a token
 * @param token which token was shown, or null
 */
public record Caller(String name, Role role, @Nullable Token token) {

  /** Somebody who showed no token. */
  public static Caller of(String name, Role role) {
    return new Caller(name, role, null);
  }

  public static Caller of(Member member) {
    return of(member.name(), member.role());
  }
}
