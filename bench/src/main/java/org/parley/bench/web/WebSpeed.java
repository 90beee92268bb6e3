package org.parley.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.bench.ledger.Articles;
import org.parley.bench.ledger.Filling;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Item;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;

/**
 * Measures the workspace with a ledger of so many items: {@code WebSpeed FOLDER NEGOTIATIONS
 * ARTICLES}, articles of twenty items each in every negotiation.
 */
public final class WebSpeed {

  private static final int PORT = 7399;
  private static final int A_SECOND = 200;
  private static final int SECONDS = 60;
  private static final int AT_ONCE = 250;

  /** So many negotiations people work on at the same time. */
  private static final int WORKING_SET = 10;

  /** Pages of a negotiation; the empty one is its state. */
  private static final List<String> PAGES =
      List.of(
          "",
          "/groundwork",
          "/positions",
          "/timeline",
          "/plans",
          "/review",
          "/sources",
          "/actors",
          "/changes",
          "/share");

  /** What programs ask for. */
  private static final List<String> READS =
      List.of("", "/groundwork", "/positions", "/timeline", "/items", "/changes", "/sources");

  private final Path ledger;
  private final List<String> names;
  private final PrintStream out;

  private WebSpeed(Path ledger, List<String> names, PrintStream out) {
    this.ledger = ledger;
    this.names = names;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int negotiations = Integer.parseInt(arguments[1]);
    int articles = Integer.parseInt(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> names =
        IntStream.rangeClosed(1, negotiations).mapToObj(one -> "talks " + one).toList();
    Path ledger = folder.resolve("web-" + negotiations + "x" + articles + ".db");
    WebSpeed speed = new WebSpeed(ledger, names, out);
    if (!Files.exists(ledger)) {
      speed.fill(articles);
    }
    speed.measure();
  }

  private void fill(int articles) {
    Filling filling = new Filling(new Articles(Filling.phrases()));
    try (Ledger opened = Ledgers.open(ledger.toString(), Clock.systemUTC())) {
      int number = 0;
      for (String name : names) {
        opened.open(new Negotiation(name, List.of(), null, null, Instant.EPOCH));
        for (int from = 0; from < articles; from += AT_ONCE) {
          int first = number + from;
          int last = number + Math.min(articles, from + AT_ONCE);
          opened.take(
              IntStream.range(first, last).boxed().flatMap(one -> filling.entries(name, one)));
        }
        number += articles;
      }
    }
  }

  private void measure() throws IOException, InterruptedException {
    out.println("| what | median, ms | 95 of 100 | longest | times |\n|---|---|---|---|---|");
    long begin = System.nanoTime();
    try (Server server = Server.start(ledger, PORT)) {
      row("start of the server to its first answer", List.of((System.nanoTime() - begin) / 1e6));
      browse(server);
      load(server);
      out.println("\nMemory of the server: " + server.memory());
    }
    kill();
  }

  private void row(String what, List<Double> times) {
    out.println("| " + what + " | " + new Times(times) + " |");
  }

  private String page(Server server, String name, String page) {
    return server.address() + "/n/" + Server.part(name) + page;
  }

  private void browse(Server server) {
    try (@Nullable Browsing browsing = Browsing.start()) {
      if (browsing == null) {
        out.println("No Chromium on this machine: nothing was measured in a browser.");
        return;
      }
      row("first paint, list of negotiations", browsing.paints(List.of(server.address() + "/")));
      List<Double> cold = new ArrayList<>();
      List<Double> warm = new ArrayList<>();
      for (int one = 0; one < names.size(); one++) {
        String page = page(server, names.get(one), PAGES.get(one % PAGES.size()));
        cold.addAll(browsing.paints(List.of(page)));
      }
      for (String page : PAGES) {
        warm.addAll(browsing.paints(List.of(page(server, names.getFirst(), page))));
      }
      row("first paint, a page of a negotiation that was not yet looked at", cold);
      row("first paint, a page of one that was", warm);
      List<Double> slides = new ArrayList<>();
      List<Double> openings = new ArrayList<>();
      for (String page : PAGES.subList(0, 6)) {
        List<Double> steps = browsing.slides(page(server, names.get(1), page), 12);
        row("interaction: a step of the date slider, " + (page.isEmpty() ? "state" : page), steps);
        slides.addAll(steps);
        openings.addAll(browsing.openings(page(server, names.get(1), page), 12));
      }
      row("interaction: a step of the date slider to the page of that day", slides);
      row("interaction: a click on a line to the sentence behind it", openings);
      List<Double> all = new ArrayList<>(slides);
      all.addAll(openings);
      row("interactions, all", all);
    }
  }

  private void load(Server server) throws InterruptedException {
    List<URI> addresses = new ArrayList<>();
    Random random = new Random(2);
    for (String name : names.subList(0, Math.min(WORKING_SET, names.size()))) {
      PAGES.forEach(page -> addresses.add(URI.create(page(server, name, page))));
      READS.forEach(
          read -> addresses.add(server.uri("/api/v1/negotiations/" + Server.part(name) + read)));
      addresses.add(
          URI.create(page(server, name, "?as-of=2025-0" + (1 + random.nextInt(9)) + "-15")));
    }
    List<Double> first = new ArrayList<>();
    for (URI address : addresses) {
      first.addAll(Load.run(List.of(address), 1, 1).times().sorted());
    }
    row("first answers, one after the other", first);
    Load.Result mixed = Load.run(addresses, A_SECOND, SECONDS);
    row(
        A_SECOND + " mixed reads a second for " + SECONDS + " s, " + mixed.failed() + " failed",
        mixed.times().sorted());
    Load.Result peer = Load.run(List.of(server.uri("/api/v1/negotiations?limit=1")), A_SECOND, 10);
    row("the same rate of one small read, for 10 s", peer.times().sorted());
    out.printf(
        Locale.ROOT,
        "%nMixed reads take %.1f times the small one at the 95th percentile.%n",
        mixed.times().percentile(95) / peer.times().percentile(95));
  }

  private void kill() throws IOException, InterruptedException {
    List<String> items;
    try (Ledger opened = Ledgers.open(ledger.toString(), Clock.systemUTC())) {
      items =
          opened.account(names.getFirst(), Moment.LATEST).items().stream().map(Item::id).toList();
    }
    Killing.Result result = Killing.run(ledger, PORT, names.getFirst(), items);
    out.println(
        "Killed in the middle of writes and started again: "
            + result.acknowledged()
            + " writes were acknowledged, "
            + result.lost()
            + " of them lost; the check of the ledger found "
            + (result.flaws().isEmpty() ? "nothing" : String.join("; ", result.flaws()))
            + ".");
  }
}
