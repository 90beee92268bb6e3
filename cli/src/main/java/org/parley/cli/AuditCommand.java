package org.parley.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Json;
import org.parley.ledger.AuditLog;
import org.parley.model.people.AuditEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley audit}: who did what. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Lists who signed in, changed something or tried to, newest first.",
    footer = {"", "Examples:", "  parley audit", "  parley audit --since 2027-05-12 --most 1000"})
final class AuditCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = MomentOptions.Start.class,
      description = "Nothing before that day or time.")
  private Instant since = Instant.EPOCH;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "200",
      converter = Numbers.Count.class,
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int most;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    List<AuditLog.Line> lines =
        ledger.with(streams, desk -> desk.ledger().audit().read(since, null, most));
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(line(line.entry())));
    AnswerOptions.print(
        streams,
        answer.isJson()
            ? Json.line(lines.stream().map(line -> fields(line.entry())).toList())
            : out.isEmpty() ? "Nothing is in the audit log.\n" : out.toString());
    return ExitCode.OK.number();
  }

  private static String line(AuditEntry entry) {
    return Messages.visible(
            String.join(
                " · ",
                entry.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                entry.member() == null ? "nobody known" : entry.member(),
                entry.address(),
                (entry.action() + " " + entry.subject()).strip(),
                entry.outcome()))
        + "\n";
  }

  private static Map<String, @Nullable Object> fields(AuditEntry entry) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("at", entry.at().toString());
    fields.put("member", entry.member());
    fields.put("address", entry.address());
    fields.put("action", entry.action());
    fields.put("subject", entry.subject());
    fields.put("outcome", entry.outcome());
    return fields;
  }
}
