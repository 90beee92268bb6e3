package org.parley.bench.diagram;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.analysis.diagram.Limits;
import org.parley.analysis.diagram.MinimalSets;

/**
 * Counts the minimal sets of all models of a folder, warm and in fresh processes, beside SCRAM's
 * two engines, and prints a table: {@code DiagramSpeed FOLDER with|without}, for SCRAM.
 */
final class DiagramSpeed {

  static final Limits LIMITS = new Limits(20_000_000, Duration.ofSeconds(60));

  private static final int WARM_UP = 10;
  private static final int RUNS = 15;

  private final boolean withScram;
  private final List<Double> own = new ArrayList<>();
  private final List<Double> processes = new ArrayList<>();

  private DiagramSpeed(boolean withScram) {
    this.withScram = withScram;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> models;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      models = files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
    new DiagramSpeed(arguments[1].equals("with")).measure(models);
  }

  private void measure(List<Path> models) throws IOException, InterruptedException {
    for (int round = 0; round < WARM_UP; round++) {
      for (Path model : models) {
        count(OpenPsa.read(model));
      }
    }
    for (Path model : models) {
      System.out.println(Table.row(row(model)));
    }
    if (withScram) {
      System.out.printf(
          Locale.ROOT,
          "%nMedian of SCRAM's faster engine by Parley: %s by their own time, %s by whole"
              + " processes.%n",
          Table.figure(Table.median(own)),
          Table.figure(Table.median(processes)));
    }
  }

  private static MinimalSets count(OpenPsa tree) {
    return MinimalSets.of(tree.equations(), tree.top(), LIMITS);
  }

  private List<String> row(Path model) throws IOException, InterruptedException {
    OpenPsa tree = OpenPsa.read(model);
    BigInteger sets = count(tree).count();
    double warm = warm(tree);
    Measured fresh = fresh(model);
    String name = model.getFileName().toString().replace(".xml", "");
    List<String> cells =
        new ArrayList<>(
            List.of(
                name,
                String.format(Locale.ROOT, "%,d", sets),
                Table.figure(warm),
                Table.figure(fresh.millis()),
                Table.figure(fresh.mebibytes())));
    if (withScram) {
      beside(model, sets, warm, fresh, cells);
    }
    return cells;
  }

  private static double warm(OpenPsa tree) {
    List<Double> millis = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      count(tree);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return Table.median(millis);
  }

  private static Measured fresh(Path model) throws IOException, InterruptedException {
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Fresh.class.getName(),
            model.toString());
    Path out = Files.createTempFile("fresh", ".txt");
    try {
      return Measured.of(program, out, Duration.ofMinutes(2), () -> 0);
    } finally {
      Files.delete(out);
    }
  }

  private void beside(Path model, BigInteger sets, double warm, Measured fresh, List<String> cells)
      throws IOException, InterruptedException {
    double fastest = Double.POSITIVE_INFINITY;
    double shortest = Double.POSITIVE_INFINITY;
    for (String engine : List.of("bdd", "zbdd")) {
      Measured scram = Scram.run(model, engine, sets);
      fastest = Math.min(fastest, scram.own());
      shortest = Math.min(shortest, scram.millis());
      String least = scram.done() ? "" : "> ";
      cells.add(least + Table.figure(scram.own()));
      cells.add(least + Table.figure(scram.millis()));
      cells.add(scram.done() ? Table.figure(scram.mebibytes()) : "–");
    }
    own.add(fastest / warm);
    processes.add(shortest / fresh.millis());
    cells.add(Table.figure(fastest / warm));
    cells.add(Table.figure(shortest / fresh.millis()));
  }
}
