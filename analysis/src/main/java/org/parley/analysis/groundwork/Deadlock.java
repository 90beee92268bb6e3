package org.parley.analysis.groundwork;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
   * @param why the preconditions that tie the two, at least one
   * @param waits id of the milestone that waits
   * @param needs id of the milestone for which it waits
   */
  public record Link(List<Precondition> why, String waits, String needs) {

    public Link {
      why = List.copyOf(why);
    }

    /** How sure it is that somebody requires it, as {@link Precondition#strength()}. */
    public double strength() {
      return 1 - why.stream().mapToDouble(one -> 1 - one.strength()).reduce(1, (a, b) -> a * b);
    }
  }

  public Deadlock {
    links = List.copyOf(links);
  }

  /** Keys of the parties that require something in it, in its order. */
  public Set<String> parties() {
    Set<String> parties = new LinkedHashSet<>();
    for (Link link : links) {
      for (Precondition one : link.why()) {
        if (one.party() != null) {
          parties.add(one.party());
        }
      }
    }
    return parties;
  }

  /** What is required in it, each once, in its order. */
  public Collection<Precondition> preconditions() {
    Map<String, Precondition> all = new LinkedHashMap<>();
    links.forEach(link -> link.why().forEach(one -> all.putIfAbsent(one.id(), one)));
    return all.values();
  }

  /** Whether it is broken where one precondition is dropped; exchanges alone do not wait. */
  public boolean breaksWithout(Precondition dropped) {
    boolean isOpen =
        links.stream()
            .anyMatch(link -> link.why().size() == 1 && isSame(link.why().getFirst(), dropped));
    boolean waits =
        links.stream()
            .flatMap(link -> link.why().stream())
            .anyMatch(one -> one.tie() == Precondition.Tie.BEFORE && !isSame(one, dropped));
    return isOpen || !waits;
  }

  private static boolean isSame(Precondition one, Precondition other) {
    return one.id().equals(other.id());
  }

  /** The link of which it is least sure that the party requires it. */
  public Link weakest() {
    return links.stream().min(Comparator.comparingDouble(Link::strength)).orElseThrow();
  }
}
