package org.parley.analysis.diagram;

/**
 * The modules of a circuit: nodes whose parts, down to the variables, nothing else uses (Dutuit and
 * Rauzy 1996, "A linear-time algorithm to find modules of fault trees"). A walk dates its visits; a
 * node is a module when all parts were visited for the first and for the last time while the walk
 * was below it.
 */
final class Modules {

  private final Circuit circuit;
  private final int[] first;
  private final int[] last;
  private final int[] left;
  private final boolean[] module;
  private int date;

  private Modules(Circuit circuit, int root) {
    this.circuit = circuit;
    first = new int[root + 1];
    last = new int[root + 1];
    left = new int[root + 1];
    module = new boolean[root + 1];
  }

  /** By node, up to the root: whether it is a module. Variables are. */
  static boolean[] of(Circuit circuit, int root) {
    Modules modules = new Modules(circuit, root);
    modules.visit(root);
    modules.judge();
    return modules.module;
  }

  private void visit(int node) {
    boolean known = first[node] != 0;
    last[node] = ++date;
    if (known) {
      return;
    }
    first[node] = date;
    for (int part : circuit.parts(node)) {
      visit(part);
    }
    left[node] = ++date;
    last[node] = date;
  }

  private void judge() {
    int[] earliest = new int[first.length];
    int[] latest = new int[first.length];
    for (int node = 0; node < first.length; node++) {
      if (first[node] != 0) {
        earliest[node] = Integer.MAX_VALUE;
        for (int part : circuit.parts(node)) {
          earliest[node] = Math.min(earliest[node], Math.min(first[part], earliest[part]));
          latest[node] = Math.max(latest[node], Math.max(last[part], latest[part]));
        }
        module[node] = earliest[node] > first[node] && latest[node] < left[node];
      }
    }
  }
}
