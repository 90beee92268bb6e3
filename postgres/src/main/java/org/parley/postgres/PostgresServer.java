package org.parley.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A PostgreSQL of its own in a temporary folder: Debian's where it is installed, else the one from
 * Maven Central. Under root it runs as another user, since it refuses to run as root.
 */
public final class PostgresServer implements AutoCloseable {

  public static final String PASSWORD = "open sesame";

  private static final int OLDEST = 15;
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Path folder;
  private final Path programs;
  private final int port;
  private boolean templateIsThere;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(Path folder, Path programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  public static PostgresServer start() throws IOException {
    Path folder = Files.createTempDirectory("parley-postgres");
    PostgresServer server = new PostgresServer(folder, programs(folder), freePort());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (isRoot()) {
      run(List.of("chown", "-R", user(), folder.toString()));
    }
    server.runProgram(
        "initdb",
        "-D",
        server.data(),
        "-U",
        "parley",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    server.resume();
    return server;
  }

  /** Starts it again after {@link #stop}. */
  public void resume() throws IOException {
    runProgram(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-t",
        "60",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' "
            + "-c max_connections=60 -c shared_buffers=64MB -c fsync=off",
        "start");
  }

  public void stop() throws IOException {
    runProgram("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** The address of an empty database that is there for this call alone. */
  public String database() throws SQLException {
    return made("template0");
  }

  /**
   * The address of a database for this call alone that has what was filled in once, which takes a
   * tenth of the time of filling it.
   *
   * @param filling puts it into the database of an address, and leaves no connection open
   */
  public synchronized String filled(Consumer<String> filling) throws SQLException {
    if (!templateIsThere) {
      execute("CREATE DATABASE filled");
      filling.accept(address("filled"));
      templateIsThere = true;
    }
    return made("filled");
  }

  private String made(String template) throws SQLException {
    String name = "database" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    return address(name);
  }

  private void execute(String command) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  public String address(String database) {
    return bare(database) + "?user=parley&password=" + PASSWORD.replace(" ", "%20");
  }

  /** Without user and password. */
  public String bare(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path programs(Path folder) throws IOException {
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        Path newest =
            versions
                .filter(path -> path.getFileName().toString().matches("\\d+"))
                .max(Comparator.comparingInt(path -> Integer.parseInt("" + path.getFileName())))
                .orElse(null);
        if (newest != null
            && Integer.parseInt("" + newest.getFileName()) >= OLDEST
            && Files.isExecutable(newest.resolve("bin/initdb"))
            && System.getProperty("parley.postgres.central") == null) {
          return newest.resolve("bin");
        }
      }
    }
    return unpack(folder.resolve("programs"));
  }

  private static Path unpack(Path target) throws IOException {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-linux-" + machine + ".txz";
    InputStream packed = PostgresServer.class.getResourceAsStream(name);
    if (packed == null) {
      throw new IOException("There is no PostgreSQL for this machine: " + name);
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, path);
            path.toFile().setExecutable((entry.getMode() & 1) != 0, false);
          }
        }
      }
    }
    return target.resolve("bin");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Someone who owns nothing. */
  private static String user() {
    return "nobody";
  }

  private void runProgram(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=" + user(), "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("parley-postgres", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(command + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
      Files.deleteIfExists(output);
    }
  }

  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      if (Files.exists(folder.resolve("data/postmaster.pid"))) {
        stop();
      }
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
