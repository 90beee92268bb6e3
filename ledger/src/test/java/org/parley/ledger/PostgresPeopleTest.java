package org.parley.ledger;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class PostgresPeopleTest extends PeopleContract {

  private final PostgresServer server;

  PostgresPeopleTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  String nowhere() throws Exception {
    return server.ledger();
  }

  @Override
  String jdbc(String place) {
    return place;
  }
}
