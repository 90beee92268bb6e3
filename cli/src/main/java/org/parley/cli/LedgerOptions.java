package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.desk.LedgerPlace;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.Fault;
import picocli.CommandLine.Option;

/** Which ledger is meant: common to the commands that use one. */
final class LedgerOptions {

  @Option(
      names = "--ledger",
      paramLabel = "FILE|URL",
      description = {
        "SQLite file, or jdbc:postgresql://host/database (default: $PARLEY_LEDGER, else a file in"
            + " the user's data folder)."
      })
  private @Nullable String ledger;

  /** The path or address of the ledger. */
  String where(Streams streams) {
    return LedgerPlace.of(
        ledger,
        streams.environment(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * Opens a ledger that is there, does the work and closes it.
   *
   * @throws Fault where it is a file that is not there
   */
  <T> T with(Streams streams, Function<Desk, T> work) {
    String where = where(streams);
    if (!where.startsWith("jdbc:") && !Files.exists(Path.of(where))) {
      throw Fault.user(
          "ledger-missing",
          "There is no ledger " + where,
          "Begin one: parley track NAME --party A --party B; or correct --ledger.");
    }
    return making(streams, work);
  }

  /** Opens the ledger, which is made where it is not there, does the work and closes it. */
  <T> T making(Streams streams, Function<Desk, T> work) {
    try (Ledger opened = Ledgers.open(where(streams), InstantSource.system())) {
      return work.apply(new Desk(opened));
    }
  }
}
