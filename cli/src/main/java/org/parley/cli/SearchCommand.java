package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.HitText;
import org.parley.cli.render.Json;
import org.parley.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley search}: full text over articles and items. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Finds articles and items that have all the words.",
    footer = {"", "Examples:", "  parley search strait written guarantee"})
final class SearchCommand implements Callable<Integer> {

  private static final int MOST = 1000;

  @ParentCommand private @Nullable Parley parley;
  @Mixin private Asked asked = new Asked();

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "What to find.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Places that are printed (default: ${DEFAULT-VALUE}).")
  private int most = 20;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    asked.tell(
        streams,
        (desk, negotiation) -> {
          List<Ledger.Hit> hits =
              desk.ledger()
                  .search(
                      negotiation.name(),
                      String.join(" ", words),
                      asked.moment().moment(),
                      Math.clamp(most, 1, MOST));
          return asked.answer().isJson()
              ? Json.line(hits)
              : HitText.of(hits, asked.answer().look(streams));
        });
    return ExitCode.OK.number();
  }
}
