package org.parley.desk.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;

/**
 * As much of a groundwork as can be drawn: what is nearest to its ends comes first.
 *
 * @param groundwork with the milestones that are kept, and what is between them
 * @param leftOut how many milestones that something ties to others were left out
 */
public record Excerpt(Groundwork groundwork, int leftOut) {

  /**
   * What leads to some milestones, with these themselves.
   *
   * @param most so many milestones at most
   */
  public static Excerpt before(Groundwork groundwork, Collection<String> ends, int most) {
    return of(groundwork, reached(groundwork, ends), most);
  }

  /**
   * All that something ties to others; where that is too much, what leads to some milestones first.
   *
   * @param most so many milestones at most
   */
  public static Excerpt whole(Groundwork groundwork, Collection<String> ends, int most) {
    Set<String> wanted = reached(groundwork, ends);
    wanted.addAll(tied(groundwork));
    return of(groundwork, wanted, most);
  }

  private static Excerpt of(Groundwork groundwork, Set<String> wanted, int most) {
    Set<String> kept = new LinkedHashSet<>();
    wanted.stream().limit(most).forEach(kept::add);
    List<Precondition> preconditions =
        groundwork.preconditions().stream()
            .filter(one -> kept.contains(one.target()) && kept.containsAll(one.term().steps()))
            .toList();
    Set<String> out = tied(groundwork);
    out.removeAll(kept);
    return new Excerpt(
        new Groundwork(
            groundwork.name(),
            groundwork.asOf(),
            groundwork.parties(),
            groundwork.steps().stream().filter(step -> kept.contains(step.id())).toList(),
            preconditions,
            groundwork.positions().stream().filter(one -> kept.contains(one.step())).toList(),
            List.of(),
            groundwork.targets().stream().filter(kept::contains).toList()),
        out.size());
  }

  /** The nearest ones first. */
  private static Set<String> reached(Groundwork groundwork, Collection<String> ends) {
    Set<String> seen = new LinkedHashSet<>(ends);
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Precondition one : groundwork.preconditions(open.removeFirst())) {
        one.term().steps().stream().filter(seen::add).forEach(open::add);
      }
    }
    return seen;
  }

  private static Set<String> tied(Groundwork groundwork) {
    Set<String> tied = new LinkedHashSet<>();
    for (Precondition one : groundwork.preconditions()) {
      tied.add(one.target());
      tied.addAll(one.term().steps());
    }
    List<String> inOrder = new ArrayList<>();
    groundwork.steps().stream().map(Step::id).filter(tied::contains).forEach(inOrder::add);
    return new LinkedHashSet<>(inOrder);
  }
}
