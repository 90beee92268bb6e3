package org.parley.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.model.people.Role;
import org.parley.model.people.Session;
import org.parley.model.people.Token;

/**
 * What members show to be known again: sessions of browsers and tokens of programs. Only hashes of
 * the secrets are kept. Each method is one transaction.
 */
public interface Keys {

  /**
   * Records a token.
   *
   * @param hash of its secret
   * @param member whose it is
   * @param label what its owner calls it
   * @param role the most that it allows
   * @throws org.parley.model.Fault where there is no such member
   */
  Token grant(String hash, String member, String label, Role role, Instant expires);

  /** The token whose secret has that hash, be it good or not. */
  Optional<Token> token(String hash);

  /** All there ever were, also those that are of no more use, newest first. */
  List<Token> tokens();

  /**
   * Makes a token useless.
   *
   * @param by who does
   * @throws org.parley.model.Fault where there is none with that id
   */
  Token revoke(String id, String by);

  /**
   * Begins a session; those that were last used before {@code stale} end.
   *
   * @param hash of its secret
   * @param member who signed in
   */
  void begin(String hash, String member, Instant stale);

  /** The session whose secret has that hash. */
  Optional<Session> session(String hash);

  /** The session was used now. */
  void use(String hash);

  /** Ends a session, if it is there. */
  void end(String hash);
}
