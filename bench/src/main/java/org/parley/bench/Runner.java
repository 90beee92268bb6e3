package org.parley.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Contestant} in its own JVM, seen from outside. For one thread. */
final class Runner implements AutoCloseable {

  private final String name;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter commands;
  private final Path log;
  private final double coldStart;

  /**
   * Starts it and waits for its first result.
   *
   * @param what what {@link Contestant} takes
   * @param heap at most, in megabytes
   */
  Runner(String name, List<String> what, int heap) throws IOException {
    this.name = name;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xss4m", "-Xmx" + heap + "m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Contestant.class.getName());
    command.addAll(what);
    long start = System.nanoTime();
    log = Files.createTempFile("contestant", ".log");
    log.toFile().deleteOnExit();
    process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    answers = process.inputReader();
    commands = process.outputWriter();
    answer();
    coldStart = (System.nanoTime() - start) / 1e9;
  }

  /** Seconds from its start to its first result. */
  double coldStart() {
    return coldStart;
  }

  /** Lets it read texts so many times. */
  Round read(String texts, int threads, int times) throws IOException {
    System.err.println("  " + name + ": " + texts + (threads > 1 ? ", two threads" : ""));
    commands.write(texts + " " + threads + " " + times + "\n");
    commands.flush();
    return Round.parse(answer());
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      System.err.print(Files.readString(log));
      throw new IOException(name + " gave up for the reason above");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    commands.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
