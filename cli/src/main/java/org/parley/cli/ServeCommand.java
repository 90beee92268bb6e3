package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.sources.AddressPolicy;
import org.parley.web.IntakeSettings;
import org.parley.web.Settings;
import org.parley.web.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley serve}: the workspace in the browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Opens the workspace: the negotiations of a ledger in the browser.",
    description = {
      "It answers until it is stopped with Ctrl-C; on this machine alone, to whoever uses it,"
          + " unless --host or --require-login say otherwise. The same is to be had as JSON under"
          + " /api/v1."
    },
    footer = {
      "",
      "Examples:",
      "  parley serve",
      "  parley serve --port 9000 --ledger team.db",
      "  parley serve --require-login --proxy --public-url https://parley.example",
      "",
      "Members are added with 'parley member add'. How to serve a team: docs/deploy.md."
    })
final class ServeCommand implements Callable<Integer> {

  /** How long the end of what goes on is waited for, in milliseconds. */
  private static final long PATIENCE = 10_000;

  @ParentCommand private @Nullable Parley parley;
  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private EntranceOptions entrance = new EntranceOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Numbers.Port.class,
      description = "Port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 7373;

  @Option(
      names = "--allow-private",
      paramLabel = "HOST|RANGE",
      description = {
        "Fetch pages also from this host, or from addresses of this range such as 10.1.0.0/16,"
            + " although they are not public; may be given several times."
      })
  private List<String> allowed = new ArrayList<>();

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    return ledger.making(streams, desk -> serve(desk, streams)).number();
  }

  private ExitCode serve(Desk desk, Streams streams) {
    IntakeSettings intake =
        IntakeSettings.usual(Parley.VERSION).from(AddressPolicy.publicAnd(allowed));
    Settings settings =
        Settings.local(port, System.getProperty("user.name", "somebody"))
            .at(entrance.host())
            .with(entrance.entrance(streams))
            .with(intake);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Workspace workspace =
        Workspace.start(settings, desk, new ItemCoding(new RuleOptions()), streams.err())) {
      Thread serving = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, serving)));
      AnswerOptions.print(streams, told(settings, workspace.port()));
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private static String told(Settings settings, int port) {
    return "The workspace is at http://"
        + settings.host()
        + ":"
        + port
        + "/\nCtrl-C stops it; what was recorded stays.\n";
  }

  /** Lets what is being recorded come to its end. */
  private static void stop(CountDownLatch stopped, Thread serving) {
    stopped.countDown();
    try {
      serving.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
