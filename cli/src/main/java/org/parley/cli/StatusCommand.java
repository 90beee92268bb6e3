package org.parley.cli;

import java.time.Duration;
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
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley status}: where a negotiation stands. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Prints where a negotiation stands.",
    description = {
      "Parties, what is required by whom and whether it has come about, proposals, meetings,"
          + " positions, disputes, and what changed in the last seven days."
    },
    footer = {
      "",
      "Examples:",
      "  parley status strait",
      "  parley status strait --as-of 2027-05-12",
      "  parley status strait --as-of 2027-05-12 --known-at 2027-05-20 --format json"
    })
final class StatusCommand implements Callable<Integer> {

  private static final Duration NEWEST = Duration.ofDays(7);

  @ParentCommand private @Nullable Parley parley;
  @Mixin private Asked asked = new Asked();

  @Option(names = "--all", description = "Print all of each section, however much there is.")
  private boolean all;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    asked.tell(streams, (desk, negotiation) -> status(desk, negotiation, streams));
    return ExitCode.OK.number();
  }

  private String status(Desk desk, Negotiation negotiation, Streams streams) {
    Moment moment = asked.moment().moment();
    Standing standing = desk.standing(negotiation, moment);
    Instant now = Desk.end(standing);
    List<Change> changes = desk.changes(negotiation, now.minus(NEWEST), moment, standing);
    return asked.answer().isJson()
        ? StandingJson.of(standing, changes)
        : new StandingText(standing, asked.answer().look(streams), all).status(now, changes);
  }
}
