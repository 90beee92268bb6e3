package org.parley.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Telling;
import org.parley.cli.render.Json;
import org.parley.desk.Desk;
import org.parley.model.account.Account;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley list}: the negotiations, or the sources of one. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Lists the negotiations, or the articles of one.",
    footer = {"", "Examples:", "  parley list", "  parley list strait"})
final class ListCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private MomentOptions moment = new MomentOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The negotiation.")
  private @Nullable String name;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    AnswerOptions.print(
        streams,
        ledger.with(streams, desk -> name == null ? negotiations(desk) : sources(desk, name)));
    return ExitCode.OK.number();
  }

  private String negotiations(Desk desk) {
    List<Negotiation> all = desk.ledger().negotiations(moment.moment().knownAt());
    if (answer.isJson()) {
      return Json.line(all.stream().map(ListCommand::fields).toList());
    }
    StringBuilder out = new StringBuilder();
    for (Negotiation one : all) {
      Account account = desk.ledger().account(one.name(), moment.moment());
      Instant last =
          account.sources().stream()
              .map(Source::published)
              .max(Instant::compareTo)
              .orElse(one.opened());
      out.append(
          Messages.visible(
              one.name()
                  + (one.parties().isEmpty() ? "" : ": " + String.join(", ", one.parties()))
                  + " · "
                  + Counted.of(account.sources().size(), "article")
                  + " · "
                  + Counted.of(account.items().size(), "item")
                  + " · last "
                  + Telling.day(last)));
      out.append('\n');
    }
    return out.isEmpty()
        ? "No negotiation is tracked yet. Begin one: parley track NAME --party A --party B\n"
        : out.toString();
  }

  private static Map<String, Object> fields(Negotiation one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", one.name());
    fields.put("parties", one.parties());
    if (one.about() != null) {
      fields.put("about", one.about());
    }
    if (one.from() != null) {
      fields.put("from", one.from().toString());
    }
    fields.put("opened", one.opened().toString());
    return fields;
  }

  private String sources(Desk desk, String negotiation) {
    Account account = desk.ledger().account(desk.negotiation(negotiation).name(), moment.moment());
    if (answer.isJson()) {
      return Json.line(account.sources().stream().map(ListCommand::fields).toList());
    }
    List<String> lines = new ArrayList<>();
    for (Source source : account.sources()) {
      String copies =
          source.copies().equals(source.lineage()) ? "" : " · copy of " + source.copies();
      String version = source.version() > 1 ? " · version " + source.version() : "";
      lines.add(
          Messages.visible(
              source.id()
                  + "  "
                  + Telling.day(source.published())
                  + "  "
                  + source.publisher()
                  + ": "
                  + (source.title() == null ? source.address() : source.title())
                  + version
                  + copies));
    }
    return lines.isEmpty() ? "No article was added yet.\n" : String.join("\n", lines) + "\n";
  }

  private static Map<String, Object> fields(Source source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", source.id());
    fields.put("lineage", source.lineage());
    fields.put("version", source.version());
    fields.put("copies", source.copies());
    fields.put("publisher", source.publisher());
    fields.put("title", source.title() == null ? "" : source.title());
    fields.put("address", source.address());
    fields.put("published", source.published().toString());
    fields.put("recorded", source.recorded().toString());
    fields.put("reader", source.reader());
    return fields;
  }
}
