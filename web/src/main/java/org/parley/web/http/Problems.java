package org.parley.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.io.PrintWriter;
import java.util.Map;
import org.eclipse.jetty.io.EofException;
import org.parley.model.Fault;

/** The one place where what goes wrong becomes an answer: JSON for programs, a page for people. */
public final class Problems {

  private final ObjectMapper json;
  private final TemplateEngine templates;
  private final Assets assets;
  private final PrintWriter log;

  /**
   * @param log where defects are told
   */
  public Problems(ObjectMapper json, TemplateEngine templates, Assets assets, PrintWriter log) {
    this.json = json;
    this.templates = templates;
    this.assets = assets;
    this.log = log;
  }

  /** Answers for whatever the handlers of these routes throw. */
  public void watch(RoutesConfig routes) {
    routes.exception(Fault.class, (fault, context) -> tell(context, fault));
    routes.exception(SignedOut.class, (out, context) -> signIn(context));
    routes.exception(HttpResponseException.class, (e, context) -> tell(context, e));
    // Whoever sent it went away in the middle; nobody reads the answer.
    routes.exception(EofException.class, (gone, context) -> context.status(400));
    routes.exception(ServletException.class, this::form);
    routes.exception(Exception.class, this::defect);
    routes.error(404, context -> ifUntold(context, "no-such-page", "There is nothing here"));
    routes.error(405, context -> ifUntold(context, "no-such-method", "This is not done here"));
  }

  private void tell(Context context, HttpResponseException e) {
    String methods = e.getDetails().get("availableMethods");
    if (e.getStatus() == 405 && methods != null) {
      context.header("Allow", methods);
    }
    tell(context, of(e, context));
  }

  private static Problem of(HttpResponseException e, Context context) {
    return switch (e.getStatus()) {
      case 404 -> Problem.of("no-such-page", "There is nothing at " + context.path(), 404, null);
      case 405 ->
          Problem.of(
              "no-such-method",
              context.method().name() + " is not done at " + context.path(),
              405,
              "Allow names what is.");
      case 413 -> Problem.of("too-large", "The body is too large", 413, "Send less at once.");
      default -> Problem.of("bad-request", "This cannot be done", e.getStatus(), null);
    };
  }

  /** A program is told; a person comes back after signing in. */
  private void signIn(Context context) {
    if (context.path().startsWith("/api/")) {
      context.header("WWW-Authenticate", "Bearer");
      tell(
          context,
          Problem.of("signed-out", "Nobody is known who asks", 401, "Send a token, or sign in."));
      return;
    }
    boolean comesBack = context.method().equals(HandlerType.GET) && !context.path().equals("/");
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    String to = comesBack ? "?to=" + Links.part(context.req().getRequestURI() + query) : "";
    context.header("Cache-Control", "no-store");
    context.redirect("/sign-in" + to, HttpStatus.SEE_OTHER);
  }

  private void ifUntold(Context context, String code, String title) {
    if (context.res().getContentType() == null
        || !context.res().getContentType().startsWith(Problem.MEDIA_TYPE)) {
      if (!Boolean.TRUE.equals(context.attribute(Problems.class.getName()))) {
        tell(context, Problem.of(code, title + ": " + context.path(), context.statusCode(), null));
      }
    }
  }

  private void tell(Context context, Fault fault) {
    if (fault.kind() == Fault.Kind.INTERNAL) {
      fault.printStackTrace(log);
    }
    tell(context, Problem.of(fault));
  }

  private void form(ServletException problem, Context context) {
    FormFaults.of(problem)
        .ifPresentOrElse(fault -> tell(context, fault), () -> defect(problem, context));
  }

  private void defect(Exception e, Context context) {
    log.println("parley: " + context.method() + " " + context.path() + " failed:");
    e.printStackTrace(log);
    tell(
        context,
        Problem.of(
            "defect",
            "Parley could not do this",
            500,
            "This is a defect; what went wrong is in the output of the server."));
  }

  /** Answers with a problem. */
  public void tell(Context context, Problem problem) {
    context.attribute(Problems.class.getName(), true);
    context.status(problem.status()).header("Cache-Control", "no-store");
    if (context.path().startsWith("/api/")) {
      context.contentType(Problem.MEDIA_TYPE).result(text(problem));
    } else {
      StringOutput output = new StringOutput();
      templates.render("layout/problem.jte", Map.of("problem", problem, "assets", assets), output);
      context.contentType("text/html; charset=utf-8").result(output.toString());
    }
  }

  private byte[] text(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem that is no JSON", e);
    }
  }
}
