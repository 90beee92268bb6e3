package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Moment;
import org.parley.sources.AddressPolicy;
import org.parley.sources.Limits;
import org.parley.web.Http.Part;

/** Articles come in over real HTTP, into a real ledger, read by the real reader. */
@Timeout(120)
class AddingTest {

  private static final String ARTICLES = "/api/v1/negotiations/strait/articles";
  private static final String SENTENCE =
      "Kalmora will not open the %s canal before Tarvenia releases the crew, President Ada Brandt"
          + " of Kalmora said on Monday.";

  /** Small, so that what is too large is quickly sent. */
  private static final Limits LIMITS =
      new Limits(100_000, 100_000, 20_000, Duration.ofSeconds(5), Duration.ofSeconds(20), 5);

  @TempDir static Path folder;

  private static Story story;
  private static Http http;
  private static HttpServer press;
  private static ExecutorService threads;
  private static String pressRoom;

  /** Pages under /slow come when it opens. */
  private static volatile CountDownLatch gate = new CountDownLatch(0);

  @BeforeAll
  static void start() throws IOException {
    press = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    press.setExecutor(threads);
    press.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.startsWith("/slow")) {
            try {
              gate.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          String to = exchange.getRequestURI().getRawQuery();
          byte[] page = SENTENCE.formatted(path.substring(1)).getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          if (to != null) {
            exchange.getResponseHeaders().set("Location", to);
          }
          exchange.sendResponseHeaders(to == null ? 200 : 302, page.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(page);
          }
        });
    press.start();
    pressRoom = "http://localhost:" + press.getAddress().getPort();
    AddressPolicy policy = AddressPolicy.publicAnd(List.of("localhost"));
    story =
        Story.in(
            folder,
            settings ->
                settings
                    .limited(1 << 20, Duration.ofSeconds(30))
                    .with(new IntakeSettings("test", policy, LIMITS, 1, 2, 30)));
    http = new Http(story.address());
  }

  @AfterAll
  static void stop() {
    gate.countDown();
    http.close();
    story.close();
    press.stop(0);
    threads.shutdownNow();
  }

  private static JsonNode done(HttpResponse<String> accepted) {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job = accepted.headers().firstValue("Location").orElseThrow();
    try (Stream<String> events = http.events(job + "/events")) {
      events.forEach(line -> {}); // They end with the job.
    }
    return Http.json(http.get(job));
  }

  /** Whether an article is new or a copy depends on what other tests have added. */
  private static List<String> lines(JsonNode job) {
    List<String> lines = new ArrayList<>();
    job.path("lines")
        .forEach(line ->
            lines.add(
                line.path("outcome").asText().replaceAll("new|copy", "added")
                    + " "
                    + line.path("input").asText()));
    return lines;
  }

  private static String article(String... fields) throws IOException {
    var node = Http.JSON.createObjectNode();
    for (int at = 0; at < fields.length; at += 2) {
      node.put(fields[at], fields[at + 1]);
    }
    return Http.JSON.writeValueAsString(node);
  }

  private static String articles(String... all) {
    return "{\"articles\":[" + String.join(",", all) + "]}";
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void articlesGivenAsJsonAreReadAndRecorded() throws IOException {
    String text =
        article(
            "text",
            SENTENCE.formatted("northern"),
            "title",
            "Canal",
            "published",
            "2027-05-20",
            "publisher",
            "Courier");
    JsonNode job =
        done(http.postJson(ARTICLES, articles(text, article("url", pressRoom + "/western"), text)));

    assertThat(job.path("state").asText()).isEqualTo("done");
    assertThat(job.path("by").asText()).isEqualTo("Robin");
    assertThat(job.path("of").asInt()).isEqualTo(3);
    assertThat(job.path("read").asInt()).isEqualTo(3);
    assertThat(job.path("items").asInt()).isPositive();
    assertThat(lines(job)).element(0).isEqualTo("added pasted text");
    assertThat(lines(job)).element(1).isEqualTo("added " + pressRoom + "/western");
    assertThat(lines(job)).element(2).isEqualTo("same pasted text");
    String source = job.path("lines").path(0).path("source").asText();
    assertThat(story.desk().ledger().account(Story.NAME, Moment.LATEST).sources())
        .anySatisfy(one -> {
          assertThat(one.id()).isEqualTo(source);
          assertThat(one.publisher()).isEqualTo("Courier");
        });
    assertThat(http.get("/api/v1/negotiations/strait/jobs").body())
        .contains(job.path("id").asText());
  }

  @Test
  void eventsHaveIdsAndGoOnAfterTheLastOneThatCame() throws IOException {
    JsonNode job =
        done(http.postJson(ARTICLES, articles(article("text", SENTENCE.formatted("eastern")))));
    String path = "/api/v1/jobs/" + job.path("id").asText() + "/events";
    try (Stream<String> all = http.events(path);
        Stream<String> rest = http.events(path, "Last-Event-ID", "2")) {
      List<String> whole = all.toList();
      assertThat(whole)
          .contains("event: state", "event: article", "id: 1", "id: 2", "id: 3", "id: 4");
      assertThat(whole).anyMatch(line -> line.startsWith("data: {") && line.contains("\"done\""));
      assertThat(rest.filter(line -> line.startsWith("id: ")).toList())
          .containsExactly("id: 3", "id: 4");
    }
  }

  @Test
  void filesAreReadAndWhatIsNoneIsRefusedByItsName() throws IOException {
    JsonNode job =
        done(
            http.postParts(
                ARTICLES,
                Part.file("southern.txt", SENTENCE.formatted("southern")),
                Part.file("../../etc/lower.html", "<p>" + SENTENCE.formatted("lower")),
                Part.file(
                    "C:\\news\\list.jsonl.gz",
                    packed(
                        ("{\"text\":\"" + SENTENCE.formatted("upper") + "\"}\n{\"txt\":1}\n")
                            .getBytes(UTF_8))),
                Part.file("bomb.txt.gz", packed(new byte[1 << 24])),
                Part.file("scan.pdf", "%PDF-1.7\n\0\1\2"),
                Part.file("empty.txt", ""),
                Part.file("<img src=x onerror=alert(1)>.txt", ""),
                Part.file("cut.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0})));

    assertThat(lines(job))
        .containsExactly(
            "added southern.txt",
            "added lower.html",
            "added list.jsonl.gz:1",
            "failed list.jsonl.gz:2",
            "failed bomb.txt.gz",
            "failed scan.pdf",
            "failed empty.txt",
            "failed <img src=x onerror=alert(1)>.txt",
            "failed cut.gz");
    assertThat(job.path("lines").path(4).path("what").asText())
        .isEqualTo("bomb.txt.gz: is larger than 100000 bytes");
    assertThat(job.path("lines"))
        .filteredOn(line -> line.path("outcome").asText().equals("failed"))
        .allSatisfy(line -> assertThat(line.path("advice").asText()).isNotBlank());
    assertThat(story.desk().ledger().failures(Story.NAME, Instant.MAX))
        .extracting(one -> one.input())
        .contains("bomb.txt.gz", "scan.pdf", "cut.gz");
    String page = http.get("/n/strait/jobs/" + job.path("id").asText()).body();
    assertThat(page).contains("&lt;img src=x").doesNotContain("<img src=x");
  }

  @Test
  void whatIsTooMuchIsRefusedWhole() throws IOException {
    HttpResponse<String> file =
        http.postParts(ARTICLES, Part.file("large.txt", "x".repeat(200_000)));
    HttpResponse<String> request = http.postJson(ARTICLES, "x".repeat(2 << 20));
    Part[] files = new Part[31];
    String[] many = new String[31];
    for (int at = 0; at < files.length; at++) {
      files[at] = Part.file(at + ".txt", "x");
      many[at] = article("text", "x");
    }
    HttpResponse<String> count = http.postParts(ARTICLES, files);
    HttpResponse<String> list = http.postJson(ARTICLES, articles(many));

    assertThat(List.of(file, request, count, list))
        .allSatisfy(response -> {
          assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
          assertThat(response.headers().firstValue("Content-Type"))
              .contains("application/problem+json");
        });
    assertThat(Http.json(file).path("title").asText()).contains("100000 bytes");
    assertThat(Http.json(count).path("title").asText()).contains("30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{}",
        "{\"articles\":null}",
        "{\"articles\":[]}",
        "{\"articles\":[null]}",
        "{\"articles\":[{}]}",
        "{\"articles\":[{\"title\":\"a\"}]}",
        "{\"articles\":[{\"text\":\"a\",\"path\":\"/etc/passwd\"}]}",
        "{\"articles\":",
        ""
      })
  void aBodyThatIsNoneIsTheCallersFault(String body) {
    assertThat(http.postJson(ARTICLES, body).statusCode()).isBetween(400, 422);
  }

  @Test
  void nothingIsFetchedThatIsNotPublic() throws IOException {
    List<String> addresses =
        List.of(
            "http://127.0.0.1:" + press.getAddress().getPort() + "/",
            "http://[::1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://[::ffff:10.0.0.1]/",
            "http://10.0.0.1:6379/",
            pressRoom + "/a?http://127.0.0.1/secret",
            pressRoom + "/a?http://169.254.169.254/",
            "file:///etc/passwd",
            "/etc/passwd",
            "gopher://127.0.0.1/");
    String[] all = new String[addresses.size()];
    for (int at = 0; at < all.length; at++) {
      all[at] = article("url", addresses.get(at));
    }

    JsonNode job = done(http.postJson(ARTICLES, articles(all)));

    assertThat(job.path("outcomes").path("failed").asInt()).isEqualTo(addresses.size());
    assertThat(job.path("lines").path(0).path("what").asText()).contains("is not public");
  }

  @Test
  void theFormLeadsToTheJobsPageAndTellsWhatIsMissingInPlace() {
    HttpResponse<String> sent =
        http.postParts(
            "/n/strait/add",
            Part.field("addresses", "\n " + pressRoom + "/formal \n\n"),
            Part.file("", ""),
            Part.field("text", SENTENCE.formatted("pasted")),
            Part.field("title", "<b>Pasted</b>"));
    assertThat(sent.statusCode()).isEqualTo(303);
    String page = sent.headers().firstValue("Location").orElseThrow();
    assertThat(page).startsWith("/n/strait/jobs/");
    String job = page.substring(page.lastIndexOf('/') + 1);
    try (Stream<String> events = http.events("/api/v1/jobs/" + job + "/events")) {
      events.forEach(line -> {});
    }
    assertThat(http.get(page).body())
        .contains("All read", "2 of 2 articles", "&lt;b&gt;Pasted", "See what changed")
        .doesNotContain("http-equiv=\"refresh\"");

    HttpResponse<String> empty =
        http.postParts("/n/strait/add", Part.field("addresses", ""), Part.file("", ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("There is no article to read", "role=\"alert\"");
  }

  @Test
  void aJobIsStoppedAndTheQueueHasAnEnd() throws Exception {
    gate = new CountDownLatch(1);
    try {
      String slow = articles(article("url", pressRoom + "/slow1"), article("text", "x y z"));
      HttpResponse<String> first = http.postJson(ARTICLES, slow);
      String running = first.headers().firstValue("Location").orElseThrow();
      try (Stream<String> events = http.events(running + "/events")) {
        assertThat(events.anyMatch(line -> line.contains("\"running\""))).isTrue();
      }
      String waiting = http.postJson(ARTICLES, slow).headers().firstValue("Location").orElseThrow();
      assertThat(http.postJson(ARTICLES, slow).statusCode()).isEqualTo(202);
      HttpResponse<String> refused = http.postJson(ARTICLES, slow);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Http.json(refused).path("title").asText()).contains("2 jobs are waiting");
      assertThat(
              http.postParts("/n/strait/add", Part.field("addresses", pressRoom + "/slow2"))
                  .statusCode())
          .isEqualTo(429);

      assertThat(Http.json(http.get(waiting)).path("state").asText()).isEqualTo("queued");
      String page = "/n/strait/jobs/" + running.substring(running.lastIndexOf('/') + 1);
      assertThat(http.get(page).body()).contains("http-equiv=\"refresh\"", "Stop</button>");
      assertThat(http.delete(waiting).statusCode()).isEqualTo(204);
      assertThat(http.postForm(page + "/stop", "").statusCode()).isEqualTo(303);
      assertThat(Http.json(http.get(running)).path("state").asText()).isEqualTo("stopping");
      gate.countDown();
      for (String job : List.of(running, waiting)) {
        try (Stream<String> events = http.events(job + "/events")) {
          events.forEach(line -> {});
        }
        assertThat(Http.json(http.get(job)).path("state").asText()).isEqualTo("stopped");
      }
      assertThat(Http.json(http.get(waiting)).path("read").asInt()).isZero();
    } finally {
      gate.countDown();
    }
  }

  @Test
  void whatIsNoIdOfAnEventIsRefused() throws IOException {
    JsonNode job =
        done(http.postJson(ARTICLES, articles(article("text", SENTENCE.formatted("inner")))));

    assertThatThrownBy(() ->
            http.events(
                "/api/v1/jobs/" + job.path("id").asText() + "/events", "Last-Event-ID", "x"))
        .hasMessageContaining("400");
  }

  @Test
  void whatAnotherProcessRecordsIsTold() {
    try (Stream<String> events = http.events("/api/v1/negotiations/strait/events");
        Ledger other =
            Ledgers.open(folder.resolve("story.db").toString(), InstantSource.system())) {
      Iterator<String> lines = events.filter(line -> line.startsWith("event: ")).iterator();
      new org.parley.desk.Desk(other).track("elsewhere", List.of(), null, null);
      assertThat(lines.next()).isEqualTo("event: changed");
    }
  }

  @Test
  void whatDoesNotExistIsNotThere() {
    assertThat(http.get("/api/v1/jobs/none").statusCode()).isEqualTo(404);
    assertThat(http.delete("/api/v1/jobs/none").statusCode()).isEqualTo(404);
    assertThat(http.get("/api/v1/jobs/none/events").statusCode()).isEqualTo(404);
    assertThat(http.get("/n/strait/jobs/none").statusCode()).isEqualTo(404);
    assertThat(http.get("/api/v1/negotiations/none/events").statusCode()).isEqualTo(404);
    assertThat(http.postJson("/api/v1/negotiations/none/articles", "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aNegotiationIsStartedByTheFormAndByTheApi() {
    HttpResponse<String> form =
        http.postForm("/new", "name=Lakes+%26+summit&parties=Norland%0D%0ASudmark&about=&from=");
    assertThat(form.statusCode()).isEqualTo(303);
    assertThat(form.headers().firstValue("Location")).contains("/n/Lakes%20%26%20summit/add");
    assertThat(http.get("/n/Lakes%20%26%20summit/add").body()).contains("Lakes &amp; summit");
    assertThat(story.desk().negotiation("Lakes & summit").parties())
        .containsExactly("Norland", "Sudmark");

    HttpResponse<String> api =
        http.postJson(
            "/api/v1/negotiations",
            "{\"name\":\"rivers\",\"parties\":[\"A\"],\"from\":\"2027-05-01\"}");
    assertThat(api.statusCode()).isEqualTo(201);
    assertThat(api.headers().firstValue("Location")).contains("/api/v1/negotiations/rivers");
    assertThat(http.postJson("/api/v1/negotiations", "{\"name\":\"rivers\"}").statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=&from=2027-05-01",
        "name=a%2Fb",
        "name=..",
        "name=a%25b",
        "name=a%0Ab%0Ac",
        "name=ok&from=soon",
        "name=strait"
      })
  void whatIsWrongWithANewNegotiationIsToldInPlace(String form) {
    HttpResponse<String> answer = http.postForm("/new", form + "&about=%3Cb%3Ekept");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("aria-invalid=\"true\"", "&lt;b>kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\" \"}",
        "{\"name\":\"a/b\"}",
        "{\"name\":\"a\",\"parties\":[null]}",
        "{\"name\":\"a\",\"parties\":[\"\"]}",
        "{\"name\":\"a\",\"from\":\"soon\"}",
        "{\"name\":\"a\",\"other\":1}"
      })
  void aNegotiationThatIsNoneIsNotStarted(String body) {
    assertThat(http.postJson("/api/v1/negotiations", body).statusCode()).isEqualTo(400);
  }
}
