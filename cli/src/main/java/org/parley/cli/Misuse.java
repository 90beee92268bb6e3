package org.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Arguments that make no sense, with advice of its own on what to do. */
final class Misuse extends ParameterException {

  private static final long serialVersionUID = 1L;
  private final String advice;

  Misuse(CommandLine command, String message, String advice) {
    super(command, message);
    this.advice = advice;
  }

  /** The message; never null. */
  String what() {
    return String.valueOf(getMessage());
  }

  String advice() {
    return advice;
  }
}
