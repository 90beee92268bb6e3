package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code parley check}: is the ledger as it was written. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Verifies hashes, references and order of all records of the ledger.",
    description = "Ends with 65 where something is wrong, and prints what.")
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    AtomicReference<Ledger.Progress> last = new AtomicReference<>(new Ledger.Progress(0, 0));
    streams.status().measure(() -> last.get().done() + " of " + last.get().of() + " checked");
    return ledger.with(
        streams,
        desk -> {
          List<String> wrong = desk.ledger().check(last::set);
          Map<String, Long> sizes = desk.ledger().sizes();
          StringBuilder out = new StringBuilder();
          wrong.forEach(one -> out.append(Messages.visible(one)).append('\n'));
          sizes.forEach((what, count) ->
              out.append(out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? "" : ", ")
                  .append(Counted.of(count, what.replaceFirst("s$", ""))));
          out.append(
              wrong.isEmpty()
                  ? ": all is as it was written.\n"
                  : ": " + Counted.of(wrong.size(), "fault") + ".\n");
          AnswerOptions.print(streams, out.toString());
          return (wrong.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED).number();
        });
  }
}
