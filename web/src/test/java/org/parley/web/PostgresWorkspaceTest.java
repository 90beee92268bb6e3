package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.desk.Desk;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.postgres.PostgresServer;

/** The workspace over a ledger on PostgreSQL, as a team has it. */
class PostgresWorkspaceTest {

  private static final String NEGOTIATION = "/api/v1/negotiations/strait";
  private static final Path ARTICLES = Path.of("../docs/example/strait.jsonl");

  private static PostgresServer postgres;
  private static Ledger ledger;
  private static Workspace workspace;
  private static Http http;
  private static List<String> told;

  @BeforeAll
  static void start() throws Exception {
    postgres = PostgresServer.start();
    ledger = Ledgers.open(postgres.database(), InstantSource.system());
    workspace =
        Workspace.start(
            Settings.local(0, "Robin"),
            new Desk(ledger),
            Story.coding(),
            new PrintWriter(System.err, true, UTF_8));
    http = new Http(address());
    http.postJson(
        "/api/v1/negotiations", "{\"name\":\"strait\",\"parties\":[\"Kalmora\",\"Tarvenia\"]}");
    String job =
        http.postParts(
                NEGOTIATION + "/articles",
                Http.Part.file("strait.jsonl", Files.readAllBytes(ARTICLES)))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    try (Stream<String> events = http.events(job + "/events")) {
      told = events.toList();
    }
  }

  @AfterAll
  static void stop() {
    if (workspace != null) {
      http.close();
      workspace.close();
      ledger.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  private static String address() {
    return "http://127.0.0.1:" + workspace.port();
  }

  private static JsonNode json(String path) {
    return Http.json(http.get(NEGOTIATION + path));
  }

  private static JsonNode posted(String path, String body) {
    var answer = http.postJson(NEGOTIATION + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Http.json(answer);
  }

  @Test
  void articlesAreReadAndEachIsToldAsItIsRead() {
    assertThat(told.stream().filter("event: article"::equals).count()).isGreaterThan(14);
    assertThat(told).anyMatch(line -> line.contains("\"state\":\"done\""));
    assertThat(json("/sources").path("total").asInt()).isGreaterThan(10);
  }

  @Test
  void eachPageIsShown() throws Exception {
    Map<String, String> pages =
        Crawl.of(address(), workspace.site().pages(), List.of("/n/strait/changes.atom"));
    // The first leads on those who are in already, the others are told what to show.
    pages.values().removeIf(page -> page.equals("/sign-in") || page.contains("/preview"));
    assertThat(pages).hasSizeGreaterThan(20);
    pages.values().forEach(page -> assertThat(http.get(page).statusCode()).as(page).isEqualTo(200));
  }

  @Test
  void eachReadOfTheApiIsAnswered() {
    List<String> reads =
        workspace.site().endpoints().stream()
            .filter(endpoint -> endpoint.method().equals(HandlerType.GET))
            .map(endpoint -> endpoint.path().replace("{negotiation}", "strait"))
            .filter(path -> !path.contains("{") && !path.matches(".*/(preview|compare|events)"))
            .toList();
    assertThat(reads).hasSizeGreaterThan(20);
    reads.forEach(
        read -> assertThat(http.get("/api/v1" + read).statusCode()).as(read).isEqualTo(200));
    assertThat(json("/search?q=fishermen").path("total").asInt()).isPositive();
  }

  @Test
  void aDecisionChangesTheState() {
    JsonNode before = json("?as-of=2027-05-12");
    assertThat(before.path("state").asText()).startsWith("1 open step");
    String item = before.at("/obstacles/0/waits/0/evidence").asText();
    posted("/decisions", "{\"type\":\"reject\",\"subject\":\"" + item + "\"}");
    assertThat(json("?as-of=2027-05-12").path("obstacles")).isNotEqualTo(before.path("obstacles"));
  }

  @Test
  void aNoteAndALinkAreKept() {
    posted("/notes", "{\"text\":\"who says so?\"}");
    assertThat(json("/notes").toString()).contains("who says so?", "Robin");
    String link = posted("/shares", "{\"kind\":\"live\"}").path("key").asText();
    assertThat(http.get("/s/" + link).body()).contains("Kalmora");
    assertThat(http.get("/s/" + link + "/changes.atom").body()).contains("<entry>");
  }
}
