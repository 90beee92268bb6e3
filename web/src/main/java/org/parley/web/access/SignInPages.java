package org.parley.web.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.desk.access.Secrets;
import org.parley.desk.access.SignIn;
import org.parley.ledger.Members;
import org.parley.model.Fault;
import org.parley.model.people.Member;
import org.parley.web.http.Site;

/** Signing in and out. */
public final class SignInPages implements Site.Part {

  static final String PATH = "/sign-in";

  /** Where a member goes who signed in: a page of this server and nowhere else. */
  private static final Pattern WITHIN =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,1999}");

  private static final Duration DOOR = Duration.ofHours(1);
  private static final String ACTION = "sign-in";

  private final Gate gate;
  private final Entrance entrance;
  private final SignIn signIn;
  private final Members members;
  private final SecureRandom random;

  public SignInPages(
      Gate gate, Entrance entrance, SignIn signIn, Members members, SecureRandom random) {
    this.gate = gate;
    this.entrance = entrance;
    this.signIn = signIn;
    this.members = members;
    this.random = random;
  }

  @Override
  public void routes(Site site) {
    site.open(HandlerType.GET, PATH, context -> form(site, context));
    site.open(HandlerType.POST, PATH, context -> enter(site, context));
    site.open(HandlerType.POST, PATH + "/out", this::leave);
  }

  private void form(Site site, Context context) {
    if (Gate.visitor(context).caller() != null) {
      context.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      show(site, context, "", to(context.queryParam("to")), null);
    }
  }

  static String to(@Nullable String given) {
    return given != null && WITHIN.matcher(given).matches() ? given : "/";
  }

  void show(Site site, Context context, String name, String to, @Nullable Fault fault) {
    Map<String, Object> values = new HashMap<>();
    values.put("assets", site.assets());
    values.put("token", door(context));
    values.put("name", name);
    values.put("to", to);
    values.put("openId", entrance.provider() != null);
    if (fault != null) {
      values.put("fault", fault);
    }
    context
        .header("Cache-Control", "no-store")
        .contentType("text/html; charset=utf-8")
        .result(site.html("page/sign-in", values));
  }

  /** The token of the form for signing in, which only the browser can send that was given it. */
  private String door(Context context) {
    return Visitor.token(secret(context));
  }

  /** What a browser is known by before it has signed in. */
  String secret(Context context) {
    Visitor visitor = Gate.visitor(context);
    String secret = visitor.secret() == null ? Secrets.fresh(random) : visitor.secret();
    Cookies.set(context, Cookies.DOOR, secret, DOOR, visitor.secure());
    return secret;
  }

  private void enter(Site site, Context context) {
    Visitor visitor = Gate.visitor(context);
    String name = Objects.requireNonNullElse(context.formParam("name"), "");
    String password = Objects.requireNonNullElse(context.formParam("password"), "");
    String to = to(context.formParam("to"));
    try {
      refusePlain(visitor);
      SignIn.Opened opened = signIn.open(name, password, visitor.peer().network());
      welcome(context, opened, "password");
      context.redirect(to, HttpStatus.SEE_OTHER);
    } catch (Fault fault) {
      // What was typed as a name may be a password, which is nothing for a log.
      String known = members.find(name).map(Member::name).orElse("a name that is not there");
      gate.record(context, null, ACTION, known, fault.code());
      refuse(context, fault, name, visitor);
      show(site, context, name, to, fault);
    }
  }

  private void refuse(Context context, Fault fault, String name, Visitor visitor) {
    if (fault.code().equals("slow-down")) {
      long seconds = signIn.patience(name, visitor.peer().network()).toSeconds() + 1;
      context.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "" + seconds);
    } else {
      context.status(HttpStatus.UNAUTHORIZED);
    }
  }

  /** A password does not go over a network in the clear. */
  private static void refusePlain(Visitor visitor) {
    if (!visitor.secure() && !visitor.peer().isOnThisMachine()) {
      throw Fault.user(
          "not-secure",
          "This connection is not encrypted, so no password is taken over it",
          "Come by https; whoever runs the server finds in docs/deploy.md how to set that up.");
    }
  }

  /** Hands out a session that nobody knew before, and ends the one that was there. */
  void welcome(Context context, SignIn.Opened opened, String how) {
    boolean secure = Gate.visitor(context).secure();
    Cookies.read(context, Cookies.SESSION, secure).ifPresent(signIn::end);
    Cookies.set(context, Cookies.SESSION, opened.secret(), SignIn.WHOLE, secure);
    Cookies.clear(context, Cookies.DOOR, secure);
    gate.record(context, opened.member().name(), ACTION, how, "done");
  }

  private void leave(Context context) {
    Visitor visitor = Gate.visitor(context);
    Cookies.read(context, Cookies.SESSION, visitor.secure()).ifPresent(signIn::end);
    Cookies.clear(context, Cookies.SESSION, visitor.secure());
    gate.record(context, visitor.name(), "sign-out", "", "done");
    context.redirect(PATH, HttpStatus.SEE_OTHER);
  }
}
