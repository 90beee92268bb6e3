package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.account.Account;
import org.parley.model.account.Moment;
import org.parley.model.account.Source;

/** A process that is killed in the middle of its work loses nothing and leaves nothing half. */
final class KilledTest {

  /** Two hundred where nobody waits for them. */
  private static final int ROUNDS = System.getenv("CI") == null ? 40 : 200;

  private static final int AT_ONCE = 2;

  @TempDir Path folder;

  @Test
  void whatWasReportedIsThereAfterManyKills() throws Exception {
    ChildProcess child = new ChildProcess(folder);
    List<Callable<Integer>> victims = new ArrayList<>();
    for (int victim = 0; victim < AT_ONCE; victim++) {
      String ledger = folder.resolve("killed" + victim + ".db").toString();
      int seed = victim;
      victims.add(() -> kill(child, ledger, new Random(seed)));
    }
    int reported = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Integer> victim : threads.invokeAll(victims)) {
        reported += victim.get();
      }
    }
    assertThat(reported).isGreaterThan(ROUNDS);
  }

  private static int kill(ChildProcess child, String where, Random random) throws Exception {
    try (Ledger ledger = Ledgers.open(where, Clock.systemUTC())) {
      ledger.open(LedgerContract.negotiation("talks"));
    }
    int reported = 0;
    for (int round = 0; round < ROUNDS / AT_ONCE; round++) {
      ChildProcess.Running writer = child.start(where, Integer.MAX_VALUE);
      writer.awaitFirst();
      Thread.sleep(50 + random.nextInt(350));
      writer.kill();
      reported += writer.lines().size();
      assertThat(writer.lines()).isNotEmpty();
      try (Ledger ledger = Ledgers.open(where, Clock.systemUTC())) {
        assertWhole(ledger, writer.lines());
        assertThat(ledger.sizes().get("articles")).isGreaterThanOrEqualTo(reported);
      }
    }
    try (Ledger ledger = Ledgers.open(where, Clock.systemUTC())) {
      assertThat(ledger.check(p -> {})).isEmpty();
    }
    return reported;
  }

  /** Of each article all or nothing: its reading, its items, its place in the negotiation. */
  private static void assertWhole(Ledger ledger, List<String> reported) {
    for (String id : reported) {
      assertThat(ledger.brief(id)).as(id).isPresent();
    }
    Map<String, Long> sizes = ledger.sizes();
    Account account = ledger.account("talks", Moment.LATEST);
    assertThat(account.sources()).extracting(Source::id).containsAll(reported);
    assertThat(sizes)
        .containsEntry("versions", (long) account.sources().size())
        .containsEntry("readings", (long) account.sources().size())
        .containsEntry("items", (long) account.items().size());
    assertThat(account.items()).hasSize(10 * account.sources().size());
  }
}
