package org.parley.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A process that adds articles and prints the id of each as soon as it is recorded: {@code Writer
 * LEDGER HOW-MANY}.
 */
final class Writer {

  private Writer() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int many = Integer.parseInt(arguments[1]);
    try (Ledger ledger = Ledgers.open(arguments[0], Clock.systemUTC())) {
      for (int at = 0; at < many; at++) {
        Written article = random();
        out.println(ledger.add("talks", article.brief(), LedgerContract.READER).source().id());
      }
    }
  }

  /** Of ten sentences, unlike any other. */
  static Written random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String name = Long.toString(random.nextLong(Long.MAX_VALUE), 36);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 10; sentence++) {
      text.append(sentence == 0 ? "" : " ").append("Freedonia asks");
      for (int word = 0; word < 12; word++) {
        text.append(' ').append(Integer.toString(random.nextInt(1_000_000), 36));
      }
      text.append('.');
    }
    return Written.at("https://a.example/" + name, "2026-03-01", text.toString());
  }
}
