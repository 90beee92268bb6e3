package org.parley.analysis.groundwork;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.analysis.diagram.Limits;
import org.parley.analysis.diagram.MinimalSets;

/**
 * All minimal sets of steps that clear the way to a target, counted and ranked on a decision
 * diagram and never listed whole.
 */
public final class UnblockingSets {

  private final Groundwork groundwork;
  private final String target;
  private final boolean withDrops;
  private final Limits limits;
  private final List<Element> elements;
  private final MinimalSets sets;

  private UnblockingSets(
      Groundwork groundwork, String target, Unknowns.Freedom freedom, Limits limits) {
    this.groundwork = groundwork;
    this.target = target;
    this.limits = limits;
    this.withDrops = freedom != Unknowns.Freedom.ACTS;
    Unknowns unknowns = new Unknowns(groundwork, target, freedom);
    this.elements = unknowns.elements();
    this.sets = MinimalSets.of(unknowns.equations(), unknowns.gate(), limits);
  }

  /** Sets of milestones that come about. */
  public static UnblockingSets of(Groundwork groundwork, String target, Limits limits) {
    return new UnblockingSets(groundwork, target, Unknowns.Freedom.ACTS, limits);
  }

  /** Sets of milestones that come about and preconditions that are dropped. */
  public static UnblockingSets withDrops(Groundwork groundwork, String target, Limits limits) {
    return new UnblockingSets(groundwork, target, Unknowns.Freedom.ACTS_AND_DROPS, limits);
  }

  /** Sets of preconditions without which an order of steps leads to the target. */
  static UnblockingSets relaxations(Groundwork groundwork, String target, Limits limits) {
    return new UnblockingSets(groundwork, target, Unknowns.Freedom.DROPS, limits);
  }

  /** Id of the milestone to which they clear the way. */
  public String target() {
    return target;
  }

  /** Whether preconditions may be dropped. */
  public boolean isWithDrops() {
    return withDrops;
  }

  /** How many there are; where a limit was reached, of the sizes that were counted. */
  public BigInteger count() {
    return sets.count();
  }

  /** How many there are by size, from 0. */
  public List<BigInteger> countBySize() {
    return sets.countBySize();
  }

  /** Why only sets up to a size were counted, in words; empty where all were. */
  public Optional<String> limit() {
    return sets.limit();
  }

  /** The largest size that was counted whole. */
  public int completeUpTo() {
    return sets.completeUpTo();
  }

  /** What every set holds. */
  public List<Element> needed() {
    return sets.inAll().stream().map(elements::get).toList();
  }

  /**
   * How much hangs on an element.
   *
   * @param element the element
   * @param share of the sets that hold it, in (0,1]
   * @param birnbaum share of all states of the other elements in which this one decides whether the
   *     way is clear (Birnbaum 1969, each state equally probable); empty where a limit was reached
   */
  public record Importance(Element element, double share, OptionalDouble birnbaum) {}

  /** The elements of any set, by share, then by Birnbaum's importance. */
  public List<Importance> importance() {
    List<Importance> all = new ArrayList<>();
    if (count().signum() == 0) {
      return all;
    }
    BigDecimal count = new BigDecimal(count());
    for (int i = 0; i < elements.size(); i++) {
      BigInteger with = sets.countWith(i);
      if (with.signum() > 0) {
        double share = new BigDecimal(with).divide(count, MathContext.DECIMAL64).doubleValue();
        all.add(new Importance(elements.get(i), share, sets.birnbaum(i)));
      }
    }
    all.sort(
        Comparator.comparingDouble((Importance one) -> -one.share())
            .thenComparingDouble(one -> -one.birnbaum().orElse(0)));
    return all;
  }

  /** The first sets, best first. */
  public List<List<Element>> first(int number, Ranking ranking) {
    if (ranking instanceof Ranking.FewestRefusing) {
      Unknowns.Freedom freedom =
          withDrops ? Unknowns.Freedom.ACTS_AND_DROPS_AND_YIELDS : Unknowns.Freedom.ACTS_AND_YIELDS;
      Unknowns yields = new Unknowns(groundwork, target, freedom);
      MinimalSets counted = MinimalSets.of(yields.equations(), yields.gate(), limits);
      return named(
          counted.first(number, ranking.objective(groundwork, yields.elements())),
          yields.elements());
    }
    return named(sets.first(number, ranking.objective(groundwork, elements)), elements);
  }

  private static List<List<Element>> named(List<List<Integer>> sets, List<Element> elements) {
    return sets.stream()
        .map(set ->
            set.stream().map(elements::get).filter(one -> !(one instanceof Element.Yield)).toList())
        .toList();
  }
}
