package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.Desk;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Moment;
import org.parley.model.account.Source;

/** A server that is killed while it reads, and started again. */
@Timeout(180)
class KilledTest {

  private static final int ARTICLES = 60;

  @TempDir Path folder;

  /** A process of its own that serves a ledger and prints its port. */
  public static final class Serving {

    private Serving() {}

    public static void main(String[] arguments) throws InterruptedException {
      PrintWriter log = new PrintWriter(System.err, true, UTF_8);
      try (Ledger ledger = Ledgers.open(arguments[0], InstantSource.system());
          Workspace workspace =
              Workspace.start(Settings.local(0, "Robin"), new Desk(ledger), Story.coding(), log)) {
        System.out.println(workspace.port());
        Thread.currentThread().join();
      }
    }
  }

  private record Server(Process process, Http http) implements AutoCloseable {

    static Server start(String ledger) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Serving.class.getName(),
                  ledger)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader out = process.inputReader();
      return new Server(process, new Http("http://127.0.0.1:" + out.readLine()));
    }

    @Override
    public void close() {
      http.close();
      process.destroyForcibly().onExit().join();
    }
  }

  private static String articles() throws IOException {
    var list = Http.JSON.createArrayNode();
    for (int number = 0; number < ARTICLES; number++) {
      list.addObject()
          .put("text", "Norland called on Sudmark to release crew number " + number + " on Monday.")
          .put("publisher", "Courier " + number);
    }
    return Http.JSON.writeValueAsString(Http.JSON.createObjectNode().set("articles", list));
  }

  @Test
  void nothingThatWasReportedAsRecordedIsLost() throws IOException {
    String ledger = folder.resolve("ledger.db").toString();
    List<String> reported = new ArrayList<>();
    String job;
    try (Server server = Server.start(ledger)) {
      server.http().postJson("/api/v1/negotiations", "{\"name\":\"lakes\"}");
      job =
          server
              .http()
              .postJson("/api/v1/negotiations/lakes/articles", articles())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      try (Stream<String> events = server.http().events(job + "/events")) {
        events
            .filter(line -> line.contains("\"source\""))
            .limit(5)
            .forEach(line -> reported.add(line.replaceAll(".*\"source\":\"(\\w+)\".*", "$1")));
      }
      // Killed as it is, with no time to put anything in order.
      server.process().destroyForcibly().onExit().join();
    }

    assertThat(reported).hasSize(5);
    try (Server server = Server.start(ledger)) {
      JsonNode left = Http.json(server.http().get(job));
      assertThat(left.path("state").asText()).isEqualTo("lost");
      assertThat(left.path("inputs")).hasSize(ARTICLES);
      assertThat(left.path("advice").asText()).contains("Give the inputs again");
      String page = "/n/lakes/jobs/" + job.substring(job.lastIndexOf('/') + 1);
      assertThat(server.http().get(page).body()).contains("Not all was read");
      assertThat(server.http().get("/n/lakes/add").body()).contains("not all read");
    }
    try (Ledger again = Ledgers.open(ledger, InstantSource.system())) {
      assertThat(again.account("lakes", Moment.LATEST).sources())
          .extracting(Source::id)
          .containsAll(reported)
          .hasSizeLessThan(ARTICLES);
      assertThat(again.check(progress -> {})).isEmpty();
    }
  }
}
