package org.parley.analysis.groundwork;

import java.util.List;
import org.parley.analysis.diagram.Limits;

/**
 * What a groundwork says about the way to a target.
 *
 * @param groundwork what is asked
 * @param target id of the milestone to which a way is sought
 * @param obstacles what stands in the way
 * @param deadlocks where it is stuck
 * @param sets what would clear the way; with dropped preconditions where steps alone would not
 * @param best the first of these sets
 * @param sequence in which order the first set leads there, or all that stands in the way where no
 *     set was asked for or found in time; or why none does
 * @param tracks parallel ways to one end
 * @param matrix parties by issues
 */
public record Answers(
    Groundwork groundwork,
    String target,
    List<Obstacle> obstacles,
    Deadlocks deadlocks,
    UnblockingSets sets,
    List<List<Element>> best,
    Sequence sequence,
    List<Comparison> tracks,
    Matrix matrix) {

  /**
   * How it is asked.
   *
   * @param ranking of the sets
   * @param first how many of them
   * @param withDrops whether preconditions may be dropped though steps alone would do
   * @param limits of the search for sets
   */
  public record Asking(Ranking ranking, int first, boolean withDrops, Limits limits) {

    /** The five sets of the fewest steps. */
    public static Asking usual() {
      return new Asking(new Ranking.FewestSteps(), 5, false, Limits.usual());
    }
  }

  public Answers {
    obstacles = List.copyOf(obstacles);
    best = best.stream().map(List::copyOf).toList();
    tracks = List.copyOf(tracks);
  }

  /** Answers all. */
  public static Answers of(Groundwork groundwork, String target, Asking asking) {
    UnblockingSets sets =
        asking.withDrops()
            ? UnblockingSets.withDrops(groundwork, target, asking.limits())
            : UnblockingSets.of(groundwork, target, asking.limits());
    if (sets.count().signum() == 0 && !asking.withDrops() && sets.limit().isEmpty()) {
      sets = UnblockingSets.withDrops(groundwork, target, asking.limits());
    }
    List<List<Element>> best = sets.first(asking.first(), asking.ranking());
    List<Obstacle> obstacles = Obstacles.of(groundwork, target);
    List<Element> first = best.isEmpty() ? acts(obstacles) : best.getFirst();
    return new Answers(
        groundwork,
        target,
        obstacles,
        Deadlocks.of(groundwork),
        sets,
        best,
        Sequence.of(groundwork, target, first, asking.limits()),
        Comparison.of(groundwork),
        Matrix.of(groundwork));
  }

  /**
   * Where no set was asked for or found in time, the order is that of all that stands in the way.
   */
  private static List<Element> acts(List<Obstacle> obstacles) {
    return obstacles.stream().<Element>map(one -> new Element.Act(one.step().id())).toList();
  }
}
