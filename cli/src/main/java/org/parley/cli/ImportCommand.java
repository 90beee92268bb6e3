package org.parley.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.desk.exchange.LedgerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley import}: the records of another ledger. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Takes the records of another ledger, as 'parley export --all' wrote them.",
    description = {
      "All of them or, where one cannot be taken, none. What is there already is passed over, so"
          + " two ledgers can be brought together, and an import can be repeated."
    },
    footer = {
      "",
      "Examples:",
      "  parley import ledger.jsonl",
      "  parley import ledger.jsonl --ledger 'jdbc:postgresql://host/parley?user=desk'"
    })
final class ImportCommand implements Callable<Integer> {

  private static final Path STANDARD_INPUT = Path.of("-");

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      converter = FileName.class,
      description = "JSON lines; - for standard input.")
  private Path file = STANDARD_INPUT;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    LedgerLines.Taken taken =
        ledger.making(
            streams,
            desk -> {
              LedgerLines lines = new LedgerLines(desk.ledger());
              return file.equals(STANDARD_INPUT)
                  ? lines.read(streams.in(), "standard input")
                  : lines.read(file);
            });
    AnswerOptions.print(
        streams,
        taken.taken()
            + " of "
            + taken.records()
            + " records were taken"
            + (taken.taken() == taken.records() ? ".\n" : "; the others were there already.\n"));
    return ExitCode.OK.number();
  }
}
