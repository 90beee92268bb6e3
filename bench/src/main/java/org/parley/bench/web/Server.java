package org.parley.bench.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The workspace as users run it: a process of its own, with the heap that the launcher gives. */
final class Server implements AutoCloseable {

  private static final String JAR = "cli/target/parley.jar";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits for its first answer. */
  static Server start(Path ledger, int port) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseG1GC",
                    "-Xms256m",
                    "-Xmx1000m",
                    "-Xss4m",
                    "-jar",
                    JAR,
                    "serve",
                    "--port",
                    "" + port,
                    "--ledger",
                    ledger.toString()))
            .redirectErrorStream(true)
            .redirectOutput(Path.of("bench/target/web-server.log").toFile())
            .start();
    Server server = new Server(process, port);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!server.answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("The server does not answer; see bench/target/web-server.log");
      }
      Thread.sleep(50);
    }
    return server;
  }

  private boolean answers() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(uri("/new")).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** A part of a path, as it is written in an address. */
  static String part(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  URI uri(String path) {
    return URI.create(address() + path);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Megabytes of memory that it holds now, and held at most; where the system tells. */
  String memory() throws IOException {
    StringBuilder told = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
        long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
        told.append(told.isEmpty() ? "" : ", ")
            .append(line.startsWith("VmRSS") ? "now " : "at most ")
            .append(kilobytes / 1024)
            .append(" MB");
      }
    }
    return told.toString();
  }

  /** Ends it at once, as when the power goes. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
