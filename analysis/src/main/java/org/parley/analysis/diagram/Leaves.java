package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.parley.analysis.diagram.Circuit.Kind;

/** Puts the leaves of a circuit's modules in order. */
final class Leaves {

  private static final int[] NONE = {};

  /** By node: how many gates of the module use it. */
  private final int[] uses;

  /** By node: how many nodes are below it, those that are met twice counted twice. */
  private final double[] sizes;

  Leaves(Circuit circuit) {
    uses = new int[circuit.size()];
    sizes = new double[circuit.size()];
  }

  /**
   * A module as its leaves bound it.
   *
   * @param nodes its own and its leaves, in ascending order
   * @param leaf tells variables and the roots of other modules
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Module(Circuit circuit, int root, int[] nodes, IntPredicate leaf) {

    static Module of(Circuit circuit, int root, IntPredicate leaf) {
      return new Module(circuit, root, circuit.below(root, leaf), leaf);
    }

    boolean isLeaf(int node) {
      return circuit.kind(node) == Kind.VARIABLE || (node != root && leaf.test(node));
    }

    int[] parts(int node) {
      return isLeaf(node) ? NONE : circuit.parts(node);
    }
  }

  int[] order(Module module, Ordering ordering) {
    measure(module);
    return switch (ordering) {
      case SHARED_FIRST -> depthFirst(module, Comparator.comparingInt(part -> -uses[part]));
      case LARGE_FIRST -> depthFirst(module, Comparator.comparingDouble(part -> -sizes[part]));
      case GATHERED ->
          Gathering.gathered(
              module, depthFirst(module, Comparator.comparingDouble(part -> sizes[part])));
    };
  }

  private void measure(Module module) {
    for (int node : module.nodes()) {
      uses[node] = 0;
      sizes[node] = 1;
      for (int part : module.parts(node)) {
        uses[part]++;
        sizes[node] += sizes[part];
      }
    }
  }

  private static int[] depthFirst(Module module, Comparator<Integer> parts) {
    List<Integer> found = new ArrayList<>();
    visit(module.root(), module, parts, new BitSet(), found);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void visit(
      int node, Module module, Comparator<Integer> order, BitSet seen, List<Integer> found) {
    if (seen.get(node)) {
      return;
    }
    seen.set(node);
    if (module.isLeaf(node)) {
      found.add(node);
    }
    Integer[] parts = Arrays.stream(module.parts(node)).boxed().toArray(Integer[]::new);
    Arrays.sort(parts, order);
    for (int part : parts) {
      visit(part, module, order, seen, found);
    }
  }
}
