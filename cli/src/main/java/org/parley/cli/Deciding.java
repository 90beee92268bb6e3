package org.parley.cli;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.model.account.Decision;
import org.parley.model.account.Negotiation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who decides what on which negotiation: common to the commands that record a decision. */
final class Deciding {

  @Parameters(index = "0", paramLabel = "NAME", description = "The negotiation.")
  private String name = "";

  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who decides (default: the user's name on this machine).")
  private @Nullable String by;

  @Option(names = "--why", paramLabel = "REASON", description = "The reason, for the record.")
  private @Nullable String why;

  String name() {
    return name;
  }

  LedgerOptions ledger() {
    return ledger;
  }

  String by() {
    return by == null || by.isBlank() ? System.getProperty("user.name", "somebody") : by;
  }

  @Nullable String why() {
    return why;
  }

  /**
   * Records a decision and prints it.
   *
   * @param subject finds what it is about, and may refuse
   */
  int record(
      Streams streams,
      Decision.Type type,
      BiFunction<Desk, Negotiation, String> subject,
      Map<String, String> values) {
    Decision decision =
        ledger.with(
            streams,
            desk -> {
              Negotiation negotiation = desk.negotiation(name);
              String about = subject.apply(desk, negotiation);
              return desk.decide(negotiation, type, about, values, by(), why);
            });
    AnswerOptions.print(streams, told(decision));
    return ExitCode.OK.number();
  }

  /** A decision on one line. */
  static String told(Decision decision) {
    StringBuilder line = new StringBuilder(decision.type().word()).append(' ');
    line.append('“').append(decision.subject()).append('”');
    decision
        .values()
        .forEach((field, value) ->
            line.append(' ').append(field).append("=“").append(value).append('”'));
    line.append(" by ").append(decision.by());
    if (decision.why() != null) {
      line.append(": ").append(decision.why());
    }
    return Messages.visible(line.append(" · decision ").append(decision.id()).toString()) + "\n";
  }
}
