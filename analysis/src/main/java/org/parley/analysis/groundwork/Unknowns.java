package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.diagram.Equations;
import org.parley.analysis.diagram.Formula;

/**
 * A groundwork as equations: a milestone comes about when its act is done and each of its ties
 * holds or was dropped. The target's own act is taken for granted, as it is what all is for.
 */
final class Unknowns {

  /** What may be done about a groundwork. */
  enum Freedom {
    /** Milestones come about. */
    ACTS,
    /** The same; who refuses one has to give that up, and is counted once. */
    ACTS_AND_YIELDS,
    /** Milestones come about, and parties drop preconditions. */
    ACTS_AND_DROPS,
    /** The same; who refuses a milestone has to give that up, and is counted once. */
    ACTS_AND_DROPS_AND_YIELDS,
    /** Every milestone comes about that can; parties drop preconditions. */
    DROPS
  }

  private final Groundwork groundwork;
  private final Freedom freedom;
  private final Map<String, Integer> gates = new HashMap<>();
  private final Map<Element, Integer> numbers = new HashMap<>();
  private final List<Element> elements = new ArrayList<>();
  private final String target;
  private final Equations equations;

  Unknowns(Groundwork groundwork, String target, Freedom freedom) {
    this.groundwork = groundwork;
    this.freedom = freedom;
    this.target = target;
    groundwork.steps().forEach(step -> gates.put(step.id(), gates.size()));
    List<Formula> formulas = groundwork.steps().stream().map(this::formula).toList();
    this.equations = new Equations(elements.size(), formulas);
  }

  Equations equations() {
    return equations;
  }

  int gate() {
    return gates.getOrDefault(target, 0);
  }

  /** What the variables stand for, by number. */
  List<Element> elements() {
    return List.copyOf(elements);
  }

  private Formula formula(Step step) {
    if (step.isReached()) {
      return new Formula.All(List.of());
    }
    List<Formula> parts = new ArrayList<>();
    if (freedom != Freedom.DROPS && !step.id().equals(target)) {
      parts.add(variable(new Element.Act(step.id())));
    }
    if (canYield() && !step.id().equals(target)) {
      groundwork.refusing(step.id()).forEach(one -> parts.add(variable(new Element.Yield(one))));
    }
    for (Ties.Tie tie : Ties.of(groundwork, step.id())) {
      Formula term = formula(tie.term(), tie.isExchange());
      parts.add(
          canDrop()
              ? new Formula.Any(List.of(term, variable(new Element.Drop(tie.why().id()))))
              : term);
    }
    return new Formula.All(parts);
  }

  private boolean canYield() {
    return switch (freedom) {
      case ACTS_AND_YIELDS, ACTS_AND_DROPS_AND_YIELDS -> true;
      case ACTS, ACTS_AND_DROPS, DROPS -> false;
    };
  }

  private boolean canDrop() {
    return switch (freedom) {
      case ACTS_AND_DROPS, ACTS_AND_DROPS_AND_YIELDS, DROPS -> true;
      case ACTS, ACTS_AND_YIELDS -> false;
    };
  }

  private Formula formula(Term term, boolean together) {
    return switch (term) {
      case Term.Reached one -> {
        int gate = gates.getOrDefault(one.step(), 0);
        boolean reached = groundwork.step(one.step()).isReached();
        yield together && !reached ? new Formula.Together(gate) : new Formula.Gate(gate);
      }
      case Term.All all -> new Formula.All(formulas(all.parts(), together));
      case Term.Any any -> new Formula.Any(formulas(any.parts(), together));
      case Term.AtLeast some ->
          new Formula.AtLeast(some.number(), formulas(some.parts(), together));
    };
  }

  private List<Formula> formulas(List<Term> parts, boolean together) {
    return parts.stream().map(part -> formula(part, together)).toList();
  }

  private Formula variable(Element element) {
    Integer number =
        numbers.computeIfAbsent(
            element,
            one -> {
              elements.add(one);
              return elements.size() - 1;
            });
    return new Formula.Variable(number);
  }
}
