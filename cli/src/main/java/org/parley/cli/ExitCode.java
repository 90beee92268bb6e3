package org.parley.cli;

import java.util.Set;
import org.parley.model.Fault;

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
  /** The ledger cannot be opened, read or written. */
  LEDGER(73),
  /** The output could not be written. */
  OUTPUT(74),
  /** A rule or word list cannot be used, or an example does not read as its rule promises. */
  RULES(78);

  private static final Set<String> OF_RULES =
      Set.of("no-rules-folder", "unknown-list", "bad-knowledge-file");

  private static final Set<String> OF_LEDGERS =
      Set.of("not-a-ledger", "newer-ledger", "disk-full", "old-server", "no-backup");

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** What a fault ends the command with. */
  static ExitCode of(Fault fault) {
    String code = fault.code();
    return switch (fault.kind()) {
      case SOURCE -> NONE_READ;
      case INTERNAL -> INTERNAL;
      case USER ->
          OF_RULES.contains(code) || code.startsWith("rule")
              ? RULES
              : OF_LEDGERS.contains(code) || code.startsWith("ledger-") ? LEDGER : USAGE;
    };
  }

  int number() {
    return number;
  }
}
