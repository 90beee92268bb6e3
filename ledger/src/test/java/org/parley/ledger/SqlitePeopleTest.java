package org.parley.ledger;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

final class SqlitePeopleTest extends PeopleContract {

  private final AtomicInteger files = new AtomicInteger();

  @Override
  String nowhere() {
    return folder.resolve(files.incrementAndGet() + ".db").toString();
  }

  @Override
  String jdbc(String place) {
    return "jdbc:sqlite:" + Path.of(place).toUri();
  }
}
