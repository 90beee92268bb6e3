package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.account.Account;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;

final class SqliteLedgerTest {

  @TempDir Path folder;

  @Test
  void whatWasAddedIsThereAfterOpeningAgain() {
    String where = folder.resolve("a?b c.db").toString();
    Written one =
        Written.at(
            "https://a.example/x",
            "2026-01-02",
            "Freedonia rejects the plan. Sylvania wants a truce first.");
    try (Ledger ledger = Ledgers.open(where, Clock.systemUTC())) {
      ledger.open(new Negotiation("n", List.of("A"), null, null, java.time.Instant.EPOCH));
      ledger.add("n", one.brief(), "r");
      ledger.add("n", one.brief(), "r");
      System.out.println(
          ledger.add(
              "n", one.saying("Freedonia accepts the plan.").published("2026-01-03").brief(), "r"));
      Account account = ledger.account("n", Moment.LATEST);
      assertThat(account.items()).hasSize(1);
    }
    try (Ledger ledger = Ledgers.open(where, Clock.systemUTC())) {
      assertThat(ledger.account("n", Moment.LATEST).items()).hasSize(1);
    }
  }
}
