package org.parley.analysis.diagram;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.diagram.Circuit.Kind;
import org.parley.analysis.diagram.MinimalSets.Answer;

/**
 * Tries for the whole first, on functions and then on families of sets, and where a limit is in the
 * way for all sets of one element, of two, and so on.
 */
final class Answering {

  private static final int WHOLE = Integer.MAX_VALUE;

  private final Circuit.Output output;
  private final int variables;
  private final Budget budget;

  Answering(Equations equations, int gate, Budget budget) {
    output = Simplifying.simplified(Wiring.wire(equations, gate));
    variables = equations.variables();
    this.budget = budget;
  }

  Answer answer() {
    if (output.node() <= Circuit.TRUE) {
      return constant();
    }
    try {
      return whole(budget.part(0.4), false);
    } catch (Budget.Reached reached) {
      return withoutFunction(reached.limit());
    }
  }

  private Answer whole(Budget part, boolean direct) {
    Drawing drawing = Drawing.whole(output, part, direct);
    Diagram family = drawing.family();
    Counting counting = Counting.of(family, variables, part);
    Optional<Diagram> function = drawing.function();
    double @Nullable [] birnbaum =
        function.isPresent() ? Birnbaum.of(function.get(), variables) : null;
    return new Answer(family, counting, birnbaum, MinimalSets.inAll(counting), WHOLE, null);
  }

  private Answer withoutFunction(String limit) {
    try {
      return whole(budget.part(0.6), true);
    } catch (Budget.Reached reached) {
      return upToSizes(limit);
    }
  }

  private Answer upToSizes(String limit) {
    Answer last = upTo(0, limit);
    for (int size = 1; size <= variables; size++) {
      try {
        last = upTo(size, limit);
      } catch (Budget.Reached reached) {
        return last;
      }
    }
    return last;
  }

  private Answer upTo(int size, String limit) {
    Diagram family =
        size == 0 ? Diagram.end(Nodes.NO) : Drawing.upTo(output, budget, size).family();
    Counting counting = Counting.of(family, variables, budget);
    return size == variables
        ? new Answer(family, counting, null, MinimalSets.inAll(counting), WHOLE, null)
        : new Answer(family, counting, null, inAll(), size, limit);
  }

  private Answer constant() {
    Diagram end = Diagram.end(output.node());
    Counting counting = Counting.of(end, variables, budget);
    return new Answer(end, counting, new double[variables], List.of(), WHOLE, null);
  }

  /** Those variables without which the others, all true, do not make the output true. */
  private List<Integer> inAll() {
    Circuit circuit = output.circuit();
    Needed needed = new Needed();
    Solving solving = new Solving(circuit, needed);
    for (int node = 0; node < circuit.size(); node++) {
      if (circuit.kind(node) == Kind.VARIABLE) {
        solving.set(node, needed.variable(circuit.number(node)));
      }
    }
    return needed.variables(solving.value(output.node()));
  }
}
