package org.parley.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final Caller NOBODY = new Caller("nobody", Role.READER, "");

  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final JavalinConfig config;
  private final Access access;
  private final ObjectMapper json;
  private final TemplateEngine templates;
  private final Assets assets;
  private final List<Endpoint> endpoints = new ArrayList<>();

  /**
   * @param access says who asks
   * @param json writes what endpoints give
   */
  public Site(
      JavalinConfig config,
      Access access,
      ObjectMapper json,
      TemplateEngine templates,
      Assets assets) {
    this.config = config;
    this.access = access;
    this.json = json;
    this.templates = templates;
    this.assets = assets;
    config.routes.get(Assets.PATH + "{file}", this::asset);
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

  /** A page that is read. */
  public void get(String path, Page page) {
    page(HandlerType.GET, path, Role.READER, page);
  }

  /** A page that only some may read. */
  public void get(String path, Role role, Page page) {
    page(HandlerType.GET, path, role, page);
  }

  /** A page that whoever knows its address may read; it shows nothing of who asks. */
  public void open(String path, Page page) {
    config.routes.addHttpHandler(
        HandlerType.GET,
        path,
        context -> {
          context.header("Cache-Control", "no-cache").header("X-Robots-Tag", "noindex");
          page.show(new Visit(context, NOBODY, json));
        });
  }

  /** A form that is sent. */
  public void post(String path, Role role, Page page) {
    page(HandlerType.POST, path, role, page);
  }

  private void page(HandlerType method, String path, Role role, Page page) {
    config.routes.addHttpHandler(
        method,
        path,
        context -> {
          context.header("Cache-Control", "no-cache");
          page.show(visit(context, role));
        });
  }

  /** Adds an endpoint of the API. */
  public void add(Endpoint endpoint) {
    endpoints.add(endpoint);
    config.routes.addHttpHandler(
        endpoint.method(), Endpoint.ROOT + endpoint.path(), context -> answer(endpoint, context));
  }

  private void answer(Endpoint endpoint, Context context) throws JsonProcessingException {
    context.header("Cache-Control", "no-cache");
    Visit visit = visit(context, endpoint.role());
    context.status(endpoint.status());
    Object answer = endpoint.work().apply(visit);
    if (answer != null) {
      context.contentType(endpoint.media()).result(json.writeValueAsBytes(answer));
    }
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
    return new Visit(context, caller, json);
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
    visit.context().contentType("text/html; charset=utf-8").result(html(template, values));
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
