package org.parley.cli;

import org.parley.cli.render.Look;
import picocli.CommandLine.Option;

/** How an answer from a ledger is printed: common to the commands that ask one. */
final class AnswerOptions {

  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 20;

  /** The forms of an answer. */
  enum Format {
    text,
    json
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = "--width",
      paramLabel = "N",
      converter = Numbers.Width.class,
      description = "Columns of the text (default: the terminal's, or 100).")
  private int width;

  boolean isJson() {
    return format == Format.json;
  }

  Look look(Streams streams) {
    int columns = width > 0 ? width : streams.columns() > 0 ? streams.columns() : USUAL_WIDTH;
    return new Look(Math.clamp(columns, NARROWEST, Numbers.Width.MOST), streams.isColourful());
  }

  /** Prints an answer. */
  static void print(Streams streams, String text) {
    try (Output output = Output.to(streams.out())) {
      output.write(text);
      output.finish();
    }
  }
}
