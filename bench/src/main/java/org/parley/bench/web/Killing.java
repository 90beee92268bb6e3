package org.parley.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Decision;

/** Ends the server in the middle of writes, and looks for what it said it had recorded. */
final class Killing {

  private static final int WRITES = 300;

  private Killing() {}

  /**
   * What was found.
   *
   * @param acknowledged how many writes the server had answered for before and after the kill
   * @param lost how many of these the ledger does not have
   * @param flaws what the check of the ledger found
   */
  record Result(int acknowledged, int lost, List<String> flaws) {}

  static Result run(Path ledger, int port, String negotiation, List<String> items)
      throws IOException, InterruptedException {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    Server first = Server.start(ledger, port);
    AtomicBoolean end = new AtomicBoolean();
    Thread writer = new Thread(() -> write(first, negotiation, items, acknowledged, end));
    writer.start();
    awaitWrites(WRITES, acknowledged, writer);
    first.kill();
    end.set(true);
    writer.join();
    try (Server again = Server.start(ledger, port)) {
      AtomicBoolean soon = new AtomicBoolean();
      Thread more = new Thread(() -> write(again, negotiation, items, acknowledged, soon));
      more.start();
      awaitWrites(2 * WRITES, acknowledged, more);
      soon.set(true);
      more.join();
    }
    try (Ledger opened = Ledgers.open(ledger.toString(), Clock.systemUTC())) {
      List<String> there =
          opened.decisions(negotiation, Instant.MAX).stream().map(Decision::why).toList();
      int lost = (int) acknowledged.stream().filter(one -> !there.contains(one)).count();
      return new Result(acknowledged.size(), lost, opened.check(progress -> {}));
    }
  }

  private static void awaitWrites(int most, Queue<String> acknowledged, Thread writer)
      throws InterruptedException {
    while (acknowledged.size() < most && writer.isAlive()) {
      Thread.sleep(1);
    }
  }

  private static void write(
      Server server,
      String negotiation,
      List<String> items,
      Queue<String> acknowledged,
      AtomicBoolean end) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; !end.get(); i++) {
        String mark = "write " + acknowledged.size() + "-" + i;
        String body =
            "{\"type\":\"accept\",\"subject\":\"%s\",\"why\":\"%s\"}"
                .formatted(items.get(i % items.size()), mark);
        HttpRequest request =
            HttpRequest.newBuilder(
                    server.uri("/api/v1/negotiations/" + Server.part(negotiation) + "/decisions"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
          throw new IOException(answer.statusCode() + " " + answer.body());
        }
        acknowledged.add(mark);
      }
    } catch (IOException e) {
      if (acknowledged.isEmpty()) {
        System.err.println("parley: no write was taken: " + e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
