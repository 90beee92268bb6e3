package org.parley.desk.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.parley.ledger.Ledger;
import org.parley.model.Fault;
import org.parley.model.people.Member;
import org.parley.model.people.Session;

/**
 * Knows members again: by password, by the session that it opened for them, by a token. What it
 * says does not tell whether there is a member of a name, nor does the time that it takes.
 */
public final class SignIn {

  /** A session that nobody uses for so long is over. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** No session lasts longer. */
  public static final Duration WHOLE = Duration.ofDays(7);

  /** That a session was used is recorded at most so often. */
  private static final Duration SEEN = Duration.ofMinutes(5);

  private static final int FREE_BY_NAME = 5;
  private static final Duration LONGEST_BY_NAME = Duration.ofMinutes(1);
  private static final int FREE_BY_ADDRESS = 20;
  private static final Duration LONGEST_BY_ADDRESS = Duration.ofMinutes(15);

  private final Ledger ledger;
  private final Membership membership;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Attempts byName;
  private final Attempts byAddress;

  public SignIn(Ledger ledger, Membership membership, SecureRandom random, InstantSource clock) {
    this.ledger = ledger;
    this.membership = membership;
    this.random = random;
    this.clock = clock;
    this.byName = new Attempts(clock, FREE_BY_NAME, LONGEST_BY_NAME);
    this.byAddress = new Attempts(clock, FREE_BY_ADDRESS, LONGEST_BY_ADDRESS);
  }

  /** A session that was opened, and the secret that the member's browser shows from now on. */
  public record Opened(Member member, String secret) {}

  /** How long the next attempt under that name from that address has to wait. */
  public Duration patience(String name, String address) {
    Duration one = byName.patience(Secrets.hash(key(name)));
    Duration other = byAddress.patience(address);
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Opens a session for a member who knows the password.
   *
   * @param address where the attempt comes from
   * @throws Fault {@code slow-down} after too many attempts, {@code wrong-sign-in} where name or
   *     password are wrong or the member is disabled
   */
  public Opened open(String name, String password, String address) {
    String key = Secrets.hash(key(name));
    refuseHaste(byAddress.begin(address));
    refuseHaste(byName.begin(key));
    Optional<Member> member = ledger.members().find(name).filter(Member::enabled);
    if (!membership.isPassword(name, password) || member.isEmpty()) {
      throw Fault.user(
          "wrong-sign-in", "Name or password is wrong", "Try again, or ask an admin to help.");
    }
    byName.forgive(key);
    byAddress.takeBack(address);
    return open(member.get());
  }

  private static void refuseHaste(Duration wait) {
    if (!wait.isZero()) {
      throw Fault.user(
          "slow-down",
          "There were too many attempts to sign in",
          "Wait " + (wait.toSeconds() + 1) + " seconds.");
    }
  }

  /** Opens a session for a member who is known in another way. */
  public Opened open(Member member) {
    String secret = Secrets.fresh(random);
    ledger.keys().begin(Secrets.hash(secret), member.name(), clock.instant().minus(WHOLE));
    return new Opened(member, secret);
  }

  /** The member whose session has that secret; none where it is over or the member is disabled. */
  public Optional<Member> session(String secret) {
    String hash = Secrets.hash(secret);
    Instant now = clock.instant();
    Optional<Session> session =
        ledger
            .keys()
            .session(hash)
            .filter(one -> now.isBefore(one.made().plus(WHOLE)))
            .filter(one -> now.isBefore(one.used().plus(IDLE)));
    if (session.isPresent() && !now.isBefore(session.get().used().plus(SEEN))) {
      ledger.keys().use(hash);
    }
    return session.map(Session::member).filter(Member::enabled);
  }

  /** Ends a session. */
  public void end(String secret) {
    ledger.keys().end(Secrets.hash(secret));
  }

  /** Whose token has that secret, and what it allows; none where it is of no use any more. */
  public Optional<Bearer> token(String secret) {
    Instant now = clock.instant();
    return ledger
        .keys()
        .token(Secrets.hash(secret))
        .filter(token -> token.isGood(now))
        .flatMap(token ->
            ledger
                .members()
                .find(token.member())
                .filter(Member::enabled)
                .map(member ->
                    new Bearer(member.name(), member.role().atMost(token.role()), token)));
  }
}
