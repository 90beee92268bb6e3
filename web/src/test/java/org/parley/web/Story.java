package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.desk.exchange.EventCoding;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.EventKind;
import org.parley.model.account.Negotiation;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;
import org.parley.web.http.Site;

/**
 * A server that shows the story of the strait: fifteen articles over three weeks, read once for all
 * tests. Each server has a ledger of its own.
 */
public final class Story implements AutoCloseable {

  /** Name of the negotiation. */
  public static final String NAME = "strait";

  private static final Path ARTICLES = Path.of("../docs/example/strait.jsonl");

  private final Ledger ledger;
  private final Workspace workspace;

  private Story(Ledger ledger, Workspace workspace) {
    this.ledger = ledger;
    this.workspace = workspace;
  }

  /** Starts a server in a folder. */
  public static Story in(Path folder) {
    return in(folder, settings -> settings);
  }

  /** Starts a server with settings of its own. */
  public static Story in(Path folder, UnaryOperator<Settings> changed) {
    Path file = folder.resolve("story.db");
    try {
      Files.copy(Told.FILE, file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Ledger ledger = Ledgers.open(file.toString(), InstantSource.system());
    Settings settings = changed.apply(Settings.local(0, "Robin"));
    return new Story(
        ledger,
        Workspace.start(
            settings, new Desk(ledger), coding(), new PrintWriter(System.err, true, UTF_8)));
  }

  /** Items as event data. */
  public static EventCoding coding() {
    return new Coding();
  }

  /** Items as event data; its lists are loaded when an export asks for them. */
  private static final class Coding implements EventCoding {

    private static final class Lists {
      static final RuleBook BOOK = RuleBook.load(null);
    }

    @Override
    public Optional<EventKind> kind(String item, @Nullable String aspect) {
      return Lists.BOOK.itemEvents().of(item, aspect);
    }

    @Override
    public Optional<String> role(String words) {
      return Lists.BOOK.roles().of(words);
    }
  }

  /** Address of the server, without a slash at its end. */
  public String address() {
    return "http://127.0.0.1:" + workspace.port();
  }

  /** Its pages and endpoints. */
  public Site site() {
    return workspace.site();
  }

  /** What it shows. */
  public Desk desk() {
    return new Desk(ledger);
  }

  @Override
  public void close() {
    workspace.close();
    ledger.close();
  }

  /** The ledger that is copied for each server; made when the first one starts. */
  private static final class Told {

    static final Path FILE = tell();

    private static Path tell() {
      try {
        Path folder = Files.createTempDirectory("parley-story");
        Path file = folder.resolve("told.db");
        // Last named, first deleted.
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        try (Ledger ledger = Ledgers.open(file.toString(), InstantSource.system());
            Arrivals arrivals =
                Inputs.of(List.of(ARTICLES.toString()), InputStream.nullInputStream(), "test")
                    .arrivals()) {
          Desk desk = new Desk(ledger);
          Negotiation strait = desk.track(NAME, List.of("Kalmora", "Tarvenia"), null, null);
          Reading reading = Reading.load(RuleBook.load(null));
          while (arrivals.hasNext()) {
            if (arrivals.next() instanceof Arrival.Arrived arrived) {
              desk.add(strait, reading.read(arrived.document()), "test");
            }
          }
        }
        return file;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
