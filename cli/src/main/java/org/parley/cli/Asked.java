package org.parley.cli;

import java.util.function.BiFunction;
import org.parley.desk.Desk;
import org.parley.model.account.Negotiation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The negotiation that is asked about, in which ledger, and how the answer is printed. */
final class Asked {

  @Parameters(index = "0", paramLabel = "NAME", description = "The negotiation.")
  private String name = "";

  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private MomentOptions moment = new MomentOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  MomentOptions moment() {
    return moment;
  }

  AnswerOptions answer() {
    return answer;
  }

  /** Prints what {@code telling} makes of the negotiation. */
  void tell(Streams streams, BiFunction<Desk, Negotiation, String> telling) {
    AnswerOptions.print(
        streams, ledger.with(streams, desk -> telling.apply(desk, desk.negotiation(name))));
  }
}
