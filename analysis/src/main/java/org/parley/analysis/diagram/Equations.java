package org.parley.analysis.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Gate <i>i</i> is {@code gates.get(i)}, over variables 0 to {@code variables - 1}.
 *
 * <p>What a gate means: let <i>W</i> hold one Boolean function of the variables for each gate.
 * <i>W</i> starts as false everywhere. In each round <i>D</i> is the greatest solution of <i>D(i) =
 * f(i)</i>, with {@link Formula.Gate} <i>j</i> read as <i>W(j)</i> and {@link Formula.Together}
 * <i>j</i> as <i>D(j)</i>; then <i>W</i> becomes <i>D</i>, until nothing changes: <i>μW.νD.f(W,
 * D)</i>. Both solutions exist since every formula is monotone (Knaster and Tarski 1955).
 *
 * <p>A formula that names a variable or a gate that is not there is refused with an {@link
 * IllegalArgumentException}.
 */
public record Equations(int variables, List<Formula> gates) {

  public Equations {
    gates = List.copyOf(gates);
    for (int gate = 0; gate < gates.size(); gate++) {
      check(gate, gates.get(gate), variables, gates.size());
    }
  }

  private static void check(int gate, Formula formula, int variables, int gates) {
    Deque<Formula> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case Formula.Variable it -> check(gate, "variable", it.number(), variables);
        case Formula.Gate it -> check(gate, "gate", it.number(), gates);
        case Formula.Together it -> check(gate, "gate", it.gate(), gates);
        case Formula.All it -> it.parts().forEach(open::push);
        case Formula.Any it -> it.parts().forEach(open::push);
        case Formula.AtLeast it -> it.parts().forEach(open::push);
      }
    }
  }

  private static void check(int gate, String what, int number, int count) {
    if (number < 0 || number >= count) {
      throw new IllegalArgumentException(
          "gate " + gate + " names " + what + " " + number + " of " + count);
    }
  }

  /** The parts of all formulas, however deep: what bounds the depth of any walk over them. */
  long size() {
    long size = variables;
    Deque<Formula> open = new ArrayDeque<>(gates);
    while (!open.isEmpty()) {
      size++;
      switch (open.pop()) {
        case Formula.Variable it -> {}
        case Formula.Gate it -> {}
        case Formula.Together it -> {}
        case Formula.All it -> it.parts().forEach(open::push);
        case Formula.Any it -> it.parts().forEach(open::push);
        case Formula.AtLeast it -> it.parts().forEach(open::push);
      }
    }
    return size;
  }
}
