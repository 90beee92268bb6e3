package org.parley.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.model.people.Role;

/** Takes the routes of all parts of the workspace, and answers. */
public final class Site {

  /** A page: from a visit to what the browser gets. */
  public interface Page {
    void show(Visit visit);
  }

  /** A part of the workspace, with its pages and endpoints. */
  public interface Part {
    void routes(Site site);
  }

  /**
   * A route of a page or a form.
   *
   * @param method of HTTP
   * @param path with {@code {name}} for its parameters
   * @param role that it asks for
   */
  public record Route(HandlerType method, String path, Role role) {}

  private static final Caller NOBODY = new Caller("nobody", Role.READER, "", false);

  private static final String FOREVER = "public, max-age=31536000, immutable";

  /** Kept by the browser alone, and asked about each time. */
  private static final String CACHING = "private, no-cache";

  private final JavalinConfig config;
  private final Access access;
  private final ObjectMapper json;
  private final TemplateEngine templates;
  private final Assets assets;
  private final InstantSource clock;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final List<Route> pages = new ArrayList<>();
  private final Rendered rendered;

  /**
   * @param access says who asks
   * @param json writes what endpoints give, and reads what they take
   * @param clock says as known at which time a list is read on that was begun now; alike until
   *     something is recorded, so that the first page has the same entity tag
   * @param revision of the ledger now
   */
  public Site(
      JavalinConfig config,
      Access access,
      ObjectMapper json,
      TemplateEngine templates,
      Assets assets,
      InstantSource clock,
      LongSupplier revision) {
    this.config = config;
    this.rendered = new Rendered(revision);
    this.access = access;
    this.json = json;
    this.clock = clock;
    this.templates = templates;
    this.assets = assets;
    handle(HandlerType.GET, Assets.PATH + "{file}", this::asset);
  }

  private void asset(Context context) {
    Assets.Asset asset =
        assets
            .at(context.pathParam("file"))
            .orElseThrow(() ->
                Fault.user(
                    "no-such-page", "There is nothing at " + context.path(), "Go to / instead."));
    context.contentType(asset.type()).header("Cache-Control", FOREVER).result(asset.open());
  }

  /** What the browser may ask for by name. */
  public Assets assets() {
    return assets;
  }

