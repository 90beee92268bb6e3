package org.parley.bench.diagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a program of its own took: the median of several runs on the first processor.
 *
 * @param millis by the clock, from start to end
 * @param own milliseconds that the program says its work took
 * @param mebibytes at the most, of the last run
 */
record Measured(boolean done, double millis, double own, double mebibytes) {

  /** Finds what a program says of itself after a run. */
  interface Own {
    double millis() throws IOException;
  }

  private static final int RUNS = 5;

  /** Once it has taken so long it is not run again. */
  private static final double LONG = 5_000;

  /** Runs a program; its output goes to a file. */
  static Measured of(List<String> program, Path out, Duration most, Own says)
      throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    Path memory = Files.createTempFile("memory", ".txt");
    try {
      do {
        long start = System.nanoTime();
        if (!run(program, out, memory, most)) {
          return new Measured(false, most.toMillis(), most.toMillis(), 0);
        }
        millis.add((System.nanoTime() - start) / 1e6);
        own.add(says.millis());
      } while (millis.size() < RUNS && millis.getFirst() < LONG);
      String kibibytes = Files.readString(memory, StandardCharsets.UTF_8).strip();
      double peak = kibibytes.isEmpty() ? 0 : Double.parseDouble(kibibytes) / 1024;
      return new Measured(true, Table.median(millis), Table.median(own), peak);
    } finally {
      Files.delete(memory);
    }
  }

  private static boolean run(List<String> program, Path out, Path memory, Duration most)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
    if (Files.isExecutable(Path.of("/usr/bin/time"))) {
      command.addAll(List.of("/usr/bin/time", "-f", "%M", "-o", memory.toString()));
    }
    command.addAll(program);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      return false;
    }
    return process.exitValue() == 0;
  }
}
