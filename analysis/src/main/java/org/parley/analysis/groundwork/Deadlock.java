package org.parley.analysis.groundwork;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A circle in which each step waits for another one.
 *
 * @param links in the order of the circle: each one's {@code needs} is the next one's {@code
 *     waits}, and the last one's is the first one's
 * @param isStuck whether no way leads round it: none of its milestones can come about whatever is
 *     done, unless somebody drops a precondition
 */
public record Deadlock(List<Link> links, boolean isStuck) {

  /**
   * One wait of a circle.
   *
   * @param why the precondition that ties the two
   * @param waits id of the milestone that waits
   * @param needs id of the milestone for which it waits
   */
  public record Link(Precondition why, String waits, String needs) {}

  public Deadlock {
    links = List.copyOf(links);
  }

  /** Keys of the parties that require something in it, in its order. */
  public Set<String> parties() {
    Set<String> parties = new LinkedHashSet<>();
    links.forEach(link -> {
      if (link.why().party() != null) {
        parties.add(link.why().party());
      }
    });
    return parties;
  }

  /** The link of which it is least sure that the party requires it. */
  public Link weakest() {
    return links.stream()
        .min(Comparator.comparingDouble(link -> link.why().strength()))
        .orElseThrow();
  }
}
