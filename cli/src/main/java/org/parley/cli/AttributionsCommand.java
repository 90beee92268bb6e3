package org.parley.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Json;
import org.parley.model.Document;
import org.parley.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code parley attributions}: sources, cues and contents, as in the PolNeAR corpus. */
@Command(
    name = "attributions",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints who is given as the source of what: the raw attribution layer.",
    description = {
      "One JSON object for each input: its text, and for each attribution the spans of source, cue"
          + " and content, as in the PolNeAR corpus."
    },
    footer = {"", "Example:", "  parley attributions article.txt | head -1"})
final class AttributionsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private InputArguments arguments = new InputArguments();
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Override
  public Integer call() {
    arguments.check();
    Streams streams = Objects.requireNonNull(parley).streams();
    Supplier<Reading> reading = options.reading(streams.status());
    return new Run(streams, arguments)
        .lines(document -> line(document, reading, streams.status()))
        .number();
  }

  private String line(Document document, Supplier<Reading> reading, StatusLine status) {
    Document english = options.english(document);
    Reading loaded = reading.get();
    return Json.lineOfArrays(
        status.during("reading " + document.source(), () -> loaded.attribute(english)));
  }
}
