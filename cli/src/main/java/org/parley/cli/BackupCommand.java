package org.parley.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley backup}: a copy of the ledger. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Writes a complete copy of the ledger, also while it is in use.",
    footer = {"", "Examples:", "  parley backup ledger-2027-05-12.db"})
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      converter = FileName.class,
      description = "A file that is not there yet.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    ledger.with(
        streams,
        desk -> {
          desk.ledger().backup(file);
          return desk;
        });
    AnswerOptions.print(
        streams, "The ledger was copied to " + Messages.visible(file.toString()) + ".\n");
    return ExitCode.OK.number();
  }
}
