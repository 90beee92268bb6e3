package org.parley.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import picocli.CommandLine.Option;

/** Where a password comes from: never from the command line, which others on the machine see. */
final class PasswordOptions {

  private static final int MOST_BYTES = 4096;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = {
        "Its first line is the password; - reads standard input (default: asked for on the"
            + " terminal)."
      })
  private @Nullable String file;

  // On Java 21 there is no console where input or output is redirected; later ones hand out one.
  @SuppressWarnings("SystemConsoleNull")
  String password(Streams streams) {
    if (file != null) {
      return TextFile.read(file, streams, MOST_BYTES).lines().findFirst().orElse("");
    }
    Console console = System.console();
    if (console == null || !streams.errIsTerminal()) {
      throw Fault.user(
          "no-terminal",
          "There is no terminal to ask for the password on",
          "Give it in a file that only you can read: --password-file FILE, or - for a pipe.");
    }
    String first = read(console, "Password: ");
    if (!first.equals(read(console, "Once more: "))) {
      throw Fault.user("not-the-same", "The two passwords differ", "Try again.");
    }
    return first;
  }

  /** Not shown while it is typed. */
  private static String read(Console console, String prompt) {
    char[] typed = console.readPassword(prompt);
    if (typed == null) {
      throw Fault.user("no-password", "No password was given", "Try again.");
    }
    return new String(typed);
  }
}
