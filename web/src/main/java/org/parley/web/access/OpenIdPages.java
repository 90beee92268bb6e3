package org.parley.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Objects;
import org.parley.desk.access.Membership;
import org.parley.desk.access.Secrets;
import org.parley.desk.access.SignIn;
import org.parley.ledger.Members;
import org.parley.model.Fault;
import org.parley.model.people.Member;
import org.parley.model.people.Role;
import org.parley.web.http.Site;

/** Signing in with a provider of OpenID Connect. */
final class OpenIdPages implements Site.Part {

  /** Where the provider sends browsers back to. */
  static final String BACK = SignInPages.PATH + "/openid/back";

  private static final String ASK = SignInPages.PATH + "/openid";
  private static final int REMEMBERED = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final OpenId openId;
  private final boolean admits;
  private final Gate gate;
  private final SignInPages door;
  private final SignIn signIn;
  private final Membership membership;
  private final Members members;
  private final Cache<String, Pending> pending =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(PATIENCE).build();

  OpenIdPages(
      OpenId openId,
      boolean admits,
      Gate gate,
      SignInPages door,
      SignIn signIn,
      Membership membership,
      Members members) {
    this.openId = openId;
    this.admits = admits;
    this.gate = gate;
    this.door = door;
    this.signIn = signIn;
    this.membership = membership;
    this.members = members;
  }

  /**
   * A browser that was sent to the provider.
   *
   * @param secret that it showed; no other may bring the answer
   * @param to where it goes then
   */
  private record Pending(OpenId.Asked asked, String secret, String to) {}

  @Override
  public void routes(Site site) {
    site.open(HandlerType.GET, ASK, context -> ask(site, context));
    site.open(HandlerType.GET, BACK, context -> back(site, context));
  }

  private void ask(Site site, Context context) {
    gate.slowSignIn(context);
    String to = SignInPages.to(context.queryParam("to"));
    try {
      OpenId.Asked asked = openId.ask();
      String secret = door.secret(context);
      pending.put(asked.state().getValue(), new Pending(asked, secret, to));
      context.header("Cache-Control", "no-store");
      context.redirect(asked.address().toString(), HttpStatus.SEE_OTHER);
    } catch (Fault fault) {
      refuse(site, context, to, fault);
    }
  }

  private void back(Site site, Context context) {
    gate.slowSignIn(context);
    String state = Objects.requireNonNullElse(context.queryParam("state"), "");
    Pending asked = pending.asMap().remove(state);
    String secret = Objects.requireNonNullElse(Gate.visitor(context).secret(), "");
    try {
      if (asked == null || !Secrets.same(asked.secret(), secret)) {
        throw Fault.user(
            "openid-failed",
            "This answer is not to a question of this browser",
            "Begin again on this page.");
      }
      String query = Objects.requireNonNullElse(context.queryString(), "");
      Member member = member(openId.known(asked.asked(), query));
      door.welcome(context, signIn.open(member), "OpenID Connect");
      context.header("Cache-Control", "no-store");
      context.redirect(asked.to(), HttpStatus.SEE_OTHER);
    } catch (Fault fault) {
      refuse(site, context, asked == null ? "/" : asked.to(), fault);
    }
  }

  private void refuse(Site site, Context context, String to, Fault fault) {
    Throwable cause = fault.getCause();
    gate.record(
        context,
        null,
        "sign-in",
        "OpenID Connect" + (cause == null ? "" : ": " + cause.getMessage()),
        fault.code());
    context.status(HttpStatus.UNAUTHORIZED);
    door.show(site, context, "", to, fault);
  }

  /** Known by issuer and subject; before the first time, by the address that was verified. */
  private Member member(OpenId.Known known) {
    Member member =
        members.identified(known.issuer(), known.subject()).orElseGet(() -> firstTime(known));
    if (!member.enabled()) {
      throw unknown();
    }
    return member;
  }

  private Member firstTime(OpenId.Known known) {
    String email = known.email();
    if (email == null) {
      throw unknown();
    }
    Member member =
        members
            .find(email)
            .orElseGet(() -> {
              if (!admits) {
                throw unknown();
              }
              return membership.add(email, Role.READER, "OpenID Connect");
            });
    if (member.enabled()) {
      members.identify(known.issuer(), known.subject(), member.name());
    }
    return member;
  }

  private static Fault unknown() {
    return Fault.user(
        "unknown-identity",
        "You are known to the provider, and no member of this workspace",
        "Ask an admin to add a member by the name of your verified e-mail address.");
  }
}
