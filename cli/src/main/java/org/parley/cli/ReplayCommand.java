package org.parley.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.desk.Reader;
import org.parley.desk.Replay;
import org.parley.model.account.Item;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Quote;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley replay}: reads kept articles with today's reader. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Reads all kept articles again with today's reader, and shows the differences.",
    description = {
      "Nothing is recorded before you say so with --record. What people reviewed outranks the new"
          + " reading as well."
    },
    footer = {
      "",
      "Examples:",
      "  parley replay                    shows the differences of all negotiations",
      "  parley replay strait --record    records them"
    })
final class ReplayCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The negotiation (default: all).")
  private @Nullable String name;

  @Option(names = "--record", description = "Record the new readings.")
  private boolean record;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    RuleBook book = rules.load();
    Reader reader = ReadingOptions.reader(book, streams.status());
    ledger.with(
        streams,
        desk -> {
          Replay replay = new Replay(desk, reader.name(), brief -> reader.read(brief.document()));
          for (Negotiation negotiation : negotiations(desk)) {
            replay(replay, negotiation, streams);
          }
          return desk;
        });
    return ExitCode.OK.number();
  }

  private List<Negotiation> negotiations(Desk desk) {
    return name == null ? desk.ledger().negotiations(Instant.MAX) : List.of(desk.negotiation(name));
  }

  private void replay(Replay replay, Negotiation negotiation, Streams streams) {
    int[] done = {0};
    streams.status().measure(() -> negotiation.name() + ": " + done[0] + " read again");
    List<Replay.Difference> differences = replay.differences(negotiation, source -> done[0]++);
    StringBuilder out = new StringBuilder();
    for (Replay.Difference one : differences) {
      if (one.isAny()) {
        out.append(title(one)).append('\n');
        one.gone().forEach(item -> out.append("  - ").append(line(item)).append('\n'));
        one.come().forEach(item -> out.append("  + ").append(line(item)).append('\n'));
      }
    }
    long changed = differences.stream().filter(Replay.Difference::isAny).count();
    out.append(negotiation.name())
        .append(": ")
        .append(Counted.of(differences.size(), "article"))
        .append(" read again, ")
        .append(changed)
        .append(changed == 1 ? " reads otherwise" : " read otherwise");
    if (record) {
      replay.record(negotiation, differences);
      out.append("; recorded");
    } else if (!differences.isEmpty()) {
      out.append("; --record records the new readings");
    }
    AnswerOptions.print(streams, Messages.lines(out + ".\n"));
  }

  private static String title(Replay.Difference one) {
    String title = one.source().title();
    return (title == null ? one.source().address() : title) + " (" + one.source().publisher() + ")";
  }

  private static String line(Item item) {
    List<String> parts = new ArrayList<>();
    parts.add(item.kind().word());
    item.actors().forEach((field, names) -> parts.add(String.join(", ", names)));
    item.values().forEach((field, value) -> parts.add(value));
    item.words()
        .forEach((field, quotes) -> {
          if (!field.equals("cue") && !field.equals("source")) {
            quotes.stream()
                .map(Quote::text)
                .limit(2)
                .forEach(words -> parts.add("“" + words + "”"));
          }
        });
    return String.join(" ", parts).replaceAll("\\s+", " ");
  }
}
