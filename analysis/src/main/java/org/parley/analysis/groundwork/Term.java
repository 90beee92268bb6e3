package org.parley.analysis.groundwork;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

  private void collect(Set<String> steps) {
    switch (this) {
      case Reached one -> steps.add(one.step());
      case All all -> all.parts().forEach(part -> part.collect(steps));
      case Any any -> any.parts().forEach(part -> part.collect(steps));
      case AtLeast some -> some.parts().forEach(part -> part.collect(steps));
    }
  }
}
