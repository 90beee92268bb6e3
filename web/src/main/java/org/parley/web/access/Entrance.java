package org.parley.web.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.model.Fault;
import org.parley.model.people.Member;

/**
 * Who is let in, and by which way they come.
 *
 * @param members whether one has to be a member; otherwise all is open to the user of this machine
 * @param proxy whether a proxy on this machine or in its private network says who asks
 * @param address where browsers find the workspace, such as {@code https://parley.example}, or null
 * @param provider who else knows members, or null
 */
public record Entrance(
    boolean members, boolean proxy, @Nullable URI address, @Nullable Provider provider) {

  /** For the user of this machine alone. */
  public static final Entrance MACHINE = new Entrance(false, false, null, null);

  /** For members. */
  public static final Entrance MEMBERS = new Entrance(true, false, null, null);

  /** Throws a Fault where nobody could come in. */
  public void check(Desk desk) {
    if (members && desk.ledger().members().all().stream().noneMatch(Member::isActiveAdmin)) {
      throw Fault.user(
          "no-members",
          "Nobody could sign in: this ledger has no admin",
          "Add one first: parley member add NAME --role admin");
    }
  }

  /** Whether browsers come by TLS, whatever a request says. */
  boolean isSecure() {
    return address != null && "https".equals(address.getScheme());
  }
}
