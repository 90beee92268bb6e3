package org.parley.cli;

import org.parley.cli.render.Look;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How an answer from a ledger is printed: common to the commands that ask one. */
final class AnswerOptions {

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

  @Mixin private WidthOption width = new WidthOption();

  boolean isJson() {
    return format == Format.json;
  }

  Look look(Streams streams) {
    return width.look(streams, streams.isColourful());
  }

  /** Prints an answer. */
  static void print(Streams streams, String text) {
    try (Output output = Output.to(streams.out())) {
      output.write(text);
      output.finish();
    }
  }
}
