package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley schema}: the JSON Schema of what a command prints as JSON. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints the JSON Schema of a brief, a groundwork or a conflict.",
    footer = {
      "",
      "Examples:",
      "  parley schema > brief.schema.json",
      "  parley schema groundwork > groundwork.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {

  /** What is described. */
  enum Subject {
    brief,
    groundwork,
    conflict
  }

  @ParentCommand private @Nullable Parley parley;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = {
        "${COMPLETION-CANDIDATES} (default: brief): what parley read, parley groundwork and parley"
            + " conflict print with --format json."
      })
  private Subject subject = Subject.brief;

  /** The schema, as JSON. */
  static String schema(Subject subject) {
    try (InputStream in =
        SchemaCommand.class.getResourceAsStream(subject.name() + ".schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Integer call() {
    try (Output output = Output.to(Objects.requireNonNull(parley).streams().out())) {
      output.write(schema(subject));
      output.finish();
    }
    return ExitCode.OK.number();
  }
}
