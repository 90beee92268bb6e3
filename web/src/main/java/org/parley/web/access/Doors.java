package org.parley.web.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.parley.desk.Desk;
import org.parley.desk.access.Membership;
import org.parley.desk.access.SignIn;
import org.parley.web.http.Site;

/**
 * All that has to do with who comes in.
 *
 * @param gate stands before all routes
 * @param parts pages and endpoints of members
 */
public record Doors(Gate gate, List<Site.Part> parts) {

  public Doors {
    parts = List.copyOf(parts);
  }

  /**
   * For a ledger.
   *
   * @param user name of whoever uses this machine
   */
  public static Doors of(Entrance entrance, String user, Desk desk) {
    SecureRandom random = new SecureRandom();
    InstantSource clock = InstantSource.system();
    Membership membership = new Membership(desk.ledger(), random, clock);
    SignIn signIn = new SignIn(desk.ledger(), membership, random, clock);
    Gate gate = new Gate(entrance, user, signIn, desk.ledger().audit(), random, clock);
    SignInPages door = new SignInPages(gate, entrance, signIn, desk.ledger().members(), random);
    List<Site.Part> parts = new ArrayList<>();
    parts.add(door);
    Provider provider = entrance.provider();
    if (provider != null && entrance.address() != null) {
      OpenId openId = new OpenId(provider, entrance.address().resolve(OpenIdPages.BACK), random);
      parts.add(
          new OpenIdPages(
              openId, provider.admits(), gate, door, signIn, membership, desk.ledger().members()));
    }
    parts.add(new MyPages(membership, signIn, door));
    parts.add(new MemberPages(membership));
    parts.add(new AuditPages(desk.ledger().audit()));
    return new Doors(gate, parts);
  }
}
