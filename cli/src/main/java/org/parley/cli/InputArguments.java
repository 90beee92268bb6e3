package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.sources.Inputs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read and where the answers go: common to the commands that read. */
final class InputArguments {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

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
      converter = FileName.class,
      description = "Write to this file; it appears when it is complete.")
  private @Nullable Path output;

  @Mixin private JobsOption jobs = new JobsOption();

  /**
   * Tells at once, before anything is loaded, what is wrong with the output.
   *
   * @throws Misuse where it is a folder or one of the inputs
   */
  void check() {
    Path file = output;
    if (file == null || file.equals(STANDARD_OUTPUT)) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new Misuse(
          spec.commandLine(),
          "-o " + file + ": is a folder",
          "Name a file in it, such as " + file.resolve("brief.html") + ".");
    }
    for (String input : inputs) {
      if (isSame(file, input)) {
        throw new Misuse(
            spec.commandLine(),
            "-o " + file + ": is also read, and would be overwritten",
            "Name another file for the output.");
      }
    }
  }

  /** Whether an output is also an input. */
  static boolean isSame(Path file, String input) {
    try {
      return Files.isRegularFile(file) && Files.isSameFile(file, Path.of(input));
    } catch (IOException | InvalidPathException e) {
      return false; // What is no file that is there is told when its turn comes.
    }
  }

  /** To read {@code inputs}, all else as by default. */
  static InputArguments of(String... inputs) {
    InputArguments arguments = new InputArguments();
    arguments.inputs = List.of(inputs);
    return arguments;
  }

  /** To read {@code inputs}, so many at the same time. */
  static InputArguments of(List<String> inputs, JobsOption jobs) {
    InputArguments arguments = of(inputs.toArray(new String[0]));
    arguments.jobs = jobs;
    return arguments;
  }

  Inputs inputs(Streams streams) {
    boolean web = inputs.stream().anyMatch(input -> input.strip().matches("(?i)https?://.*"));
    streams
        .status()
        .whileIdle(!web ? "" : inputs.size() == 1 ? "fetching " + inputs.getFirst() : "fetching");
    return Inputs.of(inputs, streams.in(), Parley.VERSION);
  }

  Output output(Streams streams) {
    Path file = output;
    return file == null || file.equals(STANDARD_OUTPUT)
        ? Output.to(streams.out())
        : Output.to(file);
  }

  boolean toTerminal(Streams streams) {
    return (output == null || output.equals(STANDARD_OUTPUT)) && streams.outIsTerminal();
  }

  int jobs() {
    return jobs.jobs();
  }
}
