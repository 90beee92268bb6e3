package org.parley.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Element;
import org.parley.cli.render.Look;
import org.parley.desk.drawing.GraphFormat;
import org.parley.desk.drawing.Graphs;
import org.parley.desk.drawing.Picture;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the answers about a groundwork are written, and where. */
final class GroundworkOutput {

  /** The forms of the answers, and of the graph alone. */
  enum Format {
    text,
    json,
    groundwork,
    conflict,
    graphml,
    dot,
    mermaid,
    svg,
    png
  }

  /** More than these cannot be told apart in a drawing. */
  private static final int MOST_DEADLOCKS = 12;

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). groundwork and conflict are text"
            + " files to edit and to ask again; the last five draw the graph."
      })
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      converter = FileName.class,
      description = "Write to this file; it appears when it is complete.")
  private @Nullable Path output;

  @Option(names = "--all", description = "Print all of each section, however much there is.")
  private boolean all;

  @Mixin private WidthOption width = new WidthOption();

  Format format() {
    return format;
  }

  boolean isAll() {
    return all;
  }

  boolean isDrawing() {
    return switch (format) {
      case text, json, groundwork, conflict -> false;
      case graphml, dot, mermaid, svg, png -> true;
    };
  }

  boolean toTerminal(Streams streams) {
    return (output == null || output.equals(STANDARD_OUTPUT)) && streams.outIsTerminal();
  }

  Look look(Streams streams) {
    return width.look(streams, toTerminal(streams) && streams.isColourful());
  }

  /** Whether it would be written over a file that is read. */
  boolean isOver(String input) {
    Path file = output;
    return file != null && InputArguments.isSame(file, input);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The graph with its deadlocks, and with the first set that clears the way made plain. */
  byte[] drawn(Answers answers) {
    Set<String> best =
        answers.best().stream()
            .limit(1)
            .flatMap(List::stream)
            .flatMap(one -> one instanceof Element.Act act ? Stream.of(act.step()) : Stream.empty())
            .collect(Collectors.toSet());
    return Graphs.of(
        new Picture(
            answers.groundwork(),
            Optional.of(answers.target()),
            answers.deadlocks().all().stream().limit(MOST_DEADLOCKS).toList(),
            best),
        GraphFormat.valueOf(format.name().toUpperCase(Locale.ROOT)));
  }

  void write(Streams streams, byte[] answer) {
    Path file = output;
    try (Output out =
        file == null || file.equals(STANDARD_OUTPUT) ? Output.to(streams.out()) : Output.to(file)) {
      out.write(answer);
      out.finish();
    }
  }
}
