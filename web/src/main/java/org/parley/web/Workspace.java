package org.parley.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.parley.desk.Desk;
import org.parley.desk.Reader;
import org.parley.desk.discussion.Conversation;
import org.parley.desk.exchange.EventCoding;
import org.parley.model.Fault;
import org.parley.web.access.Doors;
import org.parley.web.api.Api;
import org.parley.web.http.Assets;
import org.parley.web.http.Json;
import org.parley.web.http.Misread;
import org.parley.web.http.Problems;
import org.parley.web.http.Shield;
import org.parley.web.http.Site;
import org.parley.web.http.SlowRequests;
import org.parley.web.job.Jobs;
import org.parley.web.live.LastChange;
import org.parley.web.live.Listeners;
import org.parley.web.page.Actors;
import org.parley.web.page.Adding;
import org.parley.web.page.Articles;
import org.parley.web.page.Beginning;
import org.parley.web.page.ChangePages;
import org.parley.web.page.ChangeStream;
import org.parley.web.page.Decisions;
import org.parley.web.page.Exports;
import org.parley.web.page.Groundworks;
import org.parley.web.page.ItemLists;
import org.parley.web.page.Items;
import org.parley.web.page.JobPages;
import org.parley.web.page.Milestones;
import org.parley.web.page.Negotiations;
import org.parley.web.page.Notes;
import org.parley.web.page.Overviews;
import org.parley.web.page.PlanPages;
import org.parley.web.page.Positions;
import org.parley.web.page.Reviews;
import org.parley.web.page.SharePages;
import org.parley.web.page.SharedPages;
import org.parley.web.page.SourcePages;
import org.parley.web.page.Timelines;
import org.parley.web.report.Reports;
import org.parley.web.sight.Sights;

/** A server that shows a ledger. Answers from when it was made until it is closed. */
public final class Workspace implements AutoCloseable {

  private static final String TEMPLATES = "org.parley.web.template";
  private static final int THREADS = 64;

  /** Bytes of an upload; larger ones are on disk while the request is read. */
  private static final int IN_MEMORY = 1 << 16;

  private final Javalin server;
  private final Sights sights;
  private final Jobs jobs;
  private final Listeners listeners;
  private final Site site;

  private Workspace(Javalin server, Sights sights, Jobs jobs, Listeners listeners, Site site) {
    this.server = server;
    this.sights = sights;
    this.jobs = jobs;
    this.listeners = listeners;
    this.site = site;
  }

  /**
   * Starts one.
   *
   * @param coding how items are coded as event data, for exports
   * @param log where defects are told
   * @throws Fault where the port is taken, or members are needed and there are none
   */
  public static Workspace start(Settings settings, Desk desk, EventCoding coding, PrintWriter log) {
    ObjectMapper json = Json.mapper();
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    Assets assets = Assets.load();
    Sights sights = new Sights(desk);
    settings.entrance().check(desk);
    Doors doors = Doors.of(settings.entrance(), settings.user(), desk);
    Listeners listeners = new Listeners();
    Jobs jobs = jobs(settings, desk, log);
    jobs.tell(listeners::wake);
    jobs.resume();
    LastChange lastChange = new LastChange(desk.ledger(), InstantSource.system());
    Groundworks groundworks = new Groundworks(sights);
    List<Site.Part> parts = parts(sights, groundworks, jobs, listeners, coding, json);
    AtomicReference<Site> routes = new AtomicReference<>();
    Javalin server =
        Javalin.create(config -> {
          configure(config, settings);
          config.routes.before(Shield::protect);
          new Problems(json, templates, assets, log).watch(config.routes);
          doors.gate().watch(config.routes);
          Site site =
              new Site(
                  config,
                  doors.gate(),
                  json,
                  templates,
                  assets,
                  lastChange,
                  desk.ledger()::revision);
          doors.parts().forEach(part -> part.routes(site));
          parts.forEach(part -> part.routes(site));
          routes.set(site);
        });
    begin(server, settings);
    jobs.start();
    sights.warm(groundworks::prepare);
    return new Workspace(server, sights, jobs, listeners, Objects.requireNonNull(routes.get()));
  }

  private static void begin(Javalin server, Settings settings) {
    try {
      server.start();
    } catch (JavalinBindException e) {
      throw new Fault(
          Fault.Kind.USER,
          "port-taken",
          "Port " + settings.port() + " of " + settings.host() + " cannot be listened on",
          "Another program has it, perhaps another 'parley serve', or the address is none of this"
              + " machine: stop that one, or name another port with --port N.",
          e);
    }
  }

  /** All parts, in the order of the navigation. */
  private static List<Site.Part> parts(
      Sights sights,
      Groundworks groundworks,
      Jobs jobs,
      Listeners listeners,
      EventCoding coding,
      ObjectMapper json) {
    Desk desk = sights.desk();
    Reports reports = new Reports(sights);
    return List.of(
        new Negotiations(sights),
        new Beginning(desk),
        new Overviews(sights),
        groundworks,
        new Positions(sights),
        new Timelines(sights),
        new PlanPages(sights),
        new SourcePages(sights),
        new ChangePages(sights),
        new SharePages(sights, reports, new SecureRandom()),
        new SharedPages(sights, reports),
        new Exports(desk, coding),
        new Items(sights),
        new ItemLists(sights),
        new Articles(sights),
        new Reviews(sights),
        new Actors(sights),
        new Milestones(sights),
        new Decisions(sights),
        new Notes(sights, new Conversation(desk.ledger().discussion())),
        new Adding(sights, jobs),
        new JobPages(sights, jobs, listeners),
        new ChangeStream(desk, listeners),
        new Api(json));
  }

  private static Jobs jobs(Settings settings, Desk desk, PrintWriter log) {
    IntakeSettings intake = settings.intake();
    return new Jobs(
        desk,
        Reader.shipped(intake.version()),
        intake,
        InstantSource.system(),
        () -> UUID.randomUUID().toString(),
        log);
  }

  private static void configure(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = settings.largestRequest();
    config.jetty.multipartConfig.maxTotalRequestSize(settings.largestRequest(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(
        settings.intake().limits().fileBytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY, SizeUnit.BYTES);
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
    jobs.close();
    listeners.close();
    server.stop();
    sights.close();
  }
}
