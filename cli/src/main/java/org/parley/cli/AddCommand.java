package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Telling;
import org.parley.desk.Desk;
import org.parley.desk.Intake;
import org.parley.ledger.Ledger;
import org.parley.model.Document;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley add}: reads articles and records them. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Reads articles and records what they say of a negotiation.",
    description = {
      "Each article is recorded whole or not at all, as soon as it is read. The same article twice"
          + " adds nothing; a revised one becomes a new version; a copy by another publisher counts"
          + " as the same source."
    },
    footer = {
      "",
      "Examples:",
      "  parley add strait article.txt https://example.org/news.html",
      "  parley add strait news/ archive.jsonl.gz",
      "  curl -s https://example.org/news.html | parley add strait -"
    })
final class AddCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Parameters(index = "0", paramLabel = "NAME", description = "The negotiation.")
  private String name = "";

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

  @Mixin private JobsOption jobs = new JobsOption();

  @Mixin private ReadingOptions options = new ReadingOptions();

  @Option(
      names = "--everything",
      description = {
        "Add also what folders and corpora hold that does not sound like a negotiation, or names"
            + " neither a party nor what it is about."
      })
  private boolean everything;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    return ledger.with(streams, desk -> add(desk, streams)).number();
  }

  private ExitCode add(Desk desk, Streams streams) {
    Negotiation negotiation = desk.negotiation(name);
    Intake intake = new Intake(desk, negotiation, options.reader(streams.status()), everything);
    Tally tally = new Tally();
    ExitCode code =
        new Run(streams, InputArguments.of(inputs, jobs))
            .taken(
                arrived ->
                    intake.read(located(options.english(arrived.document())), arrived.named()),
                brief -> tally.tell(intake.record(brief)),
                intake::failed,
                new Run.Tale(
                    "does not seem to be about this negotiation, and was not added.",
                    "do not seem to be about this negotiation, and were not added.",
                    "--everything adds all, as is added what is named itself and not its folder or"
                        + " corpus."));
    AnswerOptions.print(streams, tally.sum(negotiation));
    return code;
  }

  /** A file by its whole path: the same name in another folder is another article. */
  private static Document located(Document document) {
    try {
      Path file = Path.of(document.source());
      if (document.url() != null || !Files.isRegularFile(file)) {
        return document;
      }
      return document.withSource(file.toAbsolutePath().normalize().toString());
    } catch (InvalidPathException e) {
      return document; // An address, or standard input.
    }
  }

  /** What became of the articles. */
  private static final class Tally {

    private final Map<Ledger.Outcome, Integer> counts = new EnumMap<>(Ledger.Outcome.class);
    private long items;

    String tell(Ledger.Added added) {
      counts.merge(added.outcome(), 1, Integer::sum);
      items += added.items();
      Source source = added.source();
      String title = source.title() == null ? source.address() : source.title();
      return Messages.visible(
              String.format("%-8s", word(added.outcome()))
                  + String.format("%4d items  ", added.items())
                  + title
                  + " ("
                  + source.publisher()
                  + ", "
                  + Telling.day(source.published())
                  + ")"
                  + " "
                  + source.id())
          + "\n";
    }

    private static String word(Ledger.Outcome outcome) {
      return switch (outcome) {
        case NEW -> "new";
        case SAME -> "same";
        case JOINED -> "joined";
        case REVISED -> "revised";
        case COPY -> "copy";
        case REREAD -> "reread";
      };
    }

    String sum(Negotiation negotiation) {
      StringBuilder sum = new StringBuilder();
      counts.forEach((outcome, count) ->
          sum.append(sum.isEmpty() ? "" : ", ").append(count).append(' ').append(word(outcome)));
      return sum.isEmpty()
          ? "Nothing was added to " + Messages.visible(negotiation.name()) + ".\n"
          : Messages.visible(negotiation.name()) + ": " + sum + "; " + items + " items recorded.\n";
    }
  }
}
