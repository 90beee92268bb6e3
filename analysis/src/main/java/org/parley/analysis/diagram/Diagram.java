package org.parley.analysis.diagram;

import java.util.Arrays;

/**
 * A diagram that is done, its nodes numbered from the ends upwards. A level is a variable's, or
 * that of a module, for which another root of the same diagram stands.
 *
 * @param level by node, which level it asks about
 * @param low by node, where it goes without that level's element
 * @param high by node, where it goes with it
 * @param element by level, the number of a variable, or the complement (~) of a module's root
 * @param root the node that all begins with
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; as large as the answer
record Diagram(int[] level, int[] low, int[] high, int[] element, int root) {

  /** False or true. */
  static Diagram end(int root) {
    return new Diagram(new int[2], new int[2], new int[2], new int[0], root);
  }

  /** Takes what a root needs out of a table. */
  static Diagram of(Nodes nodes, int[] element, int root) {
    int[] numbers = new int[nodes.size()];
    numbers[root] = 1;
    int count = 2;
    for (int node = nodes.size() - 1; node > Nodes.YES; node--) {
      if (numbers[node] != 0) {
        count++;
        numbers[nodes.low(node)] = 1;
        numbers[nodes.high(node)] = 1;
        int at = element[nodes.level(node)];
        if (at < 0) {
          numbers[~at] = 1;
        }
      }
    }
    Diagram diagram =
        new Diagram(new int[count], new int[count], new int[count], element.clone(), root);
    return diagram.filled(nodes, numbers);
  }

  private Diagram filled(Nodes nodes, int[] numbers) {
    numbers[Nodes.NO] = Nodes.NO;
    numbers[Nodes.YES] = Nodes.YES;
    Arrays.fill(level, 0, 2, Integer.MAX_VALUE);
    int next = 2;
    for (int node = 2; node < numbers.length; node++) {
      if (numbers[node] != 0) {
        level[next] = nodes.level(node);
        low[next] = numbers[nodes.low(node)];
        high[next] = numbers[nodes.high(node)];
        numbers[node] = next++;
      }
    }
    for (int at = 0; at < element.length; at++) {
      if (element[at] < 0) {
        element[at] = ~numbers[~element[at]];
      }
    }
    return new Diagram(level, low, high, element, numbers[root]);
  }

  int size() {
    return level.length;
  }

  /** The element that a node asks about. */
  int elementOf(int node) {
    return element[level[node]];
  }
}
