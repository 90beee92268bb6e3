package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.model.Fault;
import org.parley.model.account.Moment;
import org.sqlite.SQLiteDataSource;

final class SqliteLedgerTest extends LedgerContract {

  private final AtomicInteger files = new AtomicInteger();

  @Override
  String nowhere() {
    return folder.resolve("new folder/a?b#%20 " + files.incrementAndGet() + ".db").toString();
  }

  @Override
  String empty() {
    return nowhere();
  }

  @Override
  String jdbc(String place) {
    return "jdbc:sqlite:" + Path.of(place).toUri();
  }

  @Override
  List<String> unguard(String table) {
    return List.of("DROP TRIGGER " + table + "_stays", "DROP TRIGGER " + table + "_remains");
  }

  @Override
  Ledger restored(Path backup) {
    return at(backup.toString(), clock);
  }

  @Override
  void older(String place) throws Exception {
    Files.createDirectories(Path.of(place).getParent());
    SQLiteDataSource database = new SQLiteDataSource();
    database.setUrl(jdbc(place));
    Schema.migrate(database, "sqlite", 1);
    fillOlder(new SqliteStore(Path.of(place)));
  }

  @Override
  boolean hasCopyBeside(String place) throws SQLException {
    Path copy = Path.of(place + ".before-v" + Schema.LATEST);
    if (!Files.exists(copy)) {
      return false;
    }
    try (Connection connection = DriverManager.getConnection(jdbc(copy.toString()))) {
      assertThat(Schema.version(connection)).isEqualTo(1);
    }
    return true;
  }

  @Test
  void aMigrationLeavesNoLockBehind() throws Exception {
    try (var all = Files.list(Path.of(where).getParent())) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(n -> n.endsWith(".lock"));
    }
  }

  @Test
  void whatIsNoLedgerIsLeftAsItIs() throws Exception {
    Path text = Files.writeString(folder.resolve("text.db"), "Not a database, but a text.");
    assertFault(() -> at(text.toString(), clock), "not-a-ledger", "text.db is not a ledger");
    assertThat(text).hasContent("Not a database, but a text.");

    Path other = folder.resolve("other.db");
    execute(other.toString(), List.of("CREATE TABLE bookmark (id INTEGER)"));
    byte[] before = Files.readAllBytes(other);
    assertFault(() -> at(other.toString(), clock), "not-a-ledger", "another program's");
    assertThat(other).hasBinaryContent(before);

    assertFault(() -> at(folder.toString(), clock), "not-a-ledger", "is a folder");
    assertFault(() -> at("jdbc:h2:mem:x", clock), "not-a-ledger", "'h2'");
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertFault(() -> at(file.resolve("in.db").toString(), clock), "ledger-unreachable", "in.db");
  }

  @Test
  void anEmptyFileBecomesALedger() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.db"));

    assertThat(at(empty.toString(), clock).sizes()).containsEntry("articles", 0L);
  }

  @Test
  void aDamagedFileIsSaidToBeDamaged() throws Exception {
    full();
    ledger.close();
    byte[] bytes = Files.readAllBytes(Path.of(where));
    byte[] garbage = "damaged! ".repeat(3000).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(garbage, 0, bytes, 4096, Math.min(garbage.length, bytes.length - 4096));
    Path damaged = Files.write(folder.resolve("damaged.db"), bytes);

    assertFault(
        () -> at(damaged.toString(), clock).account("talks", Moment.LATEST),
        "ledger-damaged",
        "damaged.db is damaged");
  }

  @Test
  void aLedgerThatAnotherProcessWritesToIsLockedAfterAWhile() throws Exception {
    try (Connection other = DriverManager.getConnection(jdbc(where));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(ledger.negotiations(java.time.Instant.MAX)).hasSize(1);
      assertFault(() -> add(FIRST), "ledger-locked", "is locked");
      statement.execute("ROLLBACK");
    }
    add(FIRST);
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Path mount = tmpfs("2m");
    try {
      Ledger small = at(mount.resolve("full.db").toString(), clock);
      small.open(negotiation("talks"));
      AtomicInteger added = new AtomicInteger();
      assertFault(
          () -> {
            while (added.get() < 10_000) {
              small.add("talks", Writer.random().brief(), READER);
              added.incrementAndGet();
            }
          },
          "disk-full",
          "its disk is full");
      assertThat(small.account("talks", Moment.LATEST).sources()).hasSize(added.get());
      small.close();
      Ledger again = at(mount.resolve("full.db").toString(), clock);
      assertThat(again.account("talks", Moment.LATEST).sources()).hasSize(added.get());
      assertThat(again.check(p -> {})).isEmpty();
      again.close();
    } finally {
      run("umount", mount.toString());
    }
  }

  @Test
  void aLedgerThatMayNotBeWrittenToIsSaidToBeReadOnly() throws Exception {
    Path mount = tmpfs("4m");
    try {
      String place = mount.resolve("read.db").toString();
      at(place, clock).close();
      assertThat(run("mount", "-o", "remount,ro", mount.toString())).isZero();
      assertFault(() -> at(place, clock), "ledger-read-only", "read.db may not be written to");
      assertFault(
          () -> at(mount.resolve("new.db").toString(), clock), "ledger-read-only", "new.db");
    } finally {
      run("umount", mount.toString());
    }
  }

  /** A small disk of its own; needs root. */
  private Path tmpfs(String size) throws IOException, InterruptedException {
    Path mount = Files.createDirectories(folder.resolve("mount"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", mount.toString()) == 0,
        "SKIPPED: only root can mount a small disk, and not everywhere");
    return mount;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void theLastMigrationIsTheOneThatTheCodeKnows() throws IOException {
    for (String store : List.of("sqlite", "postgresql")) {
      Path folder = Path.of("src/main/resources/org/parley/ledger", store);
      try (Stream<Path> files = Files.list(folder)) {
        int last =
            files
                .map(file -> file.toFile().getName())
                .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                .max()
                .orElse(0);
        assertThat(last).isEqualTo(Schema.LATEST);
      }
    }
  }

  @Test
  void faultsOfTheMachineAreNotTheUsers() {
    assertThat(new SqliteFaults(Path.of("x")).fault(new SQLException("no such table")).kind())
        .isEqualTo(Fault.Kind.INTERNAL);
  }
}
