package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.Desk;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Moment;
import org.parley.model.account.Source;
import org.parley.sources.AddressPolicy;
import org.parley.web.Http.Part;

/** A server that is killed or stopped while it reads, and started again. */
@Timeout(180)
class KilledTest {

  private static final int ARTICLES = 30;
  private static final String GIVEN = "/api/v1/negotiations/lakes/articles";

  @TempDir Path folder;

  /** A process of its own that serves a ledger at a port and prints which. */
  public static final class Serving {

    private Serving() {}

    public static void main(String[] arguments) throws InterruptedException {
      try (Ledger ledger = Ledgers.open(arguments[0], InstantSource.system());
          Workspace workspace = workspace(ledger, Integer.parseInt(arguments[1]))) {
        System.out.println(workspace.port());
        Thread.currentThread().join();
      }
    }
  }

  private static Workspace workspace(Ledger ledger, int port) {
    AddressPolicy policy = AddressPolicy.publicAnd(List.of("localhost"));
    Settings settings =
        Settings.local(port, "Robin").with(IntakeSettings.usual("test").from(policy));
    PrintWriter log = new PrintWriter(System.err, true, UTF_8);
    return Workspace.start(settings, new Desk(ledger), Story.coding(), log);
  }

  private record Server(Process process, int port, Http http) implements AutoCloseable {

