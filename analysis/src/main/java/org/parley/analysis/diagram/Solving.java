package org.parley.analysis.diagram;

import java.util.Arrays;
import java.util.List;
import org.parley.analysis.diagram.Circle.Member;
import org.parley.analysis.diagram.Circuit.Kind;

/**
 * The values of a circuit's nodes in an {@link Algebra}, from the parts upwards; each once, except
 * in circles, where they are computed until they change no more.
 */
final class Solving {

  private static final int UNKNOWN = -1;

  private final Circuit circuit;
  private final Algebra algebra;
  private final int[] values;

  Solving(Circuit circuit, Algebra algebra) {
    this.circuit = circuit;
    this.algebra = algebra;
    values = new int[circuit.size()];
    Arrays.fill(values, UNKNOWN);
    values[Circuit.FALSE] = Nodes.NO;
    values[Circuit.TRUE] = Nodes.YES;
  }

  /** Says what a node is; all variables must be said. */
  void set(int node, int value) {
    values[node] = value;
  }

  /** Forgets what nodes are. */
  void clear(int[] nodes) {
    for (int node : nodes) {
      values[node] = node <= Circuit.TRUE ? node : UNKNOWN;
    }
  }

  int value(int root) {
    for (int node : circuit.below(root, at -> values[at] != UNKNOWN)) {
      if (values[node] == UNKNOWN) {
        compute(node);
      }
    }
    return values[root];
  }

  private void compute(int node) {
    switch (circuit.kind(node)) {
      case ALL -> values[node] = algebra.all(of(node));
      case ANY -> values[node] = algebra.any(of(node));
      case AT_LEAST -> values[node] = algebra.atLeast(circuit.number(node), of(node));
      case SOLVED -> solve(circuit.circle(circuit.number(node)));
      case FALSE, TRUE, VARIABLE, READ -> throw new IllegalStateException("no value: " + node);
    }
  }

  private int[] of(int node) {
    int[] parts = circuit.parts(node).clone();
    for (int i = 0; i < parts.length; i++) {
      parts[i] = values[parts[i]];
    }
    return parts;
  }

  /**
   * The least solution over the groups, by computing one after the other from false on; in which
   * order makes no difference (chaotic iteration of a monotone map, Cousot 1977).
   */
  private void solve(Circle circle) {
    for (Member member : circle.members()) {
      values[member.read()] = Nodes.NO;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (List<Member> group : circle.groups()) {
        greatest(group);
        for (Member member : group) {
          changed |= values[member.read()] != values[member.body()];
          values[member.read()] = values[member.body()];
        }
      }
    }
    for (Member member : circle.members()) {
      values[member.solved()] = values[member.body()];
    }
  }

  /** The greatest solution of a group, given what is read of the other gates: from true on. */
  private void greatest(List<Member> group) {
    for (Member member : group) {
      values[member.together()] = Nodes.YES;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Member member : group) {
        for (int node : member.dependent()) {
          if (circuit.kind(node) != Kind.READ) {
            compute(node);
          }
        }
        changed |= group.size() > 1 && values[member.together()] != values[member.body()];
        values[member.together()] = values[member.body()];
      }
    }
  }
}
