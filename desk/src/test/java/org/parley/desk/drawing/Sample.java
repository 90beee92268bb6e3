package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.GroundworkFile;
import org.parley.analysis.groundwork.Precondition;

/**
 * Pictures from text: what a groundwork's file says, and in comments {@code # deadlock: a, b} (each
 * waits for the next) and {@code # highlighted: a, b}.
 */
final class Sample {

  private Sample() {}

  static Picture picture(String text) {
    Groundwork groundwork = GroundworkFile.read("sample", text);
    List<Deadlock> deadlocks = new ArrayList<>();
    Set<String> highlighted = Set.of();
    for (String line : text.split("\n")) {
      if (line.startsWith("# deadlock: ")) {
        deadlocks.add(deadlock(groundwork, words(line)));
      } else if (line.startsWith("# highlighted: ")) {
        highlighted = Set.copyOf(words(line));
      }
    }
    return new Picture(
        groundwork, groundwork.targets().stream().findFirst(), deadlocks, highlighted);
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
        .map(String::strip)
        .toList();
  }

  static Deadlock deadlock(Groundwork groundwork, List<String> steps) {
    List<Deadlock.Link> links = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String needs = steps.get((i + 1) % steps.size());
      Precondition why =
          groundwork.preconditions(steps.get(i)).stream()
              .filter(one -> one.term().steps().contains(needs))
              .findFirst()
              .orElseThrow();
      links.add(new Deadlock.Link(List.of(why), steps.get(i), needs));
    }
    return new Deadlock(links, true);
  }

  /** The edges as {@code a -> b}, with deadlocks and whether what comes first is reached. */
  static String edges(Picture picture) {
    return Net.of(picture).edges().stream()
        .map(edge ->
            edge.from()
                + (edge.isExchange() ? " <-> " : " -> ")
                + edge.to()
                + (edge.isInDeadlock() ? " " + String.join(",", edge.deadlocks()) : "")
                + (edge.isMet() ? " met" : ""))
        .collect(Collectors.joining("\n"));
  }
}
