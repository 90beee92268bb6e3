package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.analysis.diagram.Circuit.Kind;
import org.parley.analysis.diagram.Leaves.Module;

/**
 * Draws the diagram of a circuit's output, module by module, the inner ones first. Each module is
 * tried in several orders of its leaves, all with few nodes at first, then all with more.
 */
final class Drawing {

  private static final long FIRST_TRY = 30_000;
  private static final int MORE = 8;

  /** Nodes of a diagram for each node of a module, on the first try: large modules need more. */
  private static final int NODES_A_PART = 16;

  private final Circuit.Output output;
  private final Circuit circuit;
  private final Budget budget;
  private final Nodes nodes;
  private final Algebra algebra;
  private final Solving solving;
  private final Leaves orders;

  /** By node: the drawn value, of modules alone. */
  private final int[] functions;

  /** By node: the drawn family of minimal sets, of modules alone. */
  private final int[] families;

  /** The leaves of all modules; the index is the level. */
  private final List<Integer> leaves = new ArrayList<>();

  private Drawing(Circuit.Output output, Budget budget, Nodes nodes, Algebra algebra) {
    this.output = output;
    circuit = output.circuit();
    this.budget = budget;
    this.nodes = nodes;
    this.algebra = algebra;
    solving = new Solving(circuit, algebra);
    orders = new Leaves(circuit);
    functions = new int[output.node() + 1];
    families = new int[output.node() + 1];
  }

  /**
   * All of it.
   *
   * @param output not constant
   * @param direct on families of sets alone, without the function
   */
  static Drawing whole(Circuit.Output output, Budget budget, boolean direct) {
    Nodes nodes = new Nodes(budget);
    Algebra algebra = direct ? new Zbdd(nodes, Zbdd.WHOLE) : new Bdd(nodes);
    Drawing drawing = new Drawing(output, budget, nodes, algebra);
    boolean[] modules = Modules.of(output.circuit(), output.node());
    for (int node : output.circuit().below(output.node(), at -> false)) {
      if (node == output.node() || (modules[node] && !drawing.isVariable(node))) {
        drawing.draw(Module.of(output.circuit(), node, at -> modules[at]));
      }
    }
    return drawing;
  }

  /** The sets of no more than so many elements. */
  static Drawing upTo(Circuit.Output output, Budget budget, int size) {
    Nodes nodes = new Nodes(budget);
    Drawing drawing = new Drawing(output, budget, nodes, new Zbdd(nodes, size));
    drawing.draw(
        Module.of(output.circuit(), output.node(), drawing::isVariable), Ordering.SHARED_FIRST);
    return drawing;
  }

  /** The family of the minimal sets. */
  Diagram family() {
    return Diagram.of(nodes, elements(families), families[output.node()]);
  }

  /** The function, where it was drawn. */
  Optional<Diagram> function() {
    return algebra instanceof Bdd
        ? Optional.of(Diagram.of(nodes, elements(functions), functions[output.node()]))
        : Optional.empty();
  }

  private int[] elements(int[] roots) {
    return leaves.stream()
        .mapToInt(leaf -> isVariable(leaf) ? circuit.number(leaf) : ~roots[leaf])
        .toArray();
  }

  private boolean isVariable(int node) {
    return circuit.kind(node) == Kind.VARIABLE;
  }

  private void draw(Module module) {
    int mark = nodes.size();
    long most = Math.max(FIRST_TRY, (long) NODES_A_PART * module.nodes().length);
    while (!drawn(module, budget.atMost(mark + most))) {
      most *= MORE;
    }
  }

  private boolean drawn(Module module, Budget given) {
    int mark = nodes.size();
    nodes.budget(given);
    Budget.Reached last = null;
    for (Ordering ordering : Ordering.values()) {
      try {
        draw(module, ordering);
        return true;
      } catch (Budget.Reached reached) {
        last = reached;
        budget.time();
        nodes.backTo(mark);
      }
    }
    if (given == budget && last != null) {
      throw last;
    }
    return false;
  }

  private void draw(Module module, Ordering ordering) {
    int[] order = orders.order(module, ordering);
    solving.clear(module.nodes());
    for (int i = 0; i < order.length; i++) {
      solving.set(order[i], nodes.node(leaves.size() + i, Nodes.NO, Nodes.YES));
    }
    int root = module.root();
    functions[root] = solving.value(root);
    families[root] = algebra instanceof Bdd bdd ? bdd.minimal(functions[root]) : functions[root];
    Arrays.stream(order).forEach(leaves::add);
  }
}
