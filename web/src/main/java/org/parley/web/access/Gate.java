package org.parley.web.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.desk.access.Bearer;
import org.parley.desk.access.Secrets;
import org.parley.desk.access.SignIn;
import org.parley.ledger.AuditLog;
import org.parley.model.Fault;
import org.parley.model.people.AuditEntry;
import org.parley.model.people.Member;
import org.parley.model.people.Role;
import org.parley.web.http.Access;
import org.parley.web.http.Caller;
import org.parley.web.http.SignedOut;

/** Stands before all routes: finds out who asks, and refuses what may not pass. */
public final class Gate implements Access {

  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private static final String BEARER = "Bearer ";

  /** Name under which a request remembers that it is in the audit log already. */
  private static final String AUDITED = Gate.class.getName();

  private static final int TOO_MANY = 429;
  private static final int LONGEST_PATH = 300;

  private final Entrance entrance;
  private final SignIn signIn;
  private final AuditLog audit;
  private final Forgery forgery;
  private final Throttle throttle;
  private final Caller machine;
  private final SecureRandom random;

  /**
   * @param user name of whoever uses this machine
   */
  public Gate(
      Entrance entrance,
      String user,
      SignIn signIn,
      AuditLog audit,
      SecureRandom random,
      InstantSource clock) {
    this.entrance = entrance;
    this.signIn = signIn;
    this.audit = audit;
    this.forgery = new Forgery(entrance);
    this.throttle = new Throttle(clock);
    this.machine = new Caller(user, Role.ADMIN, Secrets.fresh(random), false);
    this.random = random;
  }

  /** Stands before and behind these routes. */
  public void watch(RoutesConfig routes) {
    routes.before(this::admit);
    routes.after(this::remember);
  }

  private void admit(Context context) {
    Peer peer = Peer.of(context, entrance);
    boolean changes = !SAFE.contains(context.method());
    context.attribute(Visitor.KEY, new Visitor(peer, null, null, false, isSecure(peer)));
    refuseStrangeHost(peer);
    if (entrance.members()) {
      throttle.read(context, peer.network());
    }
    if (changes) {
      slowDown(context, peer);
    }
    Visitor visitor = visitor(context, peer);
    context.attribute(Visitor.KEY, visitor);
    if (changes && !visitor.bearer()) {
      refuseForged(context, visitor);
    }
  }

  private void slowDown(Context context, Peer peer) {
    if (!entrance.members()) {
      throttle.ownChange(context);
    } else if (context.path().equals(SignInPages.PATH)) {
      throttle.signIn(context, peer.network());
    } else {
      throttle.change(context, peer.network());
    }
  }

  /** A name that an attacker's server gave this machine's address would make its pages ours. */
  private void refuseStrangeHost(Peer peer) {
    URI address = entrance.address();
    boolean named =
        address == null
            ? entrance.members()
            : peer.authority().equals(address.getRawAuthority().toLowerCase(Locale.ROOT));
    if (!named && !peer.isSentToThisMachine()) {
      throw Fault.user(
          "misdirected",
          "This workspace does not answer to the name '" + peer.authority() + "'",
          address == null
              ? "Go to http://127.0.0.1 with the port it told when it started."
              : "Go to " + address + ".");
    }
  }

  private boolean isSecure(Peer peer) {
    return entrance.isSecure() || peer.secure();
  }

  private Visitor visitor(Context context, Peer peer) {
    boolean secure = isSecure(peer);
    String authorization = context.header("Authorization");
    if (authorization != null && Forgery.isOfApi(context)) {
      return new Visitor(peer, bearer(context, authorization), null, true, secure);
    }
    if (!entrance.members()) {
      return new Visitor(peer, machine, null, false, secure);
    }
    Optional<String> secret = Cookies.read(context, Cookies.SESSION, secure);
    Optional<Member> member = secret.flatMap(signIn::session);
    if (secret.isPresent() && member.isPresent()) {
      Caller caller = caller(member.get(), secret.get());
      return new Visitor(peer, caller, secret.get(), false, secure);
    }
    String door = Cookies.read(context, Cookies.DOOR, secure).orElse(null);
    return new Visitor(peer, null, door, false, secure);
  }

  private static Caller caller(Member member, String secret) {
    return new Caller(member.name(), member.role(), Visitor.token(secret), true);
  }

  private Caller bearer(Context context, String authorization) {
    Optional<Bearer> bearer =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? signIn.token(authorization.substring(BEARER.length()).strip())
            : Optional.empty();
    return bearer
        .map(one -> new Caller(one.name(), one.role(), "", true))
        .orElseThrow(() -> {
          context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
          return Fault.user(
              "bad-token",
              "The token is wrong, revoked or expired",
              "Make another one: on the page of your own, or by parley token create.");
        });
  }

  private void refuseForged(Context context, Visitor visitor) {
    if (visitor.caller() != null) {
      boolean own = !visitor.caller().member() && Forgery.isOfApi(context);
      forgery.refuse(context, visitor.peer(), own ? null : visitor.caller().token());
      if (visitor.caller().member()) {
        throttle.change(context, visitor.caller().name());
      }
    } else if (context.path().startsWith(SignInPages.PATH)) {
      String secret = visitor.secret();
      forgery.refuse(
          context, visitor.peer(), Visitor.token(secret == null ? Secrets.fresh(random) : secret));
    } else {
      throw new SignedOut();
    }
  }

  /** Another attempt to sign in from there. */
  void slowSignIn(Context context) {
    throttle.signIn(context, visitor(context).peer().network());
  }

  /** Who sends the request. */
  static Visitor visitor(Context context) {
    Visitor visitor = context.attribute(Visitor.KEY);
    if (visitor == null) {
      throw new IllegalStateException("The gate does not watch " + context.path());
    }
    return visitor;
  }

  @Override
  public Caller caller(Context context) {
    Caller caller = visitor(context).caller();
    if (caller == null) {
      throw new SignedOut();
    }
    return caller;
  }

  @Override
  public String origin(Context context) {
    URI address = entrance.address();
    if (address != null) {
      return address.getScheme() + "://" + address.getRawAuthority();
    }
    Visitor visitor = visitor(context);
    return (visitor.secure() ? "https" : "http") + "://" + visitor.peer().authority();
  }

  /** Records how something went that has more to tell than its status. */
  void record(Context context, @Nullable String member, String action, String subject, String how) {
    context.attribute(AUDITED, true);
    audit.record(
        new AuditEntry(
            Instant.EPOCH, member, visitor(context).peer().where(), action, subject, how));
  }

  /**
   * Records what changed something or was to; a flood that was refused is not worth a line each.
   */
  private void remember(Context context) {
    boolean changes = !SAFE.contains(context.method());
    boolean audited = Boolean.TRUE.equals(context.attribute(AUDITED));
    if (changes && !audited && context.statusCode() != TOO_MANY) {
      Visitor visitor = visitor(context);
      String path = context.path();
      record(
          context,
          visitor.name(),
          context.method().name(),
          path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path,
          String.valueOf(context.statusCode()));
    }
  }
}
