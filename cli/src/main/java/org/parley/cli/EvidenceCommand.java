package org.parley.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.FindingText;
import org.parley.cli.render.StandingJson;
import org.parley.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley evidence}: the sentences behind an item. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints every source sentence of an item, with publisher and date.",
    footer = {"", "Examples:", "  parley evidence 3f9a2b1", "  parley evidence 3f9a --in strait"})
final class EvidenceCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private MomentOptions moment = new MomentOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "As 'parley status' prints it; the first letters suffice.")
  private String id = "";

  @Option(names = "--in", paramLabel = "NAME", description = "Look in this negotiation only.")
  private @Nullable String in;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    AnswerOptions.print(streams, ledger.with(streams, desk -> evidence(desk, streams)));
    return ExitCode.OK.number();
  }

  private String evidence(Desk desk, Streams streams) {
    Desk.Evidence evidence =
        desk.evidence(id, in == null ? null : desk.negotiation(in), moment.moment());
    return answer.isJson()
        ? StandingJson.of(evidence.standing(), evidence.finding())
        : new FindingText(evidence.standing(), answer.look(streams)).evidence(evidence.finding());
  }
}
