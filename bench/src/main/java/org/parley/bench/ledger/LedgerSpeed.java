package org.parley.bench.ledger;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.analysis.standing.Standing;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.Brief;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;

/**
 * Fills a ledger and measures it at some sizes: {@code LedgerSpeed ADDRESS [SIZE...]}. Prints one
 * row of a table a size.
 */
public final class LedgerSpeed {

  /** Articles in the negotiation whose account is taken. */
  private static final int TRACKED = 500;

  private static final List<String> SIZES = List.of("1000", "10000", "100000");

  private static final int AT_ONCE = 250;
  private static final int ADDED = 200;
  private static final int ACCOUNTS = 40;

  /** So that those measured are unlike those that filled the ledger. */
  private static final int MEASURED_FROM = 50_000_000;

  private final Articles articles = new Articles(Filling.phrases());
  private final Filling filling = new Filling(articles);
  private final Ledger ledger;
  private final String store;
  private final PrintStream out;
  private int filled;
  private int measured = MEASURED_FROM;

  private LedgerSpeed(Ledger ledger, String store, PrintStream out) {
    this.ledger = ledger;
    this.store = store;
    this.out = out;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String where = arguments[0];
    String store = where.startsWith("jdbc:postgresql") ? "PostgreSQL" : "SQLite";
    try (Ledger ledger = Ledgers.open(where, Clock.systemUTC())) {
      LedgerSpeed speed = new LedgerSpeed(ledger, store, out);
      List<String> given = Stream.of(arguments).skip(1).filter(size -> !size.isEmpty()).toList();
      for (String size : given.isEmpty() ? SIZES : given) {
        speed.measure(Integer.parseInt(size));
      }
    }
  }

  private void measure(int size) {
    String tracked = "talks" + size;
    fill(tracked, size);
    warm(tracked);
    Map<String, Long> sizes = ledger.sizes();
    Random random = new Random(size);
    Times adds = times(ADDED, () -> ledger.add("other", next(), Filling.READER));
    Times accounts =
        times(
            ACCOUNTS,
            () ->
                ledger.account(
                    tracked,
                    Moment.asOf(Filling.BEGIN.plus(random.nextInt(500), ChronoUnit.DAYS))));
    Times whole = times(ACCOUNTS, () -> ledger.account(tracked, Moment.LATEST));
    Times standings =
        times(
            ACCOUNTS,
            () ->
                Standing.of(
                    ledger.account(
                        tracked,
                        Moment.asOf(Filling.BEGIN.plus(random.nextInt(500), ChronoUnit.DAYS)))));
    Times searches =
        times(ACCOUNTS, () -> ledger.search(tracked, articles.rareWord(random), Moment.LATEST, 20));
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %s | %s | %s | %s | %s | %.1f |%n",
        store,
        sizes.getOrDefault("articles", 0L),
        sizes.getOrDefault("items", 0L),
        adds,
        accounts,
        whole,
        standings,
        searches,
        sizes.getOrDefault("bytes", 0L) / 1024.0 / sizes.getOrDefault("articles", 1L));
  }

  private Brief next() {
    return articles.article(measured++);
  }

  /** What is measured runs as in a process that has been at it for a while. */
  private void warm(String tracked) {
    for (int round = 0; round < 30; round++) {
      Brief brief = next();
      ledger.add("other", brief, Filling.READER);
      Standing.of(ledger.account(tracked, Moment.LATEST));
    }
  }

  /**
   * Medians in milliseconds.
   *
   * @param clock as a user waits
   * @param processor of the thread that asks, which other work on the machine falsifies little
   */
  private record Times(double clock, double processor) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f (%.1f)", clock, processor);
    }
  }

  private static Times times(int rounds, Runnable work) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    List<Double> clock = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long used = thread.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      work.run();
      clock.add((System.nanoTime() - start) / 1e6);
      processor.add((thread.getCurrentThreadCpuTime() - used) / 1e6);
    }
    clock.sort(null);
    processor.sort(null);
    return new Times(clock.get(rounds / 2), processor.get(rounds / 2));
  }

  /** The tracked articles lie scattered among those that are added. */
  private void fill(String tracked, int size) {
    if (filled == 0) {
      ledger.open(new Negotiation("other", List.of(), null, null, Instant.EPOCH));
    }
    ledger.open(new Negotiation(tracked, List.of(), null, null, Instant.EPOCH));
    int every = (size - filled) / TRACKED;
    int first = filled;
    for (; filled < size; filled += AT_ONCE) {
      int from = filled;
      ledger.take(
          IntStream.range(from, Math.min(size, from + AT_ONCE))
              .boxed()
              .flatMap(number -> {
                int place = number - first;
                boolean in = place % every == 0 && place / every < TRACKED;
                return filling.entries(in ? tracked : "other", number);
              }));
    }
  }
}
