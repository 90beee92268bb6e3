package org.parley.analysis.groundwork;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.analysis.diagram.Limits;

/** Groundworks from short strings, and answers as short strings. */
final class Graph {

  private Graph() {}

  static Groundwork of(String text) {
    return GroundworkFile.read("graph", text);
  }

  /** {@code a + b + without p1}, the elements in alphabetical order. */
  static String set(List<Element> set) {
    return set.stream().map(Graph::element).sorted().collect(Collectors.joining(" + "));
  }

  static String element(Element element) {
    return switch (element) {
      case Element.Act act -> act.step();
      case Element.Drop drop -> "without " + drop.precondition();
      case Element.Yield yield -> "yield " + yield.party();
    };
  }

  static List<String> best(UnblockingSets sets, Ranking ranking) {
    return sets.first(100, ranking).stream().map(Graph::set).toList();
  }

  static Set<String> sets(Groundwork groundwork, String target) {
    UnblockingSets sets = UnblockingSets.of(groundwork, target, Limits.usual());
    return new TreeSet<>(best(sets, new Ranking.FewestSteps()));
  }

  static Set<String> setsWithDrops(Groundwork groundwork, String target) {
    UnblockingSets sets = UnblockingSets.withDrops(groundwork, target, Limits.usual());
    return new TreeSet<>(best(sets, new Ranking.FewestSteps()));
  }

  /** Without naming any of its steps, so that the answers are about the whole set. */
  static Set<Set<Element>> all(UnblockingSets sets) {
    return sets.first(100_000, new Ranking.FewestSteps()).stream()
        .map(HashSet::new)
        .collect(Collectors.toSet());
  }

  static List<String> obstacles(Groundwork groundwork, String target) {
    return Obstacles.of(groundwork, target).stream().map(one -> one.step().id()).toList();
  }

  /** {@code a <- b <- a}, where a was named first. */
  static String circle(Deadlock deadlock) {
    return deadlock.links().stream().map(Deadlock.Link::waits).collect(Collectors.joining(" <- "))
        + " <- "
        + deadlock.links().getLast().needs();
  }

  static List<String> circles(Groundwork groundwork) {
    return Deadlocks.of(groundwork).all().stream().map(Graph::circle).toList();
  }

  static Answers answers(Groundwork groundwork, String target) {
    return Answers.of(groundwork, target, Answers.Asking.usual());
  }

  /** {@code a, b; c}: rounds by semicolons; an impasse is shown as such. */
  static String order(Groundwork groundwork, String target) {
    return order(answers(groundwork, target).sequence());
  }

  static String order(Sequence sequence) {
    return switch (sequence) {
      case Sequence.Done done -> "done";
      case Sequence.Ordered ordered ->
          ordered.rounds().stream()
              .map(round -> String.join(", ", round))
              .collect(Collectors.joining("; "));
      case Sequence.Impasse impasse -> "impasse, drop " + impasse.fewest();
    };
  }
}
