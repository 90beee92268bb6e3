package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * In which order the leaves of a module are asked about: depth first, with one or another order of
 * a gate's parts.
 */
enum Ordering {
  AS_WRITTEN,
  SMALL_FIRST,
  LARGE_FIRST,
  SHARED_FIRST,
  DEEP_FIRST,
  HEAVY_FIRST;

  /** The leaves below a root in this order. */
  int[] order(Circuit circuit, int root, IntPredicate leaf) {
    int[] nodes = circuit.below(root, leaf);
    return new Walk(this, circuit, root, leaf, nodes).order();
  }

  private static final class Walk {
    private final Ordering ordering;
    private final Circuit circuit;
    private final int root;
    private final IntPredicate leaf;
    private final int[] uses;
    private final int[] depth;
    private final double[] size;
    private final double[] weight;
    private final BitSet seen = new BitSet();
    private final List<Integer> found = new ArrayList<>();

    Walk(Ordering ordering, Circuit circuit, int root, IntPredicate leaf, int[] nodes) {
      this.ordering = ordering;
      this.circuit = circuit;
      this.root = root;
      this.leaf = leaf;
      uses = new int[root + 1];
      depth = new int[root + 1];
      size = new double[root + 1];
      weight = new double[root + 1];
      for (int node : nodes) {
        size[node] = 1;
        if (node == root || !leaf.test(node)) {
          for (int part : circuit.parts(node)) {
            uses[part]++;
            size[node] += size[part];
            depth[node] = Math.max(depth[node], depth[part] + 1);
          }
        }
      }
      weight[root] = 1;
      for (int i = nodes.length - 1; i >= 0; i--) {
        int node = nodes[i];
        if (node == root || !leaf.test(node)) {
          for (int part : circuit.parts(node)) {
            weight[part] += weight[node] / circuit.parts(node).length;
          }
        }
      }
    }

    int[] order() {
      visit(root);
      return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void visit(int node) {
      if (seen.get(node)) {
        return;
      }
      seen.set(node);
      if (circuit.kind(node) == Circuit.Kind.VARIABLE || (node != root && leaf.test(node))) {
        found.add(node);
        return;
      }
      List<Integer> parts = new ArrayList<>();
      for (int part : circuit.parts(node)) {
        parts.add(part);
      }
      parts.sort(Comparator.comparingDouble(this::key));
      parts.forEach(this::visit);
    }

    private double key(int part) {
      return switch (ordering) {
        case AS_WRITTEN -> 0;
        case SMALL_FIRST -> size[part];
        case LARGE_FIRST -> -size[part];
        case SHARED_FIRST -> -uses[part];
        case DEEP_FIRST -> -depth[part];
        case HEAVY_FIRST -> -weight[part];
      };
    }
  }
}
