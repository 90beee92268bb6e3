package org.parley.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Command lines that picocli does not understand: what is wrong, and what was perhaps meant. */
final class Misunderstood {

  /** Letters of which one may be wrong; in shorter words a wrong letter makes another word. */
  private static final int LETTERS_A_SLIP = 3;

  private Misunderstood() {}

  static Misuse told(ParameterException problem) {
    if (problem instanceof Misuse misuse) {
      return misuse;
    }
    CommandLine command = problem.getCommandLine();
    if (problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().getFirst();
      if (word.startsWith("-")) {
        return option(command, word);
      }
      if (!command.getSubcommands().isEmpty()) {
        return command(command, word);
      }
    }
    return problem instanceof MissingParameterException missing
        ? missing(command, missing)
        : new Misuse(command, String.valueOf(problem.getMessage()), help(command));
  }

  /** A file's name that looks like an option is no argument for picocli. */
  private static Misuse missing(CommandLine command, MissingParameterException missing) {
    return command.getUnmatchedArguments().stream()
        .filter(word -> word.startsWith("-"))
        .findFirst()
        .map(word -> option(command, word))
        .orElseGet(() -> new Misuse(command, String.valueOf(missing.getMessage()), help(command)));
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static String help(CommandLine command) {
    return "'" + name(command) + " --help' shows how it is used.";
  }

  private static Misuse command(CommandLine command, String word) {
    String advice =
        closest(word, command.getSubcommands().keySet().stream())
            .map(close -> "Did you mean '" + name(command) + " " + close + "'? ")
            .orElse("");
    return new Misuse(
        command, name(command) + " has no command '" + word + "'", advice + help(command));
  }

  private static Misuse option(CommandLine command, String word) {
    String option = word.replaceFirst("=.*", "");
    String advice =
        closest(option, command.getCommandSpec().optionsMap().keySet().stream())
            .map(close -> "Did you mean " + close + "?")
            .orElse(
                "A file of that name is given after --, as in '"
                    + name(command)
                    + " -- "
                    + word
                    + "'. "
                    + help(command));
    return new Misuse(command, name(command) + " has no option " + option, advice);
  }

  /** The word that was meant, if there is one that a slip of the keys turns into this. */
  private static Optional<String> closest(String word, Stream<String> known) {
    return known
        .filter(one ->
            slips(word, one) <= Math.max(1, one.length() / LETTERS_A_SLIP) && one.length() > 2)
        .min(Comparator.comparingInt((String one) -> slips(word, one)).thenComparing(one -> one));
  }

  /**
   * Letters that are wrong, missing, too many or swapped with their neighbours (the optimal string
   * alignment distance).
   */
  private static int slips(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
        slips[i][j] = Math.min(least, slips[i - 1][j - 1] + changed);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[a.length()][b.length()];
  }
}