  /** All endpoints so far, in the order in which they were named. */
  public List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }

  /** All pages and forms so far, in the order in which they were named. */
  public List<Route> pages() {
    return List.copyOf(pages);
  }

  /** A page that is read. */
  public void get(String path, Page page) {
    page(HandlerType.GET, path, Role.READER, page);
  }

  /** A page that rests on the ledger alone: while that is as it was, so is the page. */
  public void getLasting(String path, Page page) {
    get(
        path,
        visit -> {
          if (!rendered.give(visit)) {
            page.show(visit);
          }
        });
  }

  /** What is shown on this visit to such a page will be otherwise soon. */
  public static void passes(Visit visit) {
    Rendered.passes(visit);
  }

  /** A page that only some may read. */
  public void get(String path, Role role, Page page) {
    page(HandlerType.GET, path, role, page);
  }

  /** A page that whoever knows its address may read; it shows nothing of who asks. */
  public void open(String path, Page page) {
    pages.add(new Route(HandlerType.GET, path, Role.READER));
    handle(
        HandlerType.GET,
        path,
        context -> {
          context.header("Cache-Control", CACHING).header("X-Robots-Tag", "noindex");
          page.show(visit(context, NOBODY));
        });
  }

  /** A form that is sent. */
  public void post(String path, Role role, Page page) {
    page(HandlerType.POST, path, role, page);
  }

  /** Something that is there for everybody, also for who has not signed in. */
  public void open(HandlerType method, String path, Handler handler) {
    pages.add(new Route(method, path, Role.READER));
    handle(method, path, handler);
  }

  private void page(HandlerType method, String path, Role role, Page page) {
    pages.add(new Route(method, path, role));
    handle(
        method,
        path,
        context -> {
          context
              .header("Cache-Control", CACHING)
              .header("Vary", "Accept-Encoding, Cookie, HX-Request");
          page.show(visit(context, role));
        });
  }

  /** What is read with GET can be asked about with HEAD. */
  private void handle(HandlerType method, String path, Handler handler) {
    config.routes.addHttpHandler(method, path, handler);
    if (method.equals(HandlerType.GET)) {
      config.routes.addHttpHandler(HandlerType.HEAD, path, handler);
    }
  }

  /** Adds an endpoint of the API. */
  public void add(Endpoint endpoint) {
    add(endpoint, false);
  }

  /** Adds one whose answer rests on the ledger alone: while that is as it was, so is the answer. */
  public void addLasting(Endpoint endpoint) {
    add(endpoint, true);
  }

  private void add(Endpoint endpoint, boolean lasting) {
    endpoints.add(endpoint);
    Checks checks = new Checks(endpoint, config.http.maxRequestSize);
    handle(
        endpoint.method(),
        Endpoint.ROOT + endpoint.path(),
        context -> answer(endpoint, checks, lasting, context));
  }

  private void answer(Endpoint endpoint, Checks checks, boolean lasting, Context context)
      throws JsonProcessingException {
    context
        .header("Cache-Control", CACHING)
        .header("Vary", "Accept-Encoding, Authorization, Cookie");
    Visit visit = visit(context, endpoint.role());
    checks.check(context);
    context.status(endpoint.answer().status());
    if (lasting && rendered.give(visit)) {
      return;
    }
    Object answer = endpoint.work().apply(visit);
    if (answer instanceof Slice<?> slice && slice.next() != null) {
      context.header("Link", next(context, slice.next()));
    }
    if (answer != null) {
      rendered.send(context, content(answer, endpoint.answer().medias().getFirst()));
    }
  }

  private Content content(Object answer, String media) throws JsonProcessingException {
    return switch (answer) {
      case Content content -> content;
      case byte[] bytes -> new Content(bytes, media);
      case String text -> new Content(text.getBytes(StandardCharsets.UTF_8), media);
      default -> new Content(json.writeValueAsBytes(answer), media);
    };
  }

  /** Where the next page of a list is (RFC 8288). */
  private static String next(Context context, String cursor) {
    StringBuilder query = new StringBuilder();
    context
        .queryParamMap()
        .forEach((name, values) -> {
          if (!name.equals(Slice.CURSOR)) {
            values.forEach(value ->
                query.append(Links.part(name)).append('=').append(Links.part(value)).append('&'));
          }
        });
    // The path as it was asked for, which is one of a URI, unlike the one that was read from it.
    return "<"
        + context.req().getRequestURI()
        + "?"
        + query
        + Slice.CURSOR
        + "="
        + cursor
        + ">; rel=\"next\"";
  }

  /**
   * Somebody who may do what asks for that role.
   *
   * @throws Fault where it is nobody who may
   */
  private Visit visit(Context context, Role role) {
    Caller caller = access.caller(context);
    if (!caller.may(role)) {
      throw Fault.user(
          "forbidden",
          caller.name() + " may not do this: it takes the role " + role.word(),
          "Ask an admin of this workspace.");
    }
    return visit(context, caller);
  }

  private Visit visit(Context context, Caller caller) {
    return new Visit(context, caller, access.origin(context), new BodyReader(json), clock);
  }

  /** The frame of a page that is about no negotiation. */
  public Frame frame(Visit visit, String title, String section, String... scripts) {
    return frame(visit, title, section, null, scripts);
  }

  /** The frame of a page. */
  public Frame frame(
      Visit visit,
      String title,
      String section,
      Frame.@Nullable Subject subject,
      String... scripts) {
    return new Frame(
        title,
        section,
        visit.caller(),
        visit.isPart(),
        assets,
        List.of(scripts),
        subject,
        visit.momentQuery());
  }

  /**
   * Answers with a template.
   *
   * @param template without its ending, such as {@code page/negotiations}
   * @param values its parameters by name
   */
  public void show(Visit visit, String template, Map<String, Object> values) {
    rendered.send(visit.context(), new Content(html(template, values), "text/html; charset=utf-8"));
  }

  /** What a template makes of values. */
  public byte[] html(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    templates.render(template + ".jte", values, output);
    return Objects.requireNonNull(output.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /** What a value is as JSON. */
  public String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A view that is no JSON: " + value.getClass(), e);
    }
  }
}
