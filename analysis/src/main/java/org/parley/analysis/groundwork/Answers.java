package org.parley.analysis.groundwork;

import java.util.List;
import java.util.function.Supplier;
import org.parley.analysis.Once;
import org.parley.analysis.diagram.Limits;

/**
 * What a groundwork says about the way to a target. Each answer is worked out when it is first
 * asked for, and then kept. Safe for any number of threads.
 */
public final class Answers {

  private final Groundwork groundwork;
  private final String target;
  private final Supplier<List<Obstacle>> obstacles;
  private final Supplier<Deadlocks> deadlocks;
  private final Supplier<UnblockingSets> sets;
  private final Supplier<List<List<Element>>> best;
  private final Supplier<Sequence> sequence;
  private final Supplier<List<Comparison>> tracks;
  private final Supplier<Matrix> matrix;

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

  private Answers(Groundwork groundwork, String target, Asking asking) {
    this.groundwork = groundwork;
    this.target = target;
    this.obstacles = new Once<>(() -> List.copyOf(Obstacles.of(groundwork, target)));
    this.deadlocks = new Once<>(() -> Deadlocks.of(groundwork));
    this.sets = new Once<>(() -> sets(groundwork, target, asking));
    this.best =
        new Once<>(() ->
            sets().first(asking.first(), asking.ranking()).stream().map(List::copyOf).toList());
    this.sequence =
        new Once<>(() ->
            Sequence.of(
                groundwork,
                target,
                best().isEmpty() ? acts(obstacles()) : best().getFirst(),
                asking.limits()));
    this.tracks = new Once<>(() -> List.copyOf(Comparison.of(groundwork)));
    this.matrix = new Once<>(() -> Matrix.of(groundwork));
  }

  /** All answers. */
  public static Answers of(Groundwork groundwork, String target, Asking asking) {
    return new Answers(groundwork, target, asking);
  }

  private static UnblockingSets sets(Groundwork groundwork, String target, Asking asking) {
    if (!asking.withDrops()) {
      UnblockingSets steps = UnblockingSets.of(groundwork, target, asking.limits());
      if (steps.count().signum() > 0 || steps.limit().isPresent()) {
        return steps;
      }
    }
    return UnblockingSets.withDrops(groundwork, target, asking.limits());
  }

  /** Where no set was asked for or found in time, the order is that of all that is in the way. */
  private static List<Element> acts(List<Obstacle> obstacles) {
    return obstacles.stream().<Element>map(one -> new Element.Act(one.step().id())).toList();
  }

  /** What is asked. */
  public Groundwork groundwork() {
    return groundwork;
  }

  /** Id of the milestone to which a way is sought. */
  public String target() {
    return target;
  }

  /** What stands in the way. */
  public List<Obstacle> obstacles() {
    return obstacles.get();
  }

  /** Where it is stuck. */
  public Deadlocks deadlocks() {
    return deadlocks.get();
  }

  /** What would clear the way; with dropped preconditions where steps alone would not. */
  public UnblockingSets sets() {
    return sets.get();
  }

  /** The first of these sets. */
  public List<List<Element>> best() {
    return best.get();
  }

  /**
   * In which order the first set leads there, or all that stands in the way where no set was asked
   * for or found in time; or why none does.
   */
  public Sequence sequence() {
    return sequence.get();
  }

  /** Parallel ways to one end. */
  public List<Comparison> tracks() {
    return tracks.get();
  }

  /** Parties by issues. */
  public Matrix matrix() {
    return matrix.get();
  }
}
