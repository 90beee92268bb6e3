package org.parley.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.parley.model.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code parley} command. */
@Command(
    name = "parley",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Reads news about negotiations: who requires what before what, in whose words.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  parley read article.txt                      a brief of one article",
      "  parley read https://example.org/news.html    the same from the web",
      "  parley read --format html -o b.html *.txt    a page to share",
      "  parley read --format jsonl corpus.jsonl      one JSON object for each article",
      "  parley explain article.txt --line 3          why a sentence was read as it was",
      "  parley track NAME --party A --party B        begin the record of a negotiation",
      "  parley add NAME news/                        read and record what is said of it",
      "  parley status NAME                           where it stands",
      "  parley groundwork NAME                       what stands in the way, and what would clear"
          + " it",
      "",
      "'parley COMMAND --help' tells more. Exit codes: docs/exit-codes.md."
    },
    subcommands = {
      ReadCommand.class,
      AttributionsCommand.class,
      EventsCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      ScoreCommand.class,
      AnnotateCommand.class,
      RulesCommand.class,
      TrackCommand.class,
      AddCommand.class,
      StatusCommand.class,
      ChangesCommand.class,
      GroundworkCommand.class,
      EvidenceCommand.class,
      SearchCommand.class,
      ListCommand.class,
      ReviewCommand.class,
      ReplayCommand.class,
      ActorCommand.class,
      MilestoneCommand.class,
      RateCommand.class,
      ForgetCommand.class,
      DecisionsCommand.class,
      WithdrawCommand.class,
      CheckCommand.class,
      BackupCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      MemberCommand.class,
      TokenCommand.class,
      AuditCommand.class,
      ConflictCommand.class,
      ServeCommand.class,
      SchemaCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Parley implements Runnable {

  static final String VERSION = "0.1.0";

  /** Columns; picocli lays no help out in less. */
  private static final int NARROWEST_HELP = 55;

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  Parley(Streams streams) {
    this.streams = streams;
  }

  public static void main(String[] arguments) {
    System.exit(run(Streams.ofProcess(), arguments));
  }

  /** Runs one command line; returns its exit code. */
  static int run(Streams given, String... arguments) {
    Streams streams = given.withStatus();
    try {
      return execute(streams, arguments);
    } finally {
      streams.status().close();
    }
  }

  private static int execute(Streams streams, String... arguments) {
    CommandLine line = new CommandLine(new Parley(streams));
    line.setOut(
        new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true));
    line.setErr(streams.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(
        streams.columns() == 0 ? 100 : Math.clamp(streams.columns(), NARROWEST_HELP, 110));
    line.setParameterExceptionHandler((e, args) -> usage(streams, e));
    line.setExecutionExceptionHandler((e, command, result) -> failure(streams, e));
    return line.execute(arguments);
  }

  private static int usage(Streams streams, ParameterException e) {
    Misuse misuse = Misunderstood.told(e);
    Messages.tell(streams.err(), misuse.what(), misuse.advice());
    return ExitCode.USAGE.number();
  }

  private static int failure(Streams streams, Exception e) {
    if (e instanceof Output.Broken broken) {
      if (broken.readerGone()) {
        return ExitCode.OK.number();
      }
      Messages.tell(streams.err(), String.valueOf(broken.getMessage()), broken.advice());
      return ExitCode.OUTPUT.number();
    }
    if (e instanceof Fault fault && fault.kind() != Fault.Kind.INTERNAL) {
      Messages.tell(streams.err(), fault);
      return ExitCode.of(fault).number();
    }
    Messages.tellDefect(streams.err(), e);
    return ExitCode.INTERNAL.number();
  }

  Streams streams() {
    return streams;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
