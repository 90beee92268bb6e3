package org.parley.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.ConflictFile;
import org.parley.analysis.diagram.Limits;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.Contest;
import org.parley.analysis.groundwork.Element;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.GroundworkText;
import org.parley.analysis.groundwork.Ranking;
import org.parley.cli.render.AnswersJson;
import org.parley.cli.render.AnswersText;
import org.parley.cli.render.Harmless;
import org.parley.cli.render.Section;
import org.parley.desk.Inquiry;
import org.parley.desk.Prospect;
import org.parley.model.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley groundwork}: what stands in the way, where it is stuck, what would clear it. */
@Command(
    name = "groundwork",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints what stands in the way of a summit, and what would clear it.",
    description = {
      "What is open and who requires it; circles in which each waits for the other; the smallest"
          + " sets of steps that clear the way; an order of steps; tracks and positions beside each"
          + " other; which states of the conflict are stable. docs/analysis.md teaches each answer."
    },
    footer = {
      "",
      "Examples:",
      "  parley groundwork strait",
      "  parley groundwork strait --target \"a summit\" --as-of 2027-05-12 --only way,deadlocks",
      "  parley groundwork strait --assume \"Kalmora drops release\" --assume \"experts reached\"",
      "  parley groundwork strait --since 2027-05-12 --only watch",
      "  parley groundwork strait --format svg -o strait.svg",
      "  parley groundwork docs/example/lakes.groundwork"
    })
final class GroundworkCommand implements Callable<Integer> {

  /** How unblocking sets are ranked. */
  enum Rank {
    steps,
    refusing,
    concessions
  }

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private GroundworkSource source = new GroundworkSource();
  @Mixin private GroundworkOutput output = new GroundworkOutput();

  @Option(
      names = "--target",
      paramLabel = "MILESTONE",
      description = "To which a way is sought (default: the one for which most is required).")
  private @Nullable String target;

  @Option(
      names = "--assume",
      paramLabel = "TEXT",
      description = {
        "What if: 'M reached', 'P drops M', 'P drops M for T', 'P requires M before T', 'P accepts"
            + " M', 'P rejects M'; several times."
      })
  private List<String> assume = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = MomentOptions.End.class,
      description = "Also print what of the answers changed since the end of that day.")
  private @Nullable Instant since;

  @Option(
      names = "--only",
      paramLabel = "ANSWER",
      split = ",",
      description = "Only these answers: ${COMPLETION-CANDIDATES}.")
  private Set<Section> only = Set.of();

  @Option(
      names = "--rank",
      paramLabel = "BY",
      description = {
        "Which sets come first, those of the fewest: ${COMPLETION-CANDIDATES} (default:"
            + " ${DEFAULT-VALUE})."
      })
  private Rank rank = Rank.steps;

  @Option(
      names = "--weight",
      paramLabel = "MILESTONE=N",
      description = "Rank by weights instead, 1 where none is given; several times.")
  private Map<String, Double> weights = new LinkedHashMap<>();

  @Option(
      names = "--first",
      paramLabel = "K",
      converter = Numbers.Count.class,
      description = "So many sets are printed (default: 5).")
  private int first = 5;

  @Option(
      names = "--concessions",
      description = "Sets may hold dropped requirements even where steps alone would do.")
  private boolean concessions;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      converter = Numbers.Count.class,
      description = "Time for counting sets; then those up to a size are counted (default: 10).")
  private int seconds = 10;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    check(streams);
    source.with(
        streams,
        spec.commandLine(),
        asked -> {
          output.write(streams, answer(asked, streams));
          return ExitCode.OK;
        });
    return ExitCode.OK.number();
  }

  private void check(Streams streams) {
    if (since != null && source.isFile()) {
      throw new Misuse(
          spec.commandLine(),
          "--since: a file tells of one moment",
          "Name a negotiation of a ledger, or compare two files with diff.");
    }
    if (since != null && since.isAfter(source.asOf())) {
      throw new Misuse(
          spec.commandLine(), "--since is later than --as-of", "Give the earlier day to --since.");
    }
    String read = source.place(streams);
    if (output.isOver(read)) {
      throw new Misuse(
          spec.commandLine(),
          "-o " + read + ": is also read, and would be overwritten",
          "Name another file for the output.");
    }
  }

  private byte[] answer(GroundworkSource.Asked asked, Streams streams) {
    Inquiry plain = asked.now();
    String wanted = plain.target(target);
    List<Assumption> assumptions = plain.assumptions(assume);
    Groundwork groundwork = Prospect.assumed(plain.groundwork(), assumptions);
    if (output.format() == GroundworkOutput.Format.groundwork) {
      return GroundworkOutput.bytes(Harmless.lines(GroundworkText.of(groundwork)));
    }
    if (output.format() == GroundworkOutput.Format.conflict) {
      return GroundworkOutput.bytes(Harmless.lines(conflict(groundwork, wanted)));
    }
    Answers.Asking asking = asking(plain);
    Prospect prospect =
        Prospect.of(Answers.of(plain.groundwork(), wanted, asking), assumptions, asking);
    Answers answers = prospect.answers();
    List<Alert> effects = prospect.effects();
    List<Alert> alerts =
        since == null ? List.of() : prospect.since(asked.at(since).groundworkAsIn(plain), asking);
    return output.isDrawing()
        ? output.drawn(answers)
        : output.format() == GroundworkOutput.Format.json
            ? GroundworkOutput.bytes(AnswersJson.of(answers, assumptions, effects, alerts))
            : GroundworkOutput.bytes(
                new AnswersText(answers, output.look(streams), output.isAll(), sections())
                    .text(assumptions, effects, alerts, day(since)));
  }

  private static String conflict(Groundwork groundwork, String target) {
    return Contest.of(groundwork, target)
        .map(contest -> ConflictFile.write(contest.model()))
        .orElseThrow(() ->
            Fault.user(
                "no-conflict",
                "No party has anything to do about '" + groundwork.step(target).name() + "'",
                "Name another milestone with --target."));
  }

  private static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private Set<Section> sections() {
    return only.isEmpty() ? Set.of(Section.values()) : only;
  }

  private Answers.Asking asking(Inquiry inquiry) {
    Limits usual = Limits.usual();
    return new Answers.Asking(
        ranking(inquiry),
        first,
        concessions,
        new Limits(usual.nodes(), Duration.ofSeconds(seconds)));
  }

  private Ranking ranking(Inquiry inquiry) {
    if (!weights.isEmpty()) {
      Map<Element, Double> weighed = new HashMap<>();
      weights.forEach(
          (called, weight) -> weighed.put(act(inquiry, called), checked(called, weight)));
      return new Ranking.Weighted(weighed);
    }
    return switch (rank) {
      case steps -> new Ranking.FewestSteps();
      case refusing -> new Ranking.FewestRefusing();
      case concessions -> new Ranking.FewestConcessions();
    };
  }

  private static Element act(Inquiry inquiry, String called) {
    return new Element.Act(inquiry.target(called));
  }

  private double checked(String called, double weight) {
    if (!(weight >= 0 && weight <= 1e9)) {
      throw new Misuse(
          spec.commandLine(),
          "--weight " + called + "=" + weight + ": is no weight",
          "Give a number from 0 to 1000000000.");
    }
    return weight;
  }
}
