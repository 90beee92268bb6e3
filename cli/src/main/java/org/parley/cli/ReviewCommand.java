package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.cli.render.FindingText;
import org.parley.desk.Desk;
import org.parley.desk.Review;
import org.parley.desk.ReviewLines;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley review}: a person looks at what the machine is not sure of. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Walks through contested items and those that are not sure.",
    description = {
      "Each item is shown with its sentence; you accept it, reject it or correct its fields. What a"
          + " person reviewed outranks the machine, also after the article is read again.",
      "",
      "With --file, verdicts are taken as JSON lines: {\"item\": ID, \"verdict\": \"accept\","
          + " \"reject\" or \"correct\", \"fields\": {FIELD: WORDS}, \"why\": TEXT, \"by\": WHO}."
    },
    footer = {
      "",
      "Examples:",
      "  parley review strait",
      "  parley review strait --list",
      "  parley review strait --file verdicts.jsonl"
    })
final class ReviewCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private Deciding deciding = new Deciding();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      converter = FileName.class,
      description = "Verdicts as JSON lines; - for standard input.")
  private @Nullable Path file;

  @Option(names = "--list", description = "Print what would be asked about, and ask nothing.")
  private boolean list;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    return deciding.ledger().with(streams, desk -> review(desk, streams)).number();
  }

  private ExitCode review(Desk desk, Streams streams) {
    Negotiation negotiation = desk.negotiation(deciding.name());
    Path verdicts = file;
    if (verdicts != null) {
      return fromFile(new ReviewLines(desk, negotiation, deciding.by()), verdicts, streams);
    }
    Standing standing = desk.standing(negotiation, Moment.LATEST);
    List<Finding> queue = Review.queue(standing);
    FindingText text = new FindingText(standing, answer.look(streams));
    if (list) {
      AnswerOptions.print(streams, text.queue(queue));
      return ExitCode.OK;
    }
    new ReviewDialog(streams, new Review(desk, negotiation), deciding, text).over(queue);
    return ExitCode.OK;
  }

  private static ExitCode fromFile(ReviewLines lines, Path file, Streams streams) {
    ReviewLines.Result result =
        file.toString().equals("-") ? lines.take(streams.in(), "standard input") : lines.take(file);
    result.faults().forEach(fault -> Messages.tell(streams.err(), fault));
    AnswerOptions.print(streams, Counted.of(result.taken(), "verdict") + " recorded.\n");
    return result.faults().isEmpty()
        ? ExitCode.OK
        : result.taken() == 0 ? ExitCode.NONE_READ : ExitCode.SOME_FAILED;
  }
}
