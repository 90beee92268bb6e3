package org.parley.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Starts {@link Writer} in processes of its own, quickly. */
final class ChildProcess {

  private final List<String> java;

  /**
   * @param folder for what makes the next ones start quickly
   */
  ChildProcess(Path folder) throws IOException, InterruptedException {
    List<String> path = new ArrayList<>();
    for (String one :
        System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
      // Classes can only be shared from jars.
      path.add(Files.isDirectory(Path.of(one)) ? packed(folder, Path.of(one), path.size()) : one);
    }
    Path archive = folder.resolve("classes.jsa");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            String.join(System.getProperty("path.separator"), path));
    java = new ArrayList<>(command);
    java.add(1, "-XX:SharedArchiveFile=" + archive);
    List<String> first = new ArrayList<>(command);
    first.add(1, "-XX:ArchiveClassesAtExit=" + archive);
    String ledger = folder.resolve("first.db").toString();
    try (Ledger one = Ledgers.open(ledger, Clock.systemUTC())) {
      one.open(LedgerContract.negotiation("talks"));
    }
    first.addAll(List.of(Writer.class.getName(), ledger, "3"));
    new ProcessBuilder(first)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static String packed(Path folder, Path classes, int number) throws IOException {
    Path jar = folder.resolve("classes" + number + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
        out.closeEntry();
      }
    }
    return jar.toString();
  }

  Running start(String ledger, int many) throws IOException {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of(Writer.class.getName(), ledger, "" + many));
    return new Running(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** What a process has printed so far. */
  static final class Running {
    private final Process process;
    private final Thread reading;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Running(Process process) {
      this.process = process;
      this.reading = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
      try (BufferedReader in = process.inputReader()) {
        // A line without its end was not reported in full.
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
          if (next == '\n') {
            lines.add(line.toString().strip());
            line.setLength(0);
          } else {
            line.append((char) next);
          }
        }
      } catch (IOException e) {
        // It was killed.
      }
    }

    List<String> lines() {
      return List.copyOf(lines);
    }

    /** Waits until it has printed something, or has ended. */
    void awaitFirst() throws InterruptedException {
      while (lines.isEmpty() && process.isAlive()) {
        Thread.sleep(2);
      }
    }

    /** SIGKILL on POSIX. */
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
      reading.join();
    }

    int end() throws InterruptedException {
      int status = process.waitFor();
      reading.join();
      return status;
    }
  }
}
