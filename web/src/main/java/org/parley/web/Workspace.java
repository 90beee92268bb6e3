package org.parley.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.parley.desk.Desk;
import org.parley.desk.discussion.Conversation;
import org.parley.web.access.Doors;
import org.parley.web.api.Api;
import org.parley.web.http.Assets;
import org.parley.web.http.Json;
import org.parley.web.http.Misread;
import org.parley.web.http.Problems;
import org.parley.web.http.Shield;
import org.parley.web.http.Site;
import org.parley.web.http.SlowRequests;
import org.parley.web.page.Items;
import org.parley.web.page.Negotiations;
import org.parley.web.page.Notes;
import org.parley.web.page.Overviews;
import org.parley.web.sight.Sights;

/** A server that shows a ledger. Answers from when it was made until it is closed. */
public final class Workspace implements AutoCloseable {

  private static final String TEMPLATES = "org.parley.web.template";
  private static final int THREADS = 64;

  private final Javalin server;
  private final Sights sights;
  private final Site site;

  private Workspace(Javalin server, Sights sights, Site site) {
    this.server = server;
    this.sights = sights;
    this.site = site;
  }

  /**
   * Starts one.
   *
   * @param log where defects are told
   */
  public static Workspace start(Settings settings, Desk desk, PrintWriter log) {
    ObjectMapper json = Json.mapper();
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    Assets assets = Assets.load();
    Sights sights = new Sights(desk);
    settings.entrance().check(desk);
    Doors doors = Doors.of(settings.entrance(), settings.user(), desk);
    AtomicReference<Site> routes = new AtomicReference<>();
    Javalin server =
        Javalin.create(config -> {
          configure(config, settings);
          config.routes.before(Shield::protect);
          new Problems(json, templates, assets, log).watch(config.routes);
          doors.gate().watch(config.routes);
          Site site =
              new Site(config, doors.gate(), json, templates, assets, InstantSource.system());
          doors.parts().forEach(part -> part.routes(site));
          parts(sights, desk, json).forEach(part -> part.routes(site));
          routes.set(site);
        });
    server.start();
    sights.warm();
    return new Workspace(server, sights, Objects.requireNonNull(routes.get()));
  }

  /** All parts, in the order of the navigation. */
  private static List<Site.Part> parts(Sights sights, Desk desk, ObjectMapper json) {
    return List.of(
        new Negotiations(sights),
        new Overviews(sights),
        new Items(sights),
        new Notes(sights, new Conversation(desk.ledger().discussion())),
        new Api(json));
  }

  private static void configure(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = settings.largestRequest();
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(THREADS);
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Misread()));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.addConnector((server, http) -> {
      ServerConnector connector =
          new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
      connector.setHost(settings.host());
      connector.setPort(settings.port());
      connector.setIdleTimeout(settings.patience().toMillis());
      connector.addBean(new SlowRequests(connector.getScheduler(), settings.patience()));
      return connector;
    });
  }

  /** Its pages and endpoints. */
  public Site site() {
    return site;
  }

  /** The port on which it answers. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    sights.close();
  }
}
