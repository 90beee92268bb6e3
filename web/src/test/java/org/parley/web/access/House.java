package org.parley.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.parley.desk.Desk;
import org.parley.desk.access.Membership;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Negotiation;
import org.parley.model.people.Role;
import org.parley.web.Settings;
import org.parley.web.Story;
import org.parley.web.Workspace;

/** A real server with a real ledger, which has one negotiation and a member of each role. */
public final class House implements AutoCloseable {

  static final String PASSWORD = "seven quiet harbours";

  /** Bytes. */
  static final int LARGEST_REQUEST = 100_000;

  static final Duration PATIENCE = Duration.ofMillis(800);

  private final Ledger ledger;
  private final Workspace workspace;

  private House(Ledger ledger, Workspace workspace) {
    this.ledger = ledger;
    this.workspace = workspace;
  }

  /** For whoever uses this machine. */
  static House open(Path folder) {
    return start(folder, Entrance.MACHINE, 0, PATIENCE);
  }

  /** For members: rea, rev, eve and ada, by their roles. */
  public static House forMembers(Path folder) {
    return start(folder, Entrance.MEMBERS);
  }

  static House start(Path folder, Entrance entrance) {
    return start(folder, entrance, 0);
  }

  static House start(Path folder, Entrance entrance, int port) {
    return start(folder, entrance, port, Duration.ofSeconds(30));
  }

  static House start(Path folder, Entrance entrance, int port, Duration patience) {
    Path file = folder.resolve("house.db");
    try {
      if (!Files.exists(file)) {
        Files.copy(Peopled.FILE, file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Ledger ledger = Ledgers.open(file.toString(), InstantSource.system());
    Settings settings =
        Settings.local(port, "robin").with(entrance).limited(LARGEST_REQUEST, patience);
    PrintWriter log = new PrintWriter(System.err, true, UTF_8);
    return new House(ledger, Workspace.start(settings, new Desk(ledger), Story.coding(), log));
  }

  private static Membership members(Ledger ledger) {
    return new Membership(ledger, new SecureRandom(), InstantSource.system());
  }

  Membership members() {
    return members(ledger);
  }

  Ledger ledger() {
    return ledger;
  }

  int port() {
    return workspace.port();
  }

  /** Address of the server, without a slash at its end. */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() {
    workspace.close();
    ledger.close();
  }

  /** The ledger that is copied for each house, for hashing passwords takes its time. */
  private static final class Peopled {

    static final Path FILE = people();

    private static Path people() {
      try {
        Path folder = Files.createTempDirectory("parley-house");
        Path file = folder.resolve("peopled.db");
        // Last named, first deleted.
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        try (Ledger ledger = Ledgers.open(file.toString(), InstantSource.system())) {
          ledger.open(new Negotiation("talks", List.of("A", "B"), null, null, Instant.EPOCH));
          Membership members = members(ledger);
          members.add("ada", PASSWORD, Role.ADMIN, "test");
          members.add("eve", PASSWORD, Role.EDITOR, "test");
          members.add("rev", PASSWORD, Role.REVIEWER, "test");
          members.add("rea", PASSWORD, Role.READER, "test");
        }
        return file;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
