package org.parley.desk.drawing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Groundwork;

/**
 * What is drawn: a groundwork, and what of it is marked.
 *
 * @param groundwork the groundwork
 * @param target id of the milestone that it is drawn towards
 * @param deadlocks the circles to mark, as A, B and so on
 * @param highlighted ids of milestones to mark, as those of an unblocking set
 */
public record Picture(
    Groundwork groundwork,
    Optional<String> target,
    List<Deadlock> deadlocks,
    Set<String> highlighted) {

  /**
   * Checks the ids.
   *
   * @throws IllegalArgumentException where the target or what is highlighted is no milestone of it
   */
  public Picture {
    deadlocks = List.copyOf(deadlocks);
    highlighted = Set.copyOf(highlighted);
    target.ifPresent(groundwork::step);
    highlighted.stream().sorted().forEach(groundwork::step);
  }
}
