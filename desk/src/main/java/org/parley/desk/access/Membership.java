package org.parley.desk.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.parley.ledger.Ledger;
import org.parley.model.Fault;
import org.parley.model.people.Member;
import org.parley.model.people.Role;
import org.parley.model.people.Token;

/** Looks after members, their passwords and their tokens. */
public final class Membership {

  /** Code points. */
  private static final int LONGEST_NAME = 100;

  private static final int LONGEST_LABEL = 100;

  /** Lets people and scanners tell a token that lies about. */
  private static final String TOKEN_PREFIX = "parley_";

  /** A year and a day. */
  private static final int LONGEST_DAYS = 366;

  private final Ledger ledger;
  private final Passwords passwords;
  private final SecureRandom random;
  private final InstantSource clock;

  public Membership(Ledger ledger, SecureRandom random, InstantSource clock) {
    this.ledger = ledger;
    this.passwords = new Passwords(random);
    this.random = random;
    this.clock = clock;
  }

  /** A token, and its secret, which nobody can tell again. */
  public record Granted(Token token, String secret) {}

  public List<Member> all() {
    return ledger.members().all();
  }

  /**
   * The member of that name, in whatever case.
   *
   * @throws Fault where there is none
   */
  public Member member(String name) {
    return ledger
        .members()
        .find(name)
        .orElseThrow(() ->
            Fault.user(
                "unknown-member",
                "There is no member '" + name + "'",
                "'parley member list' prints the names of all."));
  }

  /**
   * Adds a member.
   *
   * @param by who adds it
   * @throws Fault where the name cannot be used or the password is too weak; nothing was recorded
   */
  public Member add(String name, String password, Role role, String by) {
    refuseUnfit("name", name, LONGEST_NAME);
    String hash = passwords.hashOf(name, password);
    Member added = ledger.members().add(name, role, by);
    ledger.members().setPassword(added.name(), hash);
    return added;
  }

  /** Adds a member who signs in with a provider of identities only. */
  public Member add(String name, Role role, String by) {
    refuseUnfit("name", name, LONGEST_NAME);
    return ledger.members().add(name, role, by);
  }

  /** Throws a Fault where the last admin would be gone. */
  public Member changeRole(String name, Role role, String by) {
    return ledger.members().change(name, role, member(name).enabled(), by);
  }

  /** Throws a Fault where the last admin would be gone. */
  public Member enable(String name, boolean enabled, String by) {
    return ledger.members().change(name, member(name).role(), enabled, by);
  }

  /** Sets a password; the member is signed out everywhere. */
  public void setPassword(String name, String password) {
    ledger.members().setPassword(name, passwords.hashOf(name, password));
  }

  /** Whether it is the member's password. */
  boolean isPassword(String name, String password) {
    return passwords.fits(password, ledger.members().password(name));
  }

  /**
   * Makes a token for a member.
   *
   * @param role the most that it allows; at most the member's
   * @param days how long it is good for
   */
  public Granted grant(String member, String label, Role role, int days) {
    refuseUnfit("label", label, LONGEST_LABEL);
    Member owner = member(member);
    if (!owner.role().includes(role)) {
      throw Fault.user(
          "role-too-high",
          "'" + owner.name() + "' is " + owner.role().word() + ", not " + role.word(),
          "A token may do at most what its member may.");
    }
    if (days < 1 || days > LONGEST_DAYS) {
      throw Fault.user(
          "bad-days",
          "A token cannot be good for " + days + " days",
          "Take from 1 to " + LONGEST_DAYS + ".");
    }
    String secret = TOKEN_PREFIX + Secrets.fresh(random);
    Token token =
        ledger
            .keys()
            .grant(
                Secrets.hash(secret),
                owner.name(),
                label.strip(),
                role,
                clock.instant().plus(Duration.ofDays(days)));
    return new Granted(token, secret);
  }

  public List<Token> tokens() {
    return ledger.keys().tokens();
  }

  /** Throws a Fault where there is none with that id. */
  public Token token(String id) {
    return tokens().stream()
        .filter(token -> token.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "unknown-token",
                "There is no token '" + id + "'",
                "'parley token list' prints the ids of all."));
  }

  public Token revoke(String id, String by) {
    return ledger.keys().revoke(id, by);
  }

  private static void refuseUnfit(String what, String given, int longest) {
    int length = given.codePointCount(0, given.length());
    boolean unfit = given.codePoints().anyMatch(c -> Character.isISOControl(c) || isInvisible(c));
    if (given.isBlank() || length > longest || unfit) {
      throw Fault.user(
          "bad-" + what,
          "'" + given + "' cannot be used as a " + what,
          "Take from 1 to " + longest + " characters that can be seen.");
    }
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
