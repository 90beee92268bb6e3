package org.parley.web.access;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.desk.access.Membership;
import org.parley.desk.access.SignIn;
import org.parley.model.Fault;
import org.parley.model.people.Role;
import org.parley.model.people.Token;
import org.parley.web.http.Caller;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;

/** What members do for themselves: their password and their tokens. */
public final class MyPages implements Site.Part {

  private static final String PATH = "/me";
  private static final int USUAL_DAYS = 90;

  private final Membership membership;
  private final SignIn signIn;
  private final SignInPages door;

  public MyPages(Membership membership, SignIn signIn, SignInPages door) {
    this.membership = membership;
    this.signIn = signIn;
    this.door = door;
  }

  /** Who asks, for the API. */
  public record Me(String name, String role, boolean member) {}

  /** A token without its secret. */
  public record TokenView(
      String id,
      String label,
      String member,
      String role,
      Instant made,
      Instant expires,
      @Nullable Instant revoked) {

    static TokenView of(Token token) {
      return new TokenView(
          token.id(),
          token.label(),
          token.member(),
          token.role().word(),
          token.made(),
          token.expires(),
          token.revoked());
    }
  }

  /** A token that is to be made. */
  public record NewToken(String label, String role, @Nullable Integer days) {}

  /** A token that was made, and its secret, which is not told again. */
  public record MadeToken(TokenView token, String secret) {}

  @Override
  public void routes(Site site) {
    site.get(PATH, visit -> show(site, visit, null, null));
    site.post(PATH + "/password", Role.READER, visit -> password(site, visit));
    site.post(PATH + "/tokens", Role.READER, visit -> grant(site, visit));
    site.post(PATH + "/tokens/{id}/revoke", Role.READER, visit -> revoke(visit));
    site.add(Endpoint.get("/me", "getMe", "Who asks").gives(Me.class).by(MyPages::me));
    site.add(
        Endpoint.get("/me/tokens", "listMyTokens", "The tokens of who asks")
            .gives(TokenView[].class)
            .by(visit -> mine(visit).stream().map(TokenView::of).toList()));
    site.add(
        Endpoint.post("/me/tokens", "createToken", "Makes a token for who asks", Role.READER)
            .takes(NewToken.class)
            .gives(MadeToken.class)
            .status(HttpStatus.CREATED.getCode())
            .by(this::made));
    site.add(
        Endpoint.delete("/me/tokens/{id}", "revokeToken", "Makes a token useless", Role.READER)
            .with(Endpoint.Parameter.path("id", "Id of the token."))
            .by(visit -> {
              revokeMine(visit);
              return null;
            }));
  }

  private static Me me(Visit visit) {
    Caller caller = visit.caller();
    return new Me(caller.name(), caller.role().word(), caller.member());
  }

  private List<Token> mine(Visit visit) {
    return membership.tokens().stream()
        .filter(token -> token.member().equals(visit.caller().name()))
        .toList();
  }

  private void show(Site site, Visit visit, @Nullable String secret, @Nullable Fault fault) {
    Map<String, Object> values = new HashMap<>();
    values.put("frame", site.frame(visit, "Your page", "me"));
    values.put("tokens", visit.caller().member() ? mine(visit) : List.of());
    values.put("now", Instant.now());
    if (secret != null) {
      values.put("secret", secret);
    }
    if (fault != null) {
      values.put("fault", fault);
      visit.context().status(HttpStatus.BAD_REQUEST);
    }
    visit.context().header("Cache-Control", "no-store");
    site.show(visit, "page/me", values);
  }

  /** Who is signed in elsewhere is so no more; this browser goes on with a session of its own. */
  private void password(Site site, Visit visit) {
    try {
      demandMember(visit);
      String name = visit.caller().name();
      String address = Gate.visitor(visit.context()).peer().network();
      SignIn.Opened known = signIn.open(name, visit.secret("old"), address);
      signIn.end(known.secret());
      membership.setPassword(name, visit.secret("password"));
      door.welcome(visit.context(), signIn.open(known.member()), "new password");
      visit.context().redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (Fault fault) {
      show(site, visit, null, fault);
    }
  }

  private static void demandMember(Visit visit) {
    if (!visit.caller().member()) {
      throw Fault.user(
          "no-member",
          "'" + visit.caller().name() + "' is the user of this machine, and no member",
          "Passwords and tokens are for members: parley member add NAME.");
    }
  }

  private void grant(Site site, Visit visit) {
    try {
      demandMember(visit);
      String days = visit.field("days");
      Membership.Granted granted =
          membership.grant(
              visit.caller().name(),
              visit.field("label"),
              Role.of(visit.field("role")),
              days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
      show(site, visit, granted.secret(), null);
    } catch (Fault fault) {
      show(site, visit, null, fault);
    }
  }

  private MadeToken made(Visit visit) {
    demandMember(visit);
    NewToken wanted = visit.body(NewToken.class);
    Role role = Role.of(wanted.role() == null ? "" : wanted.role());
    if (!visit.caller().may(role)) {
      throw Fault.user(
          "role-too-high",
          "Who asks may not do what a token for " + role.word() + " may",
          "Ask for less.");
    }
    Membership.Granted granted =
        membership.grant(
            visit.caller().name(),
            wanted.label() == null ? "" : wanted.label(),
            role,
            wanted.days() == null ? USUAL_DAYS : wanted.days());
    return new MadeToken(TokenView.of(granted.token()), granted.secret());
  }

  private void revoke(Visit visit) {
    revokeMine(visit);
    visit.context().redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void revokeMine(Visit visit) {
    Token token = membership.token(visit.path("id"));
    if (!token.member().equals(visit.caller().name()) && !visit.caller().may(Role.ADMIN)) {
      throw Fault.user(
          "forbidden", "The token is not yours", "Its owner or an admin can revoke it.");
    }
    membership.revoke(token.id(), visit.caller().name());
  }
}
