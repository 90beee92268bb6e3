package org.parley.ledger;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

final class SqliteLedgerTest extends LedgerContract {

  private final AtomicInteger files = new AtomicInteger();

  @Override
  String nowhere() {
    return folder.resolve("new folder/a?b#%20 " + files.incrementAndGet() + ".db").toString();
  }

  @Override
  String jdbc(String place) {
    return "jdbc:sqlite:" + java.nio.file.Path.of(place).toUri();
  }

  @Override
  List<String> unguard(String table) {
    return List.of("DROP TRIGGER " + table + "_stays", "DROP TRIGGER " + table + "_remains");
  }
}
