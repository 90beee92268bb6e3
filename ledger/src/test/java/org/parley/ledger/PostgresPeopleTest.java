package org.parley.ledger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.postgres.PostgresServer;

@ExtendWith(PostgresExtension.class)
final class PostgresPeopleTest extends PeopleContract {

  private final PostgresServer server;

  PostgresPeopleTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  String nowhere() throws Exception {
    return PostgresExtension.ledger(server);
  }

  @Override
  String jdbc(String place) {
    return place;
  }
}
