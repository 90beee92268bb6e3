package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Json;
import org.parley.cli.score.Gold;
import org.parley.cli.score.Scores;
import org.parley.model.Fault;
import org.parley.model.Sha256;
import org.parley.reading.Reading;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley score}: how well annotated articles are read. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Measures how well annotated articles are read.",
    description = {
      "Reads the articles of a folder of NAME.gold.json files, or the files named, and prints"
          + " precision, recall and F1 of each kind of assertion. 'parley annotate' makes drafts of"
          + " such annotations."
    },
    footer = {
      "",
      "Examples:",
      "  parley score bench/articles/known",
      "  parley score gold/ --errors condition",
      "  parley score gold/ --reliability"
    })
final class ScoreCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private @Nullable Parley parley;
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Parameters(index = "0", paramLabel = "GOLD_DIR", description = "Folder of annotated articles.")
  private Path folder = Path.of(".");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILE",
      converter = InputName.class,
      description = "Texts to read (default: NAME.txt beside each NAME.gold.json).")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--errors",
      paramLabel = "TYPE",
      description = "Also list what was missed, and what was found and is wrong, of one kind.")
  private @Nullable String errors;

  @Option(names = "--json", description = "Print the figures as JSON, and nothing else.")
  private boolean json;

  @Option(names = "--causes", description = "Also print why items were missed, by kind.")
  private boolean causes;

  @Option(
      names = "--by-rule",
      description = "Also print how much of what each rule found is right.")
  private boolean byRule;

  @Option(
      names = "--reliability",
      description = "Also print how many of the items of each confidence are right.")
  private boolean reliability;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    Map<String, Gold> gold = Gold.of(folder);
    Supplier<Reading> reading = options.reading(streams.status());
    Scores scores = new Scores();
    Set<Gold> seen = new HashSet<>();
    try (Arrivals arrivals = Inputs.of(texts(gold), streams.in(), Parley.VERSION).arrivals()) {
      InOrder.each(
          arrivals,
          Numbers.Jobs.usual(),
          arrival -> read(arrival, gold, reading),
          one -> {
            if (one.fault() != null) {
              Messages.tell(streams.err(), one.fault());
            } else if (one.gold() != null && one.trace() != null && seen.add(one.gold())) {
              scores.add(one.gold(), JSON.valueToTree(one.trace().brief()), one.trace().rules());
            }
          });
    }
    gold.values().stream().filter(one -> !seen.contains(one)).forEach(scores::addMissing);
    print(streams, scores);
    return (seen.size() == gold.size() ? ExitCode.OK : ExitCode.SOME_FAILED).number();
  }

  /** An article beside its annotation, or what is wrong with it. */
  private record Read(@Nullable Gold gold, Reading.@Nullable Trace trace, @Nullable Fault fault) {}

  private static Read read(Arrival arrival, Map<String, Gold> gold, Supplier<Reading> reading) {
    return switch (arrival) {
      case Arrival.Failed failed -> new Read(null, null, failed.fault());
      case Arrival.Arrived arrived -> {
        Gold one = gold.get(Sha256.hex(arrived.document().text()));
        yield one == null
            ? new Read(null, null, unknown(arrived.document().source()))
            : new Read(one, reading.get().trace(arrived.document()), null);
      }
    };
  }

  private List<String> texts(Map<String, Gold> gold) {
    if (!files.isEmpty()) {
      return files;
    }
    return gold.values().stream().map(Gold::text).map(ScoreCommand::present).toList();
  }

  private static String present(Path text) {
    if (!Files.isRegularFile(text)) {
      throw Fault.source(
          "no-text",
          "There is no text " + text + " beside its annotation",
          "Put it there, or name the texts after the folder.");
    }
    return text.toString();
  }

  private static Fault unknown(String source) {
    return Fault.source(
        "no-gold",
        source + ": nobody has annotated this text",
        "The text has to be the one that was annotated, to the letter.");
  }

  private void print(Streams streams, Scores scores) {
    Output output = Output.to(streams.out());
    output.write(json ? Json.line(scores.figures()) : report(scores));
    output.finish();
  }

  private String report(Scores scores) {
    StringBuilder out = new StringBuilder();
    for (Scores.Mistake error : scores.errors()) {
      if (error.type().equals(errors)) {
        out.append(error.article()).append(error.missed() ? " MISSED " : " WRONG  ");
        out.append(error.words());
        out.append(error.missed() ? "" : "; by " + error.rule()).append('\n');
      }
    }
    out.append(scores.table());
    if (causes) {
      out.append('\n').append(scores.causes());
    }
    if (byRule) {
      out.append('\n').append(scores.rules());
    }
    if (reliability) {
      out.append('\n').append(scores.reliability());
    }
    return out.toString();
  }
}