    static Server start(String ledger, int port) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Serving.class.getName(),
                  ledger,
                  String.valueOf(port))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader out = process.inputReader();
      int at = Integer.parseInt(out.readLine());
      return new Server(process, at, new Http("http://127.0.0.1:" + at));
    }

    /** As it is, with no time to put anything in order. */
    @Override
    public void close() {
      http.close();
      process.destroyForcibly().onExit().join();
    }
  }

  /** Pages that come when it opens. */
  private static final class SlowPress implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Semaphore asked = new Semaphore(0);

    SlowPress() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            asked.release();
            try {
              if (exchange.getRequestURI().getPath().startsWith("/slow")) {
                open.await();
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            byte[] page = text(exchange.getRequestURI().getPath()).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(page);
            }
          });
      server.start();
    }

    String page(String name) {
      return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
      open.countDown();
      server.stop(0);
      threads.shutdownNow();
    }
  }

  private static String text(Object crew) {
    return "Norland called on Sudmark to release crew " + crew + " on Monday.";
  }

  private static String articles() throws IOException {
    var list = Http.JSON.createArrayNode();
    for (int number = 0; number < ARTICLES; number++) {
      list.addObject().put("text", text("number " + number)).put("publisher", "Courier " + number);
    }
    return Http.JSON.writeValueAsString(Http.JSON.createObjectNode().set("articles", list));
  }

  private static void open(Http http) {
    http.postJson(
        "/api/v1/negotiations", "{\"name\":\"lakes\",\"parties\":[\"Norland\",\"Sudmark\"]}");
  }

  private static String accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static List<String> toTheEnd(Http http, String job, String... headers) {
    try (Stream<String> events = http.events(job + "/events", headers)) {
      return events.toList();
    }
  }

  private static String page(String job) {
    return "/n/lakes/jobs/" + job.substring(job.lastIndexOf('/') + 1);
  }

  private static int rows(String ledger, String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private String ledger() {
    return folder.resolve("ledger.db").toString();
  }

  @Test
  void whatWasAcceptedIsReadByTheNextServer() throws Exception {
    List<String> told = new ArrayList<>();
    String job;
    try (Server server = Server.start(ledger(), 0)) {
      open(server.http());
      job = accepted(server.http().postJson(GIVEN, articles()));
      try (Stream<String> events = server.http().events(job + "/events")) {
        events
            .peek(told::add)
            .filter(line -> line.contains("\"source\":\""))
            .limit(5)
            .forEach(line -> {});
      }
    }
    List<String> reported =
        told.stream()
            .filter(line -> line.contains("\"source\":\""))
            .map(line -> line.replaceAll(".*\"source\":\"(\\w+)\".*", "$1"))
            .toList();
    String last = told.stream().filter(line -> line.startsWith("id: ")).toList().getLast();
    assertThat(reported).hasSize(5);
    assertThat(rows(ledger(), "article")).isLessThan(ARTICLES);
    assertThat(rows(ledger(), "job_content")).isEqualTo(ARTICLES);

    try (Server server = Server.start(ledger(), 0)) {
      assertThat(toTheEnd(server.http(), job, "Last-Event-ID", last.substring(4)))
          .anyMatch(line -> line.contains("\"running\""))
          .anyMatch(line -> line.contains("\"done\""));
      JsonNode done = Http.json(server.http().get(job));
      assertThat(done.path("state").asText()).isEqualTo("done");
      assertThat(done.path("by").asText()).isEqualTo("Robin");
      assertThat(done.path("of").asInt()).isEqualTo(ARTICLES);
      assertThat(done.path("read").asInt()).isEqualTo(ARTICLES);
      assertThat(done.path("outcomes").path("same").asInt()).isBetween(5, ARTICLES - 1);
      assertThat(server.http().get(page(job)).body()).contains("All read");
    }
    try (Ledger again = Ledgers.open(ledger(), InstantSource.system())) {
      assertThat(again.account("lakes", Moment.LATEST).sources())
          .extracting(Source::id)
          .containsAll(reported)
          .hasSize(ARTICLES);
      assertThat(again.check(progress -> {})).isEmpty();
    }
    assertThat(rows(ledger(), "job_task")).isZero();
    assertThat(rows(ledger(), "job_input")).isZero();
    assertThat(rows(ledger(), "job_content")).isZero();
  }

  private static byte[] corpus() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("{\"text\":\"The hens laid many eggs in May.\"}\n".getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void whatEndsEachServerIsGivenUpAndKeepsNothingElseBack() throws Exception {
    try (SlowPress press = new SlowPress()) {
      List<String> deadly = new ArrayList<>();
      String stopped = "";
      String waiting = "";
      for (int time = 0; time < 3; time++) {
        try (Server server = Server.start(ledger(), 0)) {
          Http http = server.http();
          if (time == 0) {
            open(http);
            for (String name : List.of("slow1", "slow2")) {
              String body = "{\"articles\":[{\"url\":\"" + press.page(name) + "\"}]}";
              deadly.add(accepted(http.postJson(GIVEN, body)));
            }
            stopped = accepted(http.postJson(GIVEN, articles()));
            waiting =
                accepted(
                    http.postParts(
                        GIVEN,
                        Part.file("letter.txt", text("of the tug")),
                        Part.file("hens.jsonl.gz", corpus()),
                        Part.field("addresses", press.page("quick")),
                        Part.field("text", text("in chains")),
                        Part.field("title", "Tug"),
                        Part.field("publisher", "Courier"),
                        Part.field("published", "2027-05-20"),
                        Part.field("everything", "true")));
            assertThat(http.delete(stopped).statusCode()).isEqualTo(204);
          }
          press.asked.acquire(2); // Killed when both are being read.
          assertThat(Http.json(http.get(waiting)).path("state").asText()).isEqualTo("queued");
        }
      }
      try (Server server = Server.start(ledger(), 0)) {
        Http http = server.http();
        toTheEnd(http, waiting);
        List<String> lines = new ArrayList<>();
        for (JsonNode line : Http.json(http.get(waiting)).path("lines")) {
          lines.add(line.path("outcome").asText() + " " + line.path("input").asText());
        }
        assertThat(lines)
            .containsExactly(
                "new letter.txt",
                "new hens.jsonl.gz:1",
                "new " + press.page("quick"),
                "new pasted text");
        for (String job : deadly) {
          JsonNode left = Http.json(http.get(job));
          assertThat(left.path("state").asText()).isEqualTo("lost");
          assertThat(left.path("inputs")).hasSize(1);
          assertThat(left.path("advice").asText()).contains("Give the inputs again");
          assertThat(http.get(page(job)).body()).contains("Not all was read");
        }
        assertThat(http.get("/n/lakes/add").body()).contains("not all read");
        assertThat(http.get(stopped).statusCode()).isEqualTo(404);
      }
      try (Ledger again = Ledgers.open(ledger(), InstantSource.system())) {
        assertThat(again.account("lakes", Moment.LATEST).sources())
            .filteredOn(source -> "Tug".equals(source.title()))
            .extracting(Source::publisher)
            .containsExactly("Courier");
      }
      assertThat(rows(ledger(), "job_input")).isZero();
    }
  }

  @Test
  void stoppingAServerInOrderIsNoReasonToGiveAJobUp() throws Exception {
    String job = "";
    for (int time = 0; time < 4; time++) {
      try (Ledger ledger = Ledgers.open(ledger(), InstantSource.system());
          Workspace workspace = workspace(ledger, 0);
          Http http = new Http("http://127.0.0.1:" + workspace.port())) {
        if (time == 0) {
          open(http);
          job = accepted(http.postJson(GIVEN, articles()));
        }
        try (Stream<String> events = http.events(job + "/events")) {
          assertThat(events.anyMatch(line -> line.contains("\"source\":\""))).isTrue();
        }
      }
      assertThat(rows(ledger(), "article")).isLessThan(ARTICLES);
    }
    try (Ledger ledger = Ledgers.open(ledger(), InstantSource.system());
        Workspace workspace = workspace(ledger, 0);
        Http http = new Http("http://127.0.0.1:" + workspace.port())) {
      assertThat(toTheEnd(http, job)).anyMatch(line -> line.contains("\"done\""));
    }
    assertThat(rows(ledger(), "article")).isEqualTo(ARTICLES);
  }

  @Test
  void aPageThatIsOpenGoesOn() throws Exception {
    try (Browsers browsers = Browsers.start()) {
      Page page = browsers.page(1000, 800, ColorScheme.LIGHT);
      int port;
      try (Server server = Server.start(ledger(), 0)) {
        port = server.port();
        open(server.http());
        String job = accepted(server.http().postJson(GIVEN, articles()));
        page.navigate("http://127.0.0.1:" + port + page(job));
        page.waitForSelector(".arrivals li");
      }
      try (Server server = Server.start(ledger(), port)) {
        page.waitForSelector("h1:text('All read')");
        assertThat(page.textContent(".count")).contains(ARTICLES + " of " + ARTICLES);
        assertThat(server.port()).isEqualTo(port);
      }
    }
  }
}
