package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is required, as an AND/OR expression over milestones. */
public sealed interface Term {

  /** A milestone has to be reached; {@code step} is its id. */
  record Reached(String step) implements Term {}

  /** All of the parts; of none, nothing is required. */
  record All(List<Term> parts) implements Term {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of the parts will do. */
  record Any(List<Term> parts) implements Term {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** So many of the parts will do; at least 1. */
  record AtLeast(int number, List<Term> parts) implements Term {
    public AtLeast {
      parts = List.copyOf(parts);
      if (number < 1 || number > parts.size()) {
        throw new IllegalArgumentException(number + " of " + parts.size() + " parts");
      }
    }

    /** The same with "and" and "or" alone. */
    Term spelledOut() {
      List<Term> choices = new ArrayList<>();
      choose(0, new ArrayList<>(), choices);
      return new Any(choices);
    }

    private void choose(int from, List<Term> chosen, List<Term> choices) {
      if (chosen.size() == number) {
        choices.add(new All(chosen));
        return;
      }
      for (int i = from; i <= parts.size() - (number - chosen.size()); i++) {
        chosen.add(parts.get(i));
        choose(i + 1, chosen, choices);
        chosen.removeLast();
      }
    }
  }

  /** Whether it holds where {@code reached} tells which milestones are. */
  default boolean holds(Predicate<String> reached) {
    return switch (this) {
      case Reached one -> reached.test(one.step());
      case All all -> all.parts().stream().allMatch(part -> part.holds(reached));
      case Any any -> any.parts().stream().anyMatch(part -> part.holds(reached));
      case AtLeast some ->
          some.parts().stream().filter(part -> part.holds(reached)).count() >= some.number();
    };
  }

  /** The ids of its milestones, in the order of the text. */
  default Set<String> steps() {
    Set<String> steps = new LinkedHashSet<>();
    collect(steps);
    return steps;
  }

  /**
   * The ids of the milestones that it still waits for: those of all parts that do not hold, and
   * none where it holds.
   */
  default Set<String> open(Predicate<String> reached) {
    if (holds(reached)) {
      return Set.of();
    }
    Set<String> open = new LinkedHashSet<>();
    switch (this) {
      case Reached one -> open.add(one.step());
      case All all -> all.parts().forEach(part -> open.addAll(part.open(reached)));
      case Any any -> any.parts().forEach(part -> open.addAll(part.open(reached)));
      case AtLeast some -> some.parts().forEach(part -> open.addAll(part.open(reached)));
    }
    return open;
  }

  /**
   * The ids of the milestones without which it cannot hold: what all alternatives need alike is
   * among them, whatever the words in which they are put.
   */
  default Set<String> needed() {
    return switch (this) {
      case Reached one -> Set.of(one.step());
      case All all -> needed(all.parts(), all.parts().size());
      case Any any -> needed(any.parts(), 1);
      case AtLeast some -> needed(some.parts(), some.number());
    };
  }

  /** Without a milestone, too few of the parts are left. */
  private static Set<String> needed(List<Term> parts, int number) {
    Map<String, Integer> failing = new LinkedHashMap<>();
    parts.forEach(part -> part.needed().forEach(step -> failing.merge(step, 1, Integer::sum)));
    Set<String> needed = new LinkedHashSet<>();
    failing.forEach((step, count) -> {
      if (parts.size() - count < number) {
        needed.add(step);
      }
    });
    return needed;
  }

  /** What is left to require where a milestone counts as reached; null where it is nothing. */
  default @Nullable Term without(String step) {
    return switch (this) {
      case Reached one -> one.step().equals(step) ? null : one;
      case All all -> {
        List<Term> left = left(all.parts(), step);
        yield left.isEmpty() ? null : left.size() == 1 ? left.getFirst() : new All(left);
      }
      case Any any -> {
        List<Term> left = left(any.parts(), step);
        yield left.size() < any.parts().size() ? null : new Any(left);
      }
      case AtLeast some -> {
        List<Term> left = left(some.parts(), step);
        int more = some.number() - (some.parts().size() - left.size());
        yield more <= 0 ? null : more == left.size() ? new All(left) : new AtLeast(more, left);
      }
    };
  }

  /** The same with other ids. */
  default Term renamed(UnaryOperator<String> ids) {
    return switch (this) {
      case Reached one -> new Reached(ids.apply(one.step()));
      case All all -> new All(all.parts().stream().map(part -> part.renamed(ids)).toList());
      case Any any -> new Any(any.parts().stream().map(part -> part.renamed(ids)).toList());
      case AtLeast some ->
          new AtLeast(some.number(), some.parts().stream().map(part -> part.renamed(ids)).toList());
    };
  }

  private static List<Term> left(List<Term> parts, String step) {
    List<Term> left = new ArrayList<>();
    for (Term part : parts) {
      Term rest = part.without(step);
      if (rest != null) {
        left.add(rest);
      }
    }
    return left;
  }

  private void collect(Set<String> steps) {
    switch (this) {
      case Reached one -> steps.add(one.step());
      case All all -> all.parts().forEach(part -> part.collect(steps));
      case Any any -> any.parts().forEach(part -> part.collect(steps));
      case AtLeast some -> some.parts().forEach(part -> part.collect(steps));
    }
  }
}
