package org.parley.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.HtmlPage;
import org.parley.cli.render.JsonLines;
import org.parley.cli.render.JsonText;
import org.parley.cli.render.Look;
import org.parley.cli.render.MarkdownBrief;
import org.parley.cli.render.Renderer;
import org.parley.cli.render.TextBrief;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Statement;
import org.parley.reading.Reading;
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
      "  curl -s https://example.org/news.html | parley read -"
    })
final class ReadCommand implements Callable<Integer> {

  private static final int USUAL_WIDTH = 100;

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
      description = "Leave out what is less sure than X, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double minConfidence;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour the text: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Color color = Color.auto;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Columns of the text (default: the terminal's, or 100).")
  private int width;

  @Override
  public Integer call() {
    Streams streams = java.util.Objects.requireNonNull(parley).streams();
    Reading reading = Reading.load(options.load());
    Renderer form = renderer(streams);
    return new Run(streams, arguments)
        .briefs(form, document -> sure(reading.read(options.english(document))))
        .number();
  }

  private Renderer renderer(Streams streams) {
    return switch (format) {
      case text -> new TextBrief(look(streams));
      case jsonl -> new JsonLines();
      case json -> new JsonText(arguments.inputs(streams).countUpTo(1).isEmpty());
      case markdown -> new MarkdownBrief();
      case html -> new HtmlPage();
    };
  }

  private Look look(Streams streams) {
    int columns = width > 0 ? width : streams.columns() > 0 ? streams.columns() : USUAL_WIDTH;
    String noColor = System.getenv("NO_COLOR");
    boolean wanted =
        switch (color) {
          case always -> true;
          case never -> false;
          case auto -> arguments.toTerminal(streams) && (noColor == null || noColor.isEmpty());
        };
    return new Look(Math.clamp(columns, 40, 200), wanted);
  }

  /** The brief without what is less sure than asked for. */
  private Brief sure(Brief brief) {
    if (minConfidence <= 0) {
      return brief;
    }
    Set<String> kept = new HashSet<>();
    for (Assertion assertion : brief.assertions()) {
      if (assertion.confidence() >= minConfidence) {
        kept.add(assertion.id());
      }
    }
    List<Assertion> assertions =
        brief.assertions().stream()
            .filter(assertion -> kept.contains(assertion.id()))
            .map(assertion -> within(assertion, kept))
            .toList();
    return new Brief(brief.document(), brief.actors(), assertions, brief.unread());
  }

  /** A statement inside one that was left out stands by itself. */
  private static Assertion within(Assertion assertion, Set<String> kept) {
    return assertion instanceof Statement s && s.within() != null && !kept.contains(s.within())
        ? new Statement(
            s.id(),
            s.speaker(),
            s.source(),
            s.cue(),
            s.content(),
            null,
            s.evidence(),
            s.confidence())
        : assertion;
  }
}
