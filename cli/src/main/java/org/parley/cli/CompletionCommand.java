package org.parley.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley completion}: a script that completes commands and options in bash and zsh. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints a script that completes commands and options in bash and zsh.",
    footer = {"", "Example:", "  source <(parley completion)"})
final class CompletionCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Output output = Output.to(Objects.requireNonNull(parley).streams().out())) {
      output.write(AutoComplete.bash("parley", spec.root().commandLine()) + "\n");
      output.finish();
    }
    return ExitCode.OK.number();
  }
}
