package org.parley.analysis.groundwork;

import java.util.List;
import org.parley.analysis.milestone.Milestone;

/**
 * A milestone that is open and on the way to a target.
 *
 * @param step the milestone
 * @param depth how many steps it is from the target; 1 is required for the target itself
 * @param because the open preconditions that name it
 * @param refusing keys of the parties that refuse it
 * @param isOption whether all that name it name others that will do as well
 */
public record Obstacle(
    Step step, int depth, List<Precondition> because, List<String> refusing, boolean isOption) {

  public Obstacle {
    because = List.copyOf(because);
    refusing = List.copyOf(refusing);
  }

  /** Whether a party refuses it. */
  public boolean isRefused() {
    return !refusing.isEmpty() || step.status() == Milestone.Status.REFUSED;
  }
}
