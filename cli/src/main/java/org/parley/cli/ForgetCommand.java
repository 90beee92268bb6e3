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

/** {@code parley forget}: an article no longer counts. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Lets an article no longer count; its record stays.",
    footer = {
      "",
      "Examples:",
      "  parley list strait                      prints the ids of the articles",
      "  parley forget strait 5d1c2a --why hoax",
      "  parley withdraw strait DECISION         lets it count again"
    })
final class ForgetCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private Deciding deciding = new Deciding();

  @Parameters(
      index = "1",
      paramLabel = "ARTICLE",
      description = "The id of the article; its first letters suffice.")
  private String article = "";

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    return deciding.record(
        streams,
        Decision.Type.FORGET,
        (desk, negotiation) -> desk.article(negotiation, article),
        Map.of());
  }
}
