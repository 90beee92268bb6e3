package org.parley.cli;

import org.parley.cli.render.Look;
import picocli.CommandLine.Option;

/** How wide text is: common to the commands that print it. */
final class WidthOption {

  private static final int USUAL = 100;

  /** Terminals may be narrower than what --width takes, but nothing can be read in less. */
  private static final int NARROWEST = 20;

  @Option(
      names = "--width",
      paramLabel = "N",
      converter = Numbers.Width.class,
      description = "Columns of the text (default: the terminal's, or 100).")
  private int width;

  Look look(Streams streams, boolean colour) {
    int columns = width > 0 ? width : streams.columns() > 0 ? streams.columns() : USUAL;
    return new Look(Math.clamp(columns, NARROWEST, Numbers.Width.MOST), colour);
  }
}
