package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command reads from and writes to. Everything is UTF-8.
 *
 * @param in standard input
 * @param out standard output, as bytes, so that a closed pipe is noticed
 * @param err messages and progress
 * @param outIsTerminal whether a person watches the output
 * @param errIsTerminal whether a person watches the messages
 * @param columns width of the terminal; 0 where there is none
 * @param environment variables of the process
 * @param status what is being done, as long as it is being done
 */
record Streams(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment,
    StatusLine status) {

  Streams {
    environment = Map.copyOf(environment);
  }

  /** Streams without environment on which no status is shown. */
  Streams(
      InputStream in,
      OutputStream out,
      PrintWriter err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      int columns) {
    this(
        in,
        out,
        err,
        outIsTerminal,
        errIsTerminal,
        columns,
        Map.of(),
        new StatusLine(null, columns));
  }

  /**
   * The streams of the process. Java 21 cannot tell which of them are terminals; the launcher does,
   * in system properties.
   */
  static Streams ofProcess() {
    String terminals = System.getProperty("parley.terminals", "");
    return new Streams(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        terminals.contains("out"),
        terminals.contains("err"),
        Integer.getInteger("parley.columns", 0),
        System.getenv(),
        new StatusLine(null, 0));
  }

  /** The same streams with a status line at the bottom of the terminal, if there is a fit one. */
  Streams withStatus() {
    if (!errIsTerminal || isDumb()) {
      return this;
    }
    StatusLine line = new StatusLine(err, columns);
    return new Streams(
        in,
        outIsTerminal ? line.above(out) : out,
        line.above(err),
        outIsTerminal,
        errIsTerminal,
        columns,
        environment,
        line);
  }

  /** Whether the output may be coloured where nobody says otherwise (see no-color.org). */
  boolean isColourful() {
    return outIsTerminal && !isDumb() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether the terminal knows no escape sequences. */
  private boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }
}
