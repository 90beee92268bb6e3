package org.parley.bench.calibration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import org.parley.reading.confidence.Weighing;
import org.parley.reading.rules.Knowledge;

/**
 * Measures rules and circumstances on annotated articles, and writes {@code confidences.list} and
 * {@code circumstances.list} anew. The same articles and rules give the same files.
 */
public final class Calibration {

  private final List<Item> items;
  private final List<String> names;
  private final PrintStream out;

  private Calibration(List<Item> items, List<String> names, PrintStream out) {
    this.items = List.copyOf(items);
    this.names = List.copyOf(names);
    this.out = out;
  }

  /**
   * Takes the folder of the knowledge files, or "-" to write nothing, and the folders of annotated
   * articles.
   */
  public static void main(String[] args) throws IOException {
    RuleBook rules = RuleBook.load(null);
    Reading reading = Reading.load(rules);
    List<Item> items = new ArrayList<>();
    for (String folder : List.of(args).subList(1, args.length)) {
      items.addAll(Annotated.items(Path.of(folder), reading));
    }
    List<String> names = new ArrayList<>(Knowledge.load(null).lexicon().words(Weighing.LIST));
    names.remove(Weighing.CONSTANT);
    names.addFirst(Weighing.CONSTANT);
    Calibration calibration = new Calibration(items, names, System.out);
    calibration.report();
    if (!args[0].equals("-")) {
      calibration.write(Path.of(args[0]));
    }
  }

  // What it is worth

  private void report() {
    long right = items.stream().filter(Item::right).count();
    out.printf(
        Locale.ROOT,
        "%d items of %d articles, %.0f %% right%n%n",
        items.size(),
        articles().size(),
        100.0 * right / items.size());
    Reliability weighed = leftOut(train -> Model.of(train, names)::probability);
    out.printf(
        Locale.ROOT,
        "Each article by what was learned from the others; log loss by kind %.4f, by rule %.4f,"
            + " with circumstances %.4f%n%s%n",
        leftOut(train -> byKind(new Records(train))).logLoss(),
        leftOut(train -> new Records(train)::of).logLoss(),
        weighed.logLoss(),
        weighed.table());
    List<String> articles = articles();
    List<String> first = articles.subList(0, articles.size() / 2);
    List<Item> one = Model.those(items, item -> first.contains(item.article()));
    List<Item> other = Model.those(items, item -> !first.contains(item.article()));
    half("second half by the first", one, other);
    half("first half by the second", other, one);
  }

  private List<String> articles() {
    return items.stream().map(Item::article).distinct().toList();
  }

  private static ToDoubleFunction<Item> byKind(Records records) {
    return item -> records.ofKind(item.kind());
  }

  private Reliability leftOut(Function<List<Item>, ToDoubleFunction<Item>> learn) {
    Reliability found = new Reliability();
    for (String article : articles()) {
      ToDoubleFunction<Item> learned =
          learn.apply(Model.those(items, item -> !item.article().equals(article)));
      items.stream()
          .filter(item -> item.article().equals(article))
          .forEach(item -> found.add(learned.applyAsDouble(item), item.right()));
    }
    return found;
  }

  private void half(String title, List<Item> known, List<Item> unknown) {
    Model model = Model.of(known, names);
    Reliability found = of(unknown, model::probability);
    out.printf(
        Locale.ROOT,
        "The %s (by name); log loss by kind %.4f, with circumstances %.4f%n%s%n",
        title,
        of(unknown, byKind(model.records())).logLoss(),
        found.logLoss(),
        found.table());
  }

  private static Reliability of(List<Item> items, ToDoubleFunction<Item> probability) {
    Reliability found = new Reliability();
    items.forEach(item -> found.add(probability.applyAsDouble(item), item.right()));
    return found;
  }

  // The files

  private void write(Path folder) throws IOException {
    Model model = Model.of(items, names);
    StringBuilder records =
        new StringBuilder(
            """
            # How often what was found is right, by kind; after that by rule, drawn towards the share of its kind.
            # A rule that found less than three, or is not here, has the share of its kind. 'quotation' is a
            # statement in quotation marks. Written by bench/calibrate; run it again when rules have changed.
            """);
    lines(records, model.records().byKind());
    records.append("# Rules\n");
    lines(records, model.records().byRule());
    StringBuilder weights =
        new StringBuilder(
            """
            # How much the circumstances speak for what was found (more than 0) or against it (less): log odds.
            # The sum, with the log odds of the record of the rule (confidences.list) times 'record', makes the
            # confidence. After a kind, it counts for that kind alone. docs/rules.md tells what the names mean.
            # Written by bench/calibrate, which fits whatever names stand here.
            """);
    lines(weights, model.weights());
    Files.writeString(folder.resolve("confidences.list"), records, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve(Weighing.LIST + ".list"), weights, StandardCharsets.UTF_8);
    out.print(weights);
  }

  private static void lines(StringBuilder to, Map<String, Double> values) {
    values.forEach(
        (name, value) -> to.append(String.format(Locale.ROOT, "%s = %.2f%n", name, value)));
  }
}
