package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.sources.Inputs;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read and where the answers go: common to the commands that read. */
final class InputArguments {

  @Parameters(
      paramLabel = "FILE|URL|FOLDER|-",
      arity = "1..*",
      converter = InputName.class,
      description = {
        "Text, HTML, .jsonl or .json files, web addresses, folders of such files, or - for standard"
            + " input."
      })
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file; it appears when it is complete.")
  private @Nullable Path output;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Articles read at the same time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** To read {@code inputs}, all else as by default. */
  static InputArguments of(String... inputs) {
    InputArguments arguments = new InputArguments();
    arguments.inputs = List.of(inputs);
    return arguments;
  }

  Inputs inputs(Streams streams) {
    return Inputs.of(inputs, streams.in(), Parley.VERSION);
  }

  Output output(Streams streams) {
    Path file = output;
    return file == null || (Files.exists(file) && !Files.isRegularFile(file))
        ? Output.to(streams.out())
        : Output.to(file);
  }

  boolean toTerminal(Streams streams) {
    return output == null && streams.outIsTerminal();
  }

  int jobs() {
    return Math.clamp(jobs, 1, 256);
  }
}
