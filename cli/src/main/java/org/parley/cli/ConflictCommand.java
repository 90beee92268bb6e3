package org.parley.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.ConflictFile;
import org.parley.analysis.conflict.Stability;
import org.parley.cli.render.ConflictJson;
import org.parley.cli.render.ConflictText;
import org.parley.model.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley conflict}: which states of a conflict hold, and why. */
@Command(
    name = "conflict",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Analyses a conflict: where it can come to rest, and what holds it there.",
    description = {
      "The file tells who can do what and who prefers what (docs/conflict.md). Printed are the"
          + " states that no party will leave, by four notions of stability, and for each the"
          + " moves that are deterred, and by which answers."
    },
    footer = {
      "",
      "Examples:",
      "  parley conflict docs/example/strait.conflict",
      "  parley conflict --format json strait.conflict"
    })
final class ConflictCommand implements Callable<Integer> {

  /** Bytes; a conflict of sixteen options that ranks all of its states takes half of it. */
  private static final int LARGEST = 4 << 20;

  @ParentCommand private @Nullable Parley parley;
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      converter = FileName.class,
      description = "The conflict; - for standard input.")
  private Path file = Path.of("-");

  @Option(
      names = "--all",
      description = "Print all equilibria and moves; as JSON, all states, however many there are.")
  private boolean all;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    Stability stability =
        streams
            .status()
            .during("analysing " + TextFile.shown(file.toString()), () -> stability(streams));
    AnswerOptions.print(
        streams,
        answer.isJson()
            ? new ConflictJson(stability, all).conflict()
            : new ConflictText(stability, answer.look(streams), all).conflict());
    return ExitCode.OK.number();
  }

  private Stability stability(Streams streams) {
    try {
      return Stability.of(
          ConflictFile.read(
              TextFile.shown(file.toString()), TextFile.read(file.toString(), streams, LARGEST)));
    } catch (Fault fault) {
      // A file that makes no sense is an input that was not read, and no misuse of the command.
      throw new Fault(Fault.Kind.SOURCE, fault.code(), fault.what(), fault.advice(), fault);
    }
  }
}
