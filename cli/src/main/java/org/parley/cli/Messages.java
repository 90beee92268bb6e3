package org.parley.cli;

import java.io.PrintWriter;
import org.parley.cli.render.Harmless;
import org.parley.model.Fault;

/** How faults are told to the person at the terminal. */
final class Messages {

  private Messages() {}

  /** What is wrong and what to do, on two lines. */
  static void tell(PrintWriter err, Fault fault) {
    tell(err, fault.what(), fault.advice());
  }

  static void tell(PrintWriter err, String what, String advice) {
    err.println("parley: " + visible(what.replaceFirst("^-(?=:)", "standard input")));
    err.println("        " + visible(advice));
    err.flush();
  }

  /** Something odd about an input that was read all the same. */
  static void note(PrintWriter err, Fault note) {
    err.println("parley: note: " + visible(note.what()));
    err.println("        " + visible(note.advice()));
    err.flush();
  }

  /** A defect that showed while {@code input} was read. */
  static void tellDefect(PrintWriter err, Throwable defect, String input) {
    err.println("parley: " + visible(input) + ": could not be read");
    tellDefect(err, defect);
  }

  /** A defect: one line, and the stack only for who asks for it. */
  static void tellDefect(PrintWriter err, Throwable defect) {
    err.println("parley: This is a defect of Parley: " + visible(defect.toString()));
    err.println(
        "        Please report it, with the input; PARLEY_DEBUG=1 in the environment shows where it"
            + " happened.");
    if (System.getenv("PARLEY_DEBUG") != null) {
      defect.printStackTrace(err);
    }
    err.flush();
  }

  /** Several lines without what steers a terminal. */
  static String lines(String text) {
    return Harmless.lines(text);
  }

  /** Without what a hostile file name could steer the terminal with. */
  static String visible(String text) {
    return Harmless.line(text);
  }
}
