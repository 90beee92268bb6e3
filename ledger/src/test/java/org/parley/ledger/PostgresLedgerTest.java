package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.model.account.Moment;
import org.parley.postgres.PostgresServer;

@ExtendWith(PostgresExtension.class)
final class PostgresLedgerTest extends LedgerContract {

  private final PostgresServer server;

  PostgresLedgerTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  String nowhere() throws Exception {
    return PostgresExtension.ledger(server);
  }

  @Override
  String empty() throws Exception {
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

  @Override
  Ledger restored(Path backup) {
    try {
      Ledger restored = at(nowhere(), clock);
      takeLines(restored, Files.readAllLines(backup));
      return restored;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  void older(String place) {
    Schema.migrate(place, "postgresql", 1);
    fillOlder(new PostgresStore(place));
  }

  @Override
  boolean hasCopyBeside(String place) throws SQLException {
    try (Connection connection = DriverManager.getConnection(place);
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT to_regclass('public_before_v" + Schema.LATEST + ".article')")) {
      return row.next() && row.getString(1) != null;
    }
  }

  @Test
  void ledgersInDifferentSchemasAreDifferentLedgers() throws Exception {
    add(FIRST);
    execute(where, List.of("CREATE SCHEMA team"));
    Ledger other = at(where + "&currentSchema=team", clock);
    other.open(negotiation("talks"));

    assertThat(told(other.account("talks", Moment.LATEST))).isEmpty();
    assertThat(told(Moment.LATEST)).isNotEmpty();
    assertFault(() -> at(where + "&currentSchema=none", clock), "not-a-ledger", "no schema");
  }

  @Test
  void whatIsNoLedgerIsLeftAsItIs() throws Exception {
    String place = empty();
    execute(place, List.of("CREATE TABLE bookmark (id INTEGER)"));

    assertFault(() -> at(place, clock), "not-a-ledger", "another program's tables");
  }

  @Test
  void aServerThatCannotBeReachedIsNamedWithoutThePassword() throws Exception {
    assertFault(
        () -> at("jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret", clock),
        "ledger-unreachable",
        "jdbc:postgresql://127.0.0.1:1/x cannot be reached");
    assertFault(
        () -> at(server.bare("postgres") + "?user=parley&password=secret", clock),
        "ledger-denied",
        "refuses the user or the password");
    assertFault(() -> at(server.address("nowhere"), clock), "ledger-unreachable", "nowhere");
    assertFault(
        () -> at("jdbc:postgresql://127.0.0.1:99999/x", clock), "not-a-ledger", "not an address");
  }

  @Test
  void aLedgerThatAnotherProcessWritesToIsLockedAfterAWhile() throws Exception {
    try (Connection other = DriverManager.getConnection(where);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "SELECT pg_advisory_xact_lock(" + PostgresStore.LOCK + ", hashtext('public'))");
      assertThat(ledger.negotiations(java.time.Instant.MAX)).hasSize(1);
      assertFault(() -> add(FIRST), "ledger-locked", "is locked");
      other.rollback();
    }
    add(FIRST);
  }

  @Test
  void aConnectionThatBreaksIsReplaced() throws Exception {
    add(FIRST);
    assertThat(told(Moment.LATEST)).hasSize(1);
    try (Connection other = DriverManager.getConnection(server.address("postgres"));
        Statement statement = other.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name ="
              + " 'parley'");
    }

    add(SECOND);
    assertThat(told(Moment.LATEST)).hasSize(3);
  }

  @Test
  void theCharacterZeroIsRefused() {
    assertFault(() -> add(FIRST.saying("Freedonia \0 waits.")), "not-text", "U+0000");
  }
}
