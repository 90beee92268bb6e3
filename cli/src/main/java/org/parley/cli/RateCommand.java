package org.parley.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley rate}: grades on the Admiralty scale. */
@Command(
    name = "rate",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Grades publishers and items on the Admiralty scale.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Reliability of a source: A completely, B usually, C fairly, D not usually, E not reliable,"
          + " F cannot be judged.",
      "Credibility of an item: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful,"
          + " 5 improbable, 6 cannot be judged.",
      "",
      "Examples:",
      "  parley rate source strait Northwire B",
      "  parley rate item strait 3f9a2b1c 2"
    })
final class RateCommand implements Runnable {

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  @Command(
      name = "source",
      mixinStandardHelpOptions = true,
      description = "How reliable a publisher is, from A to F.")
  int source(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "PUBLISHER", description = "Its name.")
          String publisher,
      @Parameters(index = "2", paramLabel = "GRADE", description = "A to F.") String grade) {
    return rate(deciding, Decision.Type.RATE_SOURCE, publisher, grade, "[A-F]", "from A to F");
  }

  @Command(
      name = "item",
      mixinStandardHelpOptions = true,
      description = "How credible an item is, from 1 to 6.")
  int item(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "ID", description = "The item.") String item,
      @Parameters(index = "2", paramLabel = "GRADE", description = "1 to 6.") String grade) {
    return rate(deciding, Decision.Type.RATE_ITEM, item, grade, "[1-6]", "from 1 to 6");
  }

  private int rate(
      Deciding deciding,
      Decision.Type type,
      String subject,
      String grade,
      String allowed,
      String range) {
    String upper = grade.strip().toUpperCase(Locale.ROOT);
    if (!upper.matches(allowed)) {
      throw new Misuse(
          spec.commandLine(),
          "'" + grade + "' is no grade of this scale",
          "Give one " + range + "; 'parley rate --help' tells what they mean.");
    }
    Streams streams = Objects.requireNonNull(parley).streams();
    return deciding.record(streams, type, (desk, negotiation) -> subject, Map.of("grade", upper));
  }
}
