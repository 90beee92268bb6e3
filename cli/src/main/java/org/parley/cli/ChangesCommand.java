package org.parley.cli;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Change;
import org.parley.analysis.standing.Standing;
import org.parley.cli.render.StandingJson;
import org.parley.cli.render.StandingText;
import org.parley.desk.Desk;
import org.parley.model.account.Negotiation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley changes}: what is other than it was. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints what changed in a negotiation since a day.",
    footer = {
      "",
      "Examples:",
      "  parley changes strait --since 2027-05-12",
      "  parley changes strait --since 2027-05-06 --as-of 2027-05-12"
    })
final class ChangesCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Asked asked = new Asked();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      required = true,
      converter = MomentOptions.End.class,
      description = "What was the case at the end of that day is compared with what is now.")
  private Instant since = Instant.EPOCH;

  @Override
  public Integer call() {
    if (since.isAfter(asked.moment().moment().asOf())) {
      throw new Misuse(
          spec.commandLine(), "--since is later than --as-of", "Give the earlier day to --since.");
    }
    Streams streams = Objects.requireNonNull(parley).streams();
    asked.tell(streams, (desk, negotiation) -> changes(desk, negotiation, streams));
    return ExitCode.OK.number();
  }

  private String changes(Desk desk, Negotiation negotiation, Streams streams) {
    Standing standing = desk.standing(negotiation, asked.moment().moment());
    List<Change> changes = desk.changes(negotiation, since, asked.moment().moment(), standing);
    return asked.answer().isJson()
        ? StandingJson.of(changes)
        : new StandingText(standing, asked.answer().look(streams), true).changes(since, changes);
  }
}
