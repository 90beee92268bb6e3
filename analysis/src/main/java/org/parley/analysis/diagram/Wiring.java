package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.parley.analysis.diagram.Circle.Member;

/**
 * Equations to a circuit. Gates that need each other become a {@link Circle}; all others are wired
 * once, what they need first.
 *
 * <p>A reference {@linkplain Formula.Together together} that is on no circle of such references
 * alone is read like any other. That changes nothing: let <i>V</i> be the least solution so read.
 * In the order of those references each group reads of the earlier ones just what <i>V</i> says, so
 * <i>V</i> solves the equations as written too, and the least solution of these is below it; that
 * in turn solves the equations so read, and <i>V</i> is below it.
 */
final class Wiring {

  private final Equations equations;
  private final Circuit circuit;

  /** By gate: its node, or -1. */
  private final int[] nodes;

  /** By gate of the circle being wired. */
  private final Member[] members;

  private final int[][] needs;
  private final int[][] together;

  private Wiring(Equations equations, Circuit circuit, int[] constant) {
    this.equations = equations;
    this.circuit = circuit;
    nodes = constant.clone();
    members = new Member[nodes.length];
    needs = new int[nodes.length][];
    together = new int[nodes.length][];
  }

  /** Wires a gate and all that it needs. */
  static Circuit.Output wire(Equations equations, int gate) {
    int[] constant = new int[equations.gates().size()];
    Arrays.fill(constant, -1);
    Wiring wiring = new Wiring(equations, new Circuit(), constant);
    if (wiring.wire(gate)) {
      wiring.constants(Nodes.YES, constant);
      wiring.constants(Nodes.NO, constant);
      wiring = new Wiring(equations, new Circuit(), constant);
      wiring.wire(gate);
    }
    return new Circuit.Output(wiring.circuit, wiring.nodes[gate]);
  }

  /**
   * Finds the gates that are false though all variables are true, or true though all are false:
   * without them many a circle is none.
   */
  private void constants(int variables, int[] constant) {
    Solving solving = new Solving(circuit, new Truth());
    for (int node = 0; node < circuit.size(); node++) {
      if (circuit.kind(node) == Circuit.Kind.VARIABLE) {
        solving.set(node, variables);
      }
    }
    for (int gate = 0; gate < constant.length; gate++) {
      if (nodes[gate] >= 0 && solving.value(nodes[gate]) != variables) {
        constant[gate] = 1 - variables;
      }
    }
  }

  /** Whether there was a circle. */
  private boolean wire(int gate) {
    boolean circles = false;
    for (int[] component : Components.of(new int[] {gate}, nodes.length, this::needs)) {
      int first = component[0];
      if (nodes[first] >= 0) {
        continue;
      }
      if (component.length == 1 && Arrays.binarySearch(needs(first), first) < 0) {
        nodes[first] = node(equations.gates().get(first), this::solved, this::solved);
      } else {
        circle(component);
        circles = true;
      }
    }
    return circles;
  }

  private int solved(int gate) {
    return nodes[gate];
  }

  private int[] needs(int gate) {
    if (needs[gate] == null) {
      TreeSet<Integer> all = new TreeSet<>();
      TreeSet<Integer> atOnce = new TreeSet<>();
      if (nodes[gate] < 0) {
        collect(equations.gates().get(gate), all, atOnce);
      }
      together[gate] = atOnce.stream().mapToInt(Integer::intValue).toArray();
      all.addAll(atOnce);
      needs[gate] = all.stream().mapToInt(Integer::intValue).toArray();
    }
    return needs[gate];
  }

  private static void collect(Formula formula, Set<Integer> gates, Set<Integer> together) {
    switch (formula) {
      case Formula.Variable it -> {}
      case Formula.Gate it -> gates.add(it.number());
      case Formula.Together it -> together.add(it.gate());
      case Formula.All it -> it.parts().forEach(part -> collect(part, gates, together));
      case Formula.Any it -> it.parts().forEach(part -> collect(part, gates, together));
      case Formula.AtLeast it -> it.parts().forEach(part -> collect(part, gates, together));
    }
  }

  private void circle(int[] gates) {
    for (int gate : gates) {
      members[gate] = new Member(circuit.read(), circuit.read());
    }
    Circle circle = new Circle();
    for (int[] group : Components.of(gates, nodes.length, this::togetherInCircle)) {
      List<Integer> own = Arrays.stream(group).boxed().toList();
      List<Member> grouped = new ArrayList<>();
      for (int gate : group) {
        IntUnaryOperator atOnce =
            other -> own.contains(other) ? members[other].together() : read(other);
        members[gate].body(node(equations.gates().get(gate), this::read, atOnce));
        grouped.add(members[gate]);
      }
      circle.group(grouped);
    }
    circuit.close(circle);
    for (int gate : gates) {
      nodes[gate] = members[gate].solved();
    }
  }

  private int[] togetherInCircle(int gate) {
    return Arrays.stream(together[gate])
        .filter(other -> members[other] != null && nodes[other] < 0)
        .toArray();
  }

  private int read(int gate) {
    return nodes[gate] >= 0 ? nodes[gate] : members[gate].read();
  }

  private int node(Formula formula, IntUnaryOperator gate, IntUnaryOperator together) {
    return switch (formula) {
      case Formula.Variable it -> circuit.variable(it.number());
      case Formula.Gate it -> gate.applyAsInt(it.number());
      case Formula.Together it -> together.applyAsInt(it.gate());
      case Formula.All it -> circuit.all(nodes(it.parts(), gate, together));
      case Formula.Any it -> circuit.any(nodes(it.parts(), gate, together));
      case Formula.AtLeast it -> circuit.atLeast(it.number(), nodes(it.parts(), gate, together));
    };
  }

  private int[] nodes(List<Formula> parts, IntUnaryOperator gate, IntUnaryOperator together) {
    // a loop, since this goes as deep as the formula: a stream's own calls would fill the stack
    int[] found = new int[parts.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = node(parts.get(i), gate, together);
    }
    return found;
  }
}
