package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read and recorded. */
final class AddedInputs {

  @Parameters(
      index = "1..*",
      paramLabel = "FILE|URL|FOLDER|-",
      arity = "1..*",
      converter = InputName.class,
      description = {
        "Text, HTML, .jsonl or .json files, web addresses, folders of such files, or - for standard"
            + " input."
      })
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      converter = Numbers.Jobs.class,
      description = "Articles read at the same time (default: one for each processor).")
  private int jobs = Math.min(Runtime.getRuntime().availableProcessors(), Numbers.Jobs.MOST);

  InputArguments arguments() {
    return InputArguments.of(inputs, jobs);
  }
}
