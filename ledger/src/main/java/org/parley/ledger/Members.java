package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import org.parley.model.people.Member;
import org.parley.model.people.Role;

/**
 * Who may use a ledger. What a member is allowed is never overwritten: each change is a record.
 * Names are found in whatever case. Each method is one transaction.
 */
public interface Members {

  /** All there ever were, also disabled ones, by name. */
  List<Member> all();

  /** The member of that name. */
  Optional<Member> find(String name);

  /**
   * Adds a member, who is enabled.
   *
   * @param by who adds it
   * @throws org.parley.model.Fault where the name is taken
   */
  Member add(String name, Role role, String by);

  /**
   * Changes what a member is allowed. Who is disabled is signed out everywhere.
   *
   * @param by who changes it
   * @throws org.parley.model.Fault where there is no such member, or no admin would be left who is
   *     enabled
   */
  Member change(String name, Role role, boolean enabled, String by);

  /** The hash of a member's password, if it has one. */
  Optional<String> password(String name);

  /**
   * Sets the hash of a member's password, and signs the member out everywhere.
   *
   * @throws org.parley.model.Fault where there is no such member
   */
  void setPassword(String name, String hash);

  /** The member whom a provider of identities means by a subject. */
  Optional<Member> identified(String issuer, String subject);

  /**
   * Records whom a provider of identities means by a subject that it has not meant anybody by yet.
   *
   * @throws org.parley.model.Fault where there is no such member
   */
  void identify(String issuer, String subject, String name);
}
