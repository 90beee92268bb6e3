package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.parley.analysis.diagram.Objective;
import org.parley.model.Stance;

/** Which unblocking set is better than another. */
public sealed interface Ranking {

  /**
   * The fewest dropped preconditions, then the fewest steps, then the fewest refused ones, then
   * those dropped for which there is least evidence.
   */
  record FewestSteps() implements Ranking {}

  /**
   * The fewest parties that have to give up a refusal, then the fewest dropped preconditions, then
   * the fewest steps.
   */
  record FewestRefusing() implements Ranking {}

  /** The fewest concessions by the party that makes most, then by all, then the fewest steps. */
  record FewestConcessions() implements Ranking {}

  /** The least sum of weights; an element without one weighs 1. */
  record Weighted(Map<Element, Double> weights) implements Ranking {
    public Weighted {
      weights = Map.copyOf(weights);
    }
  }

  /** Over elements by number. */
  default Objective objective(Groundwork groundwork, List<Element> elements) {
    ToDoubleFunction<Element> drops = one -> one instanceof Element.Drop ? 1 : 0;
    ToDoubleFunction<Element> steps = one -> one instanceof Element.Yield ? 0 : 1;
    ToDoubleFunction<Element> refused = one -> isRefused(groundwork, one) ? 1 : 0;
    return new Objective(
        switch (this) {
          case FewestSteps fewest ->
              List.of(
                  sum(elements, drops),
                  sum(elements, steps),
                  sum(elements, refused),
                  sum(elements, one -> strength(groundwork, one)));
          case FewestRefusing fewest ->
              List.of(
                  sum(elements, one -> one instanceof Element.Yield ? 1 : 0),
                  sum(elements, drops),
                  sum(elements, steps));
          case FewestConcessions fewest ->
              List.of(
                  concessions(groundwork, elements),
                  sum(elements, one -> concedes(groundwork, one).size()),
                  sum(elements, steps));
          case Weighted weighted ->
              List.of(
                  sum(
                      elements,
                      one -> weighted.weights().getOrDefault(one, steps.applyAsDouble(one))),
                  sum(elements, steps));
        });
  }

  private static boolean isRefused(Groundwork groundwork, Element element) {
    return element instanceof Element.Act act && !groundwork.refusing(act.step()).isEmpty();
  }

  private static double strength(Groundwork groundwork, Element element) {
    return element instanceof Element.Drop drop
        ? groundwork.precondition(drop.precondition()).strength()
        : 0;
  }

  /**
   * The parties for which an element is a concession: those that drop what they require, that
   * refuse the step, or whose act it is without their having offered or accepted it.
   */
  public static Set<String> concedes(Groundwork groundwork, Element element) {
    return switch (element) {
      case Element.Yield yield -> Set.of();
      case Element.Drop drop -> {
        Set<String> parties = new LinkedHashSet<>();
        groundwork.preconditions().stream()
            .filter(one -> one.id().equals(drop.precondition()))
            .forEach(one -> {
              if (one.party() != null) {
                parties.add(one.party());
              }
            });
        yield parties;
      }
      case Element.Act act -> {
        Set<String> parties = new LinkedHashSet<>(groundwork.refusing(act.step()));
        for (String party : groundwork.step(act.step()).controllers()) {
          boolean willing =
              groundwork.positions(act.step()).stream()
                  .anyMatch(one ->
                      one.party().equals(party)
                          && (one.now().stance() == Stance.OFFER
                              || one.now().stance() == Stance.ACCEPT));
          if (!willing) {
            parties.add(party);
          }
        }
        yield parties;
      }
    };
  }

  private static Objective.Criterion sum(List<Element> elements, ToDoubleFunction<Element> weight) {
    return Objective.Criterion.sum(
        elements.stream().map(one -> weight.applyAsDouble(one)).toList());
  }

  private static Objective.Criterion concessions(Groundwork groundwork, List<Element> elements) {
    List<Objective.Weights> groups = new ArrayList<>();
    for (Groundwork.Party party : groundwork.parties()) {
      groups.add(
          new Objective.Weights(
              elements.stream()
                  .map(one -> concedes(groundwork, one).contains(party.key()) ? 1.0 : 0.0)
                  .toList()));
    }
    return groups.isEmpty() ? sum(elements, one -> 0) : new Objective.Criterion(groups);
  }
}
