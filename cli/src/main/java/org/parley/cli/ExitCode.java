package org.parley.cli;

/** What the command ends with; the numbers follow sysexits.h where it has one. */
enum ExitCode {
  /** All was done. */
  OK(0),
  /** The arguments make no sense. */
  USAGE(2),
  /** Some of the inputs could not be read; the others were. */
  SOME_FAILED(65),
  /** None of the inputs could be read. */
  NONE_READ(66),
  /** A defect of Parley. */
  INTERNAL(70),
  /** The output could not be written. */
  OUTPUT(74),
  /** A rule or word list cannot be used, or an example does not read as its rule promises. */
  RULES(78);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
