package org.parley.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Negotiation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley track}: begins a negotiation. */
@Command(
    name = "track",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Begins to keep the record of a negotiation.",
    description = {
      "What is added to it later is kept in a ledger: every item with its source and when it was"
          + " learned. Nothing has to be set up: the ledger is a file in the user's data folder."
    },
    footer = {
      "",
      "Examples:",
      "  parley track strait --party Kalmora --party Tarvenia",
      "  parley track \"Lakes summit\" --party Norland --party Sudmark --about \"fishing zones\"",
      "  parley add strait news/"
    })
final class TrackCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Parameters(index = "0", paramLabel = "NAME", description = "A name of your own for it.")
  private String name = "";

  @Option(
      names = "--party",
      paramLabel = "P",
      description = "A side of it; may be given several times.")
  private List<String> parties = new ArrayList<>();

  @Option(
      names = "--about",
      paramLabel = "WORDS",
      description = {
        "What it is about. Articles of folders and corpora that name neither a party nor any of"
            + " these words are passed over."
      })
  private @Nullable String about;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = MomentOptions.Start.class,
      description = "What was published before that day does not count.")
  private @Nullable Instant from;

  @Override
  public Integer call() {
    if (name.isBlank() || parties.stream().anyMatch(String::isBlank)) {
      throw new Misuse(
          spec.commandLine(), "A name is empty", "Name the negotiation and each of its parties.");
    }
    Streams streams = Objects.requireNonNull(parley).streams();
    LocalDate day = from == null ? null : LocalDate.ofInstant(from, ZoneOffset.UTC);
    Negotiation begun =
        ledger.making(streams, desk -> desk.track(name.strip(), parties, about, day));
    AnswerOptions.print(
        streams,
        "Tracking "
            + Messages.visible(begun.name())
            + (parties.isEmpty() ? "" : ": " + Messages.visible(String.join(", ", parties)))
            + ".\nAdd what you read: parley add "
            + Shell.word(begun.name())
            + " FILE|URL|FOLDER\n");
    return ExitCode.OK.number();
  }
}
