package org.parley.cli;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley withdraw}: a decision no longer counts. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Takes a decision back; both stay on record.",
    footer = {
      "",
      "Examples:",
      "  parley decisions strait            prints the ids of the decisions",
      "  parley withdraw strait 7c41e0 --why \"was right after all\""
    })
final class WithdrawCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private Deciding deciding = new Deciding();

  @Parameters(
      index = "1",
      paramLabel = "DECISION",
      description = "The id of the decision; its first letters suffice.")
  private String decision = "";

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    return deciding.record(
        streams,
        Decision.Type.WITHDRAW,
        (desk, negotiation) -> desk.decision(negotiation, decision),
        Map.of());
  }
}
