package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.analysis.diagram.Circle.Member;
import org.parley.analysis.diagram.Circuit.Kind;

/**
 * Copies a circuit into one that is easier to draw as a diagram and has the same value: a part that
 * nothing else uses is taken up into a gate of the same kind, and those parts of a gate that are
 * modules become one.
 */
final class Simplifying {

  private final Circuit from;
  private final Circuit to;
  private final int[] copies;
  private final int[] uses;
  private boolean[] modules = {};

  Simplifying(Circuit from, Circuit to) {
    this.from = from;
    this.to = to;
    copies = new int[from.size()];
    Arrays.fill(copies, -1);
    uses = new int[from.size()];
  }

  static Circuit.Output simplified(Circuit.Output given) {
    Circuit.Output now = given;
    int size;
    do {
      size = now.circuit().size();
      Circuit next = new Circuit();
      now = new Circuit.Output(next, new Simplifying(now.circuit(), next).copy(now.node()));
    } while (now.circuit().size() < size);
    Circuit grouped = new Circuit();
    Simplifying last = new Simplifying(now.circuit(), grouped);
    last.modules = Modules.of(now.circuit(), now.node());
    return new Circuit.Output(grouped, last.copy(now.node()));
  }

  private int copy(int root) {
    int[] nodes = from.below(root, node -> false);
    for (int node : nodes) {
      for (int part : from.parts(node)) {
        uses[part]++;
      }
    }
    copies[Circuit.FALSE] = Circuit.FALSE;
    copies[Circuit.TRUE] = Circuit.TRUE;
    for (int node : nodes) {
      if (copies[node] < 0) {
        copies[node] = copied(node);
      }
    }
    return copies[root];
  }

  private int copied(int node) {
    return switch (from.kind(node)) {
      case FALSE, TRUE -> node;
      case VARIABLE -> to.variable(from.number(node));
      case ALL -> to.all(grouped(node, partsOf(node)));
      case ANY -> to.any(grouped(node, partsOf(node)));
      case AT_LEAST -> to.atLeast(from.number(node), copiesOf(from.parts(node)));
      case READ -> throw new IllegalStateException("a place of a circle outside of it: " + node);
      case SOLVED -> {
        circle(from.circle(from.number(node)));
        yield copies[node];
      }
    };
  }

  private int[] copiesOf(int[] parts) {
    return Arrays.stream(parts).map(part -> copies[part]).toArray();
  }

  /** A gate's parts, those of parts of its own kind that only it uses included. */
  private int[] partsOf(int node) {
    List<Integer> parts = new ArrayList<>();
    for (int part : from.parts(node)) {
      int copy = copies[part];
      if (uses[part] == 1
          && from.kind(part) == from.kind(node)
          && to.kind(copy) == from.kind(node)) {
        Arrays.stream(to.parts(copy)).forEach(parts::add);
      } else {
        parts.add(copy);
      }
    }
    return parts.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] grouped(int node, int[] parts) {
    if (modules.length == 0 || modules[node]) {
      return parts;
    }
    List<Integer> alone = new ArrayList<>();
    List<Integer> shared = new ArrayList<>();
    for (int part : from.parts(node)) {
      boolean own = uses[part] == 1 && (modules[part] || from.kind(part) == Kind.VARIABLE);
      (own ? alone : shared).add(copies[part]);
    }
    if (alone.size() < 2 || shared.isEmpty()) {
      return parts;
    }
    int[] group = alone.stream().mapToInt(Integer::intValue).toArray();
    shared.add(from.kind(node) == Kind.ALL ? to.all(group) : to.any(group));
    return shared.stream().mapToInt(Integer::intValue).toArray();
  }

  private void circle(Circle circle) {
    Circle copy = new Circle();
    List<Member> before = circle.members();
    List<Member> after = new ArrayList<>();
    for (Member member : before) {
      Member own = new Member(to.read(), to.read());
      copies[member.read()] = own.read();
      copies[member.together()] = own.together();
      after.add(own);
    }
    for (int i = 0; i < before.size(); i++) {
      for (int node : before.get(i).dependent()) {
        if (copies[node] < 0) {
          copies[node] = copied(node);
        }
      }
      after.get(i).body(copies[before.get(i).body()]);
    }
    int at = 0;
    for (List<Member> group : circle.groups()) {
      copy.group(after.subList(at, at + group.size()));
      at += group.size();
    }
    to.close(copy);
    for (int i = 0; i < before.size(); i++) {
      copies[before.get(i).solved()] = after.get(i).solved();
    }
  }
}
