package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the command reads from and writes to. Everything is UTF-8.
 *
 * @param in standard input
 * @param out standard output, as bytes, so that a closed pipe is noticed
 * @param err messages and progress
 * @param outIsTerminal whether a person watches the output
 * @param errIsTerminal whether a person watches the messages
 * @param columns width of the terminal; 0 where there is none
 */
record Streams(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns) {

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
        Integer.getInteger("parley.columns", 0));
  }
}
