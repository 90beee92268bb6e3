package org.parley.bench.conflict;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.ConflictFile;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Option;
import org.parley.analysis.conflict.Preference;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.conflict.Statement;

/**
 * Analyses conflicts that are made up, each from its text: {@code ConflictSpeed OPTIONS PARTIES
 * ROUNDS}. Prints the milliseconds of each round on a line, by the clock and of the thread; the
 * first is cold.
 */
public final class ConflictSpeed {

  /** Statements by which a party ranks the states. */
  private static final int STATEMENTS = 10;

  private final Random random;
  private final int options;
  private final int parties;

  private ConflictSpeed(long seed, int options, int parties) {
    this.random = new Random(seed);
    this.options = options;
    this.parties = parties;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    int options = Integer.parseInt(arguments[0]);
    int parties = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    for (int round = 0; round < rounds; round++) {
      String text = ConflictFile.write(new ConflictSpeed(round, options, parties).model());
      long used = thread.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      Stability stability = Stability.of(ConflictFile.read("made up", text));
      int found = stability.equilibria().size();
      double took = (System.nanoTime() - start) / 1e6;
      double processor = (thread.getCurrentThreadCpuTime() - used) / 1e6;
      out.printf(
          Locale.ROOT,
          "%.1f %.1f ms, %d states, %d equilibria, %d of them Nash%n",
          took,
          processor,
          stability.size(),
          found,
          stability.equilibria(Concept.NASH).size());
    }
  }

  /** Options in turn to the parties, every fifth in one direction only. */
  private ConflictModel model() {
    List<String> names = IntStream.range(0, parties).mapToObj(i -> "P" + i).toList();
    List<Option> all =
        IntStream.range(0, options)
            .mapToObj(i ->
                new Option(
                    "o" + i,
                    names.get(i % parties),
                    i % 5 == 4 ? Direction.ONLY_TO_YES : Direction.BOTH))
            .toList();
    List<Preference> preferences = new ArrayList<>();
    for (String name : names) {
      List<Statement> statements = new ArrayList<>();
      while (statements.size() < STATEMENTS) {
        statements.add(statement());
      }
      preferences.add(new Preference.Prioritized(name, statements));
    }
    return new ConflictModel("", names, all, List.of(), preferences, Optional.empty());
  }

  private Statement statement() {
    Statement one = mark();
    Statement other = mark();
    return switch (random.nextInt(4)) {
      case 0 -> new Statement.And(List.of(one, other));
      case 1 -> new Statement.Or(List.of(one, other));
      case 2 -> new Statement.Implies(one, other);
      default -> one;
    };
  }

  private Statement mark() {
    Statement is = new Statement.Is("o" + random.nextInt(options));
    return random.nextBoolean() ? is : new Statement.Not(is);
  }
}
