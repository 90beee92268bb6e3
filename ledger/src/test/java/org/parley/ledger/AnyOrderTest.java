package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.parley.ledger.Ledger.Added;
import org.parley.model.Brief;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/**
 * Whatever is added and decided in whatever order gives the account that the plain ledger gives.
 */
final class AnyOrderTest {

  private static final List<String> TEXTS =
      List.of(
          "Freedonia rejects the plan. Sylvania wants a truce first.",
          "Sylvania wants a truce first. Graustark doubts that anything comes of it soon.",
          "Ruritania offers its harbour as a place for the next round of talks.",
          "Freedonia rejects the plan. Ruritania waits.");

  private static final List<String> DAYS = List.of("2026-03-01", "2026-03-02", "2026-03-04");

  private Path folder = Path.of("");

  @BeforeProperty
  void begin() throws IOException {
    folder = Files.createTempDirectory("parley-ledgers");
    Ledgers.open(folder.resolve("empty.db").toString(), Instant::now).close();
  }

  @AfterProperty
  void end() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void theAccountIsThatOfThePlainLedger(
      @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 1_000_000) Integer> steps,
      @ForAll long seed)
      throws IOException {
    Path file = Files.createTempFile(folder, "ledger", ".db");
    Files.write(file, Files.readAllBytes(folder.resolve("empty.db")));
    Ticking clock = new Ticking("2026-03-03T00:00:00Z");
    try (Ledger ledger = Ledgers.open(file.toString(), clock)) {
      Story story = new Story(ledger, clock);
      steps.forEach(story::step);
      story.assertSame(new Random(seed));
      assertThat(ledger.check(p -> {})).isEmpty();
    }
  }

  /** A ledger and the plain one, to which the same happens. */
  private static final class Story {
    private final Ledger ledger;
    private final Ticking clock;
    private final PlainLedger plain = new PlainLedger();
    private final List<String> names = List.of("talks", "ships");
    private final List<Instant> times = new ArrayList<>();
    private Instant latest = Instant.MIN;

    Story(Ledger ledger, Ticking clock) {
      this.ledger = ledger;
      this.clock = clock;
      for (String name : names) {
        plain.open(ledger.open(LedgerContract.negotiation(name)));
        now();
      }
      DAYS.forEach(day -> times.add(Instant.parse(day + "T00:00:00Z")));
      times.add(Instant.MAX);
    }

    /** Ledger time of what is recorded now: never before what was recorded last. */
    private Instant now() {
      latest = latest.isAfter(clock.instant()) ? latest : clock.instant();
      times.add(latest);
      return latest;
    }

    void step(int number) {
      Random random = new Random(number);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(8)) {
        case 0 -> clock.forward(random.nextInt(100_000));
        case 1 -> clock.forward(-random.nextInt(50_000));
        case 2 -> reject(name, random);
        case 3 -> forget(name, random);
        case 4 -> withdraw(name, random);
        default -> add(name, random);
      }
    }

    private void add(String name, Random random) {
      String url = "https://a.example/" + random.nextInt(3);
      int day = random.nextInt(DAYS.size() + 1);
      String published = day == DAYS.size() ? null : DAYS.get(day);
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      Brief brief = new Written("doc", url, published, null, text).brief();
      String reader = "r" + random.nextInt(2);
      Ledger.Outcome expected = plain.expected(name, brief, reader, url);
      Added added = ledger.add(name, brief, reader);
      assertThat(added.outcome()).isEqualTo(expected);
      if (expected != Ledger.Outcome.SAME) {
        plain.added(name, brief, reader, added, now());
      }
    }

    private void reject(String name, Random random) {
      List<String> items =
          ledger.account(name, Moment.LATEST).items().stream().map(i -> i.id()).toList();
      decide(name, Decision.Type.REJECT, items, random);
    }

    private void forget(String name, Random random) {
      List<String> sources =
          ledger.account(name, Moment.LATEST).sources().stream().map(Source::id).toList();
      decide(name, Decision.Type.FORGET, sources, random);
    }

    private void withdraw(String name, Random random) {
      List<String> decisions =
          ledger.decisions(name, Instant.MAX).stream().map(Decision::id).toList();
      decide(name, Decision.Type.WITHDRAW, decisions, random);
    }

    private void decide(String name, Decision.Type type, List<String> subjects, Random random) {
      if (!subjects.isEmpty()) {
        String subject = subjects.get(random.nextInt(subjects.size()));
        Decision decision = new Decision("", type, subject, Map.of(), "ann", null, Instant.EPOCH);
        Decision taken = ledger.decide(name, decision);
        assertThat(taken.at()).isEqualTo(now());
        plain.decided(name, taken);
      }
    }

    void assertSame(Random random) {
      for (String name : names) {
        Negotiation negotiation = plain.account(name, Moment.LATEST).negotiation();
        for (int round = 0; round < 12; round++) {
          Instant asOf = times.get(random.nextInt(times.size()));
          Instant knownAt = times.get(random.nextInt(times.size()));
          if (!knownAt.isBefore(negotiation.opened())) {
            Moment moment = new Moment(asOf, knownAt);
            assertThat(ledger.account(name, moment)).isEqualTo(plain.account(name, moment));
          }
        }
        assertThat(ledger.account(name, Moment.LATEST))
            .isEqualTo(plain.account(name, Moment.LATEST));
      }
    }
  }
}
