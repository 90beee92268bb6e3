package org.parley.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.EventRows;
import org.parley.cli.render.Json;
import org.parley.model.Document;
import org.parley.model.Events;
import org.parley.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley events}: who does what to whom, in the types of the PLOVER ontology. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Codes political events: who does what to whom, as PLOVER event data.",
    description = {
      "One JSON object for each input, with its text and its events: source, code (one of the"
          + " sixteen types of PLOVER), target, mode, contexts, auxiliary modes (historical,"
          + " future, hypothetical, negated) and date where the text tells them, and the sentence."
          + " Actors have CAMEO codes: a state by ISO 3166 and a role, such as RUSGOV or SDNREB."
    },
    footer = {
      "",
      "Examples:",
      "  echo 'France on Monday expelled two Malian envoys.' | parley events -",
      "  parley events corpus.jsonl > events.jsonl",
      "  parley events --format tsv news/ > events.tsv",
      "",
      "docs/events.md tells how events are coded, and how well."
    })
final class EventsCommand implements Callable<Integer> {

  /** The forms of event data. */
  enum Format {
    jsonl,
    tsv
  }

  @ParentCommand private @Nullable Parley parley;
  @Mixin private InputArguments arguments = new InputArguments();
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): an object for each input, or a row"
            + " for each event, under a row of names."
      })
  private Format format = Format.jsonl;

  @Override
  public Integer call() {
    arguments.check();
    Streams streams = Objects.requireNonNull(parley).streams();
    Supplier<Reading> reading = options.reading(streams.status());
    String head = format == Format.tsv ? EventRows.HEAD : "";
    return new Run(streams, arguments)
        .lines(head, document -> lines(events(document, reading, streams.status())))
        .number();
  }

  private String lines(Events events) {
    return format == Format.tsv ? EventRows.of(events) : Json.lineOfArrays(events);
  }

  private Events events(Document document, Supplier<Reading> reading, StatusLine status) {
    Document english = options.english(document);
    Reading loaded = reading.get();
    return status.during("reading " + document.source(), () -> loaded.events(english));
  }
}
