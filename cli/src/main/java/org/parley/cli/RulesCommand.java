package org.parley.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Harmless;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley rules}: the rules that are in force, and whether they read their examples. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Lists the rules, or runs the examples of every rule.",
    synopsisSubcommandLabel = "(check|list)",
    footer = {
      "",
      "Examples:",
      "  parley rules list",
      "  parley rules check --rules my-rules",
      "",
      "docs/rules.md tells how a rule is written."
    })
final class RulesCommand implements Runnable {

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private Output output() {
    return Output.to(Objects.requireNonNull(parley).streams().out());
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Prints every rule: kind, name, what it is for and where it stands; with --examples its"
              + " sentences.")
  int list(
      @Mixin RuleOptions options,
      @Option(names = "--examples", description = "Print the examples too.") boolean examples) {
    StringBuilder text = new StringBuilder();
    for (RuleBook.Entry rule : options.load().entries()) {
      text.append(
          String.format(
              "%-11s %-26s %s (%s)%n", rule.kind(), rule.name(), rule.comment(), rule.origin()));
      if (examples) {
        rule.examples().forEach(one -> text.append("            e.g. ").append(one).append('\n'));
      }
    }
    write(text.toString());
    return ExitCode.OK.number();
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Reads the examples of every rule and tells which do not read as promised.")
  int check(@Mixin RuleOptions options) {
    RuleBook book = options.load();
    StatusLine status = Objects.requireNonNull(parley).streams().status();
    Reading reading = status.during("loading language models …", () -> Reading.load(book));
    List<RuleBook.Failure> failures = status.during("reading the examples", reading::check);
    StringBuilder text = new StringBuilder();
    failures.forEach(
        one -> text.append(one.origin()).append(": ").append(one.message()).append('\n'));
    long examples = book.entries().stream().mapToLong(rule -> rule.examples().size()).sum();
    text.append(
        String.format(
            "%d rules, %d examples, %d not as promised%n",
            book.entries().size(), examples, failures.size()));
    write(text.toString());
    return (failures.isEmpty() ? ExitCode.OK : ExitCode.RULES).number();
  }

  private void write(String text) {
    try (Output output = output()) {
      output.write(Harmless.lines(text));
      output.finish();
    }
  }
}
