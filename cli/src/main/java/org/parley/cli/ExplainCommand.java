package org.parley.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.reading.Reading;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley explain}: why the sentences of a line were read as they were. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header =
        "Shows why a sentence was read as it was: parse, actors, rules that fired or nearly did.",
    footer = {
      "",
      "Examples:",
      "  parley explain article.txt --line 3",
      "  echo 'Norland will talk only after the siege ends.' | parley explain - --line 1"
    })
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Parameters(paramLabel = "FILE|URL|-", converter = InputName.class, description = "The article.")
  private String input = "-";

  @Option(
      names = {"-l", "--line"},
      paramLabel = "N",
      required = true,
      description = "Line of the article's text, from 1, as the brief gives it.")
  private int line;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    Document document = options.english(document(streams));
    try (Output output = Output.to(streams.out())) {
      output.write(Reading.load(options.load()).explain(document, line));
      output.finish();
    }
    return ExitCode.OK.number();
  }

  private Document document(Streams streams) {
    Inputs inputs = Inputs.of(List.of(input), streams.in(), Parley.VERSION);
    try (Arrivals arrivals = inputs.arrivals()) {
      return switch (arrivals.next()) {
        case Arrival.Arrived arrived -> arrived.document();
        case Arrival.Failed failed -> throw failed.fault();
      };
    }
  }
}
