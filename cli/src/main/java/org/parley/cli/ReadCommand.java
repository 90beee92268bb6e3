package org.parley.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Confidence;
import org.parley.cli.render.HtmlPage;
import org.parley.cli.render.JsonLines;
import org.parley.cli.render.JsonText;
import org.parley.cli.render.Look;
import org.parley.cli.render.MarkdownBrief;
import org.parley.cli.render.Renderer;
import org.parley.cli.render.TextBrief;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import org.parley.reading.firstlook.FirstLook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley read}: articles in, briefs out. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Reads articles and prints a sourced brief of each.",
    description = {
      "The brief tells what has to come before what and who requires it, the positions of the"
          + " parties, proposals, meetings, disputes, accusations, warnings and outlooks, and who"
          + " said what, each with its words and their line."
    },
    footer = {
      "",
      "Examples:",
      "  parley read article.txt",
      "  parley read --format html -o brief.html https://example.org/news.html",
      "  parley read --format jsonl news/ > briefs.jsonl",
      "  parley read --format jsonl --everything archive.jsonl.gz",
      "  curl -s https://example.org/news.html | parley read -"
    })
final class ReadCommand implements Callable<Integer> {

  /** Briefs that are counted beforehand for the title of a page. */
  private static final int MOST_COUNTED = 10_000;

  /** The forms of a brief. */
  enum Format {
    text,
    jsonl,
    json,
    markdown,
    html
  }

  /** When to colour the text. */
  enum Color {
    auto,
    always,
    never
  }

  @ParentCommand private @Nullable Parley parley;
  @Mixin private InputArguments arguments = new InputArguments();
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      converter = Numbers.Probability.class,
      description = "Leave out what is less sure than X, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double minConfidence;

  @Option(
      names = "--everything",
      description = {
        "Read also what is not about a negotiation. The articles of folders and corpora get a first"
            + " look: those whose words do not sound like a negotiation are not read further, and"
            + " their briefs say so. What is named itself is always read in full."
      })
  private boolean everything;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour the text: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Color color = Color.auto;

  @Mixin private WidthOption width = new WidthOption();

  @Override
  public Integer call() {
    arguments.check();
    Streams streams = Objects.requireNonNull(parley).streams();
    RuleBook rules = options.rules();
    Supplier<Reading> reading = ReadingOptions.reader(rules, streams.status())::reading;
    FirstLook firstLook = rules.firstLook();
    return new Run(streams, arguments)
        .briefs(
            renderer(streams),
            arrived -> {
              Document document = options.english(arrived.document());
              boolean whole = everything || arrived.named();
              return (whole ? Optional.<Brief>empty() : firstLook.passOver(document))
                  .orElseGet(() -> brief(document, reading, streams.status()));
            })
        .number();
  }

  private static Brief brief(Document document, Supplier<Reading> reading, StatusLine status) {
    Reading loaded = reading.get();
    return status.during("reading " + document.source(), () -> loaded.read(document));
  }

  private Renderer renderer(Streams streams) {
    Confidence confidence = new Confidence(minConfidence);
    return switch (format) {
      case text -> new TextBrief(look(streams), confidence);
      case jsonl -> new JsonLines(confidence);
      case json -> new JsonText(arguments.inputs(streams).countUpTo(1).isEmpty(), confidence);
      case markdown -> new MarkdownBrief(confidence);
      case html -> new HtmlPage(arguments.inputs(streams).countUpTo(MOST_COUNTED), confidence);
    };
  }

  private Look look(Streams streams) {
    boolean wanted =
        switch (color) {
          case always -> true;
          case never -> false;
          case auto -> arguments.toTerminal(streams) && streams.isColourful();
        };
    return width.look(streams, wanted);
  }
}
