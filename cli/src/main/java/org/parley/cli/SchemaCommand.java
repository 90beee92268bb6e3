package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code parley schema}: the JSON Schema of a brief. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints the JSON Schema of a brief.")
final class SchemaCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;

  /** The schema, as JSON. */
  static String schema() {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("brief.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Integer call() {
    try (Output output = Output.to(Objects.requireNonNull(parley).streams().out())) {
      output.write(schema());
      output.finish();
    }
    return ExitCode.OK.number();
  }
}
