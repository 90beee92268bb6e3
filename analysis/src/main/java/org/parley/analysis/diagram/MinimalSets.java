package org.parley.analysis.diagram;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All minimal sets of variables that make a gate true: those that make it true when all other
 * variables are false, while no part of them does. There may be billions; they stand in a diagram
 * and are never listed. Immutable.
 *
 * <p>What a gate means is said at {@link Equations}. When a limit is reached, what is said here
 * holds for the sets up to a size: see {@link #completeUpTo()}.
 */
public final class MinimalSets {

  private final Diagram family;
  private final Counting counting;
  private final double @Nullable [] birnbaum;
  private final List<Integer> inAll;
  private final int variables;
  private final int completeUpTo;
  private final @Nullable String limit;

  MinimalSets(Answer answer, int variables) {
    family = answer.family();
    counting = answer.counting();
    birnbaum = answer.birnbaum();
    inAll = answer.inAll();
    completeUpTo = answer.completeUpTo();
    limit = answer.limit();
    this.variables = variables;
  }

  /** What was found out. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Answer(
      Diagram family,
      Counting counting,
      double @Nullable [] birnbaum,
      List<Integer> inAll,
      int completeUpTo,
      @Nullable String limit) {}

  /**
   * The minimal sets of a gate.
   *
   * @throws IndexOutOfBoundsException when there is no such gate
   */
  public static MinimalSets of(Equations equations, int gate, Limits limits) {
    return of(equations, gate, limits, System::nanoTime);
  }

  /**
   * The same by a clock of one's own.
   *
   * @param clock tells nanoseconds from some moment on
   * @throws IndexOutOfBoundsException when there is no such gate
   */
  public static MinimalSets of(Equations equations, int gate, Limits limits, LongSupplier clock) {
    equations.gates().get(gate);
    Budget budget = Budget.of(limits, clock);
    Answer answer =
        Depth.with(equations.size(), () -> new Answering(equations, gate, budget).answer());
    return new MinimalSets(answer, equations.variables());
  }

  /** How many sets there are. */
  public BigInteger count() {
    return counting.count();
  }

  /** How many there are of each size; the index is the size, the last one is not zero. */
  public List<BigInteger> countBySize() {
    return counting.bySize();
  }

  /**
   * The size up to which all sets are counted and found: {@code Integer.MAX_VALUE} when that is all
   * there are.
   */
  public int completeUpTo() {
    return completeUpTo;
  }

  /** Which limit was reached, in words, such as "2,000,000 nodes"; empty when none was. */
  public Optional<String> limit() {
    return Optional.ofNullable(limit);
  }

  /**
   * How many of the sets hold a variable.
   *
   * @throws IndexOutOfBoundsException when there is no such variable
   */
  public BigInteger countWith(int variable) {
    return counting.with().get(variable);
  }

  /**
   * The variables that every set holds, ascending; none when there is no set. Exact whatever limit
   * was reached.
   */
  public List<Integer> inAll() {
    return inAll;
  }

  /**
   * The share of all states of the other variables, each true or false, in which this one decides;
   * within 1e-12. Empty when a limit did not let the whole function be drawn.
   *
   * @throws IndexOutOfBoundsException when there is no such variable
   */
  public OptionalDouble birnbaum(int variable) {
    if (variable < 0 || variable >= variables) {
      throw new IndexOutOfBoundsException("variable " + variable + " of " + variables);
    }
    return birnbaum == null ? OptionalDouble.empty() : OptionalDouble.of(birnbaum[variable]);
  }

  /**
   * The best sets, best first; those that cost the same by fewer elements, then by the numbers of
   * their elements in ascending order, the first that differs deciding. Decimal weights are added
   * up exactly, up to eighteen digits. With criteria of several groups the search may have to keep
   * too many beginnings of sets (a million, or a quarter of the memory), and then gives fewer than
   * it was asked for.
   *
   * @param k how many, at most
   */
  public List<List<Integer>> first(int k, Objective objective) {
    return BestFirst.first(k, family, new Costs(objective, variables));
  }

  /** Those of some variables that every set holds. */
  static List<Integer> inAll(Counting counting) {
    return IntStream.range(0, counting.with().size())
        .filter(it -> counting.count().signum() > 0)
        .filter(it -> counting.with().get(it).equals(counting.count()))
        .boxed()
        .toList();
  }
}
