package org.parley.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.parley.postgres.PostgresServer;

/** Hands tests one server, which starts with the first that asks and stops after the last. */
final class PostgresExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(
            PostgresServer.class,
            type -> {
              try {
                return PostgresServer.start();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            PostgresServer.class);
  }

  /** The address of a ledger of its own, with the tables and nothing in them. */
  static String ledger(PostgresServer server) throws SQLException {
    return server.filled(address -> Ledgers.open(address, Instant::now).close());
  }
}
