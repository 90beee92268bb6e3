package org.parley.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Telling;
import org.parley.cli.render.Json;
import org.parley.model.account.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code parley decisions}: what people decided. */
@Command(
    name = "decisions",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header =
        "Lists what was decided on a negotiation: reviews, merges, ratings, what was withdrawn.")
final class DecisionsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private Asked asked = new Asked();

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    asked.tell(
        streams,
        (desk, negotiation) -> {
          List<Decision> all =
              desk.ledger().decisions(negotiation.name(), asked.moment().moment().knownAt());
          if (asked.answer().isJson()) {
            return Json.line(all.stream().map(DecisionJson::of).toList());
          }
          StringBuilder out = new StringBuilder();
          all.forEach(
              one -> out.append(Telling.day(one.at())).append("  ").append(Deciding.told(one)));
          return out.isEmpty() ? "Nothing was decided yet.\n" : out.toString();
        });
    return ExitCode.OK.number();
  }
}
