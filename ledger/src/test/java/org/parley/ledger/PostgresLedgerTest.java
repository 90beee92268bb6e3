package org.parley.ledger;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class PostgresLedgerTest extends LedgerContract {

  private final PostgresServer server;

  PostgresLedgerTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  String nowhere() throws Exception {
    return server.database();
  }

  @Override
  String jdbc(String place) {
    return place;
  }

  @Override
  List<String> unguard(String table) {
    return List.of("DROP TRIGGER " + table + "_stays ON " + table);
  }
}
