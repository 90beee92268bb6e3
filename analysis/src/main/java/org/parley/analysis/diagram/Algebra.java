package org.parley.analysis.diagram;

import java.util.Arrays;

/**
 * What equations are solved in: values are numbers, equal ones the same number; {@link Nodes#NO} is
 * false and {@link Nodes#YES} is true.
 */
abstract sealed class Algebra permits Truth, Needed, Bdd, Zbdd {

  abstract int and(int one, int other);

  abstract int or(int one, int other);

  /** Where a value stands in the order of the variables: those that stand last are joined first. */
  abstract int level(int value);

  final int all(int[] values) {
    return joined(values, true);
  }

  final int any(int[] values) {
    return joined(values, false);
  }

  private int joined(int[] values, boolean all) {
    long[] order = new long[values.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = ((long) level(values[i]) << 32) | i;
    }
    Arrays.sort(order);
    int result = all ? Nodes.YES : Nodes.NO;
    for (int i = order.length - 1; i >= 0; i--) {
      int value = values[(int) order[i]];
      result = all ? and(value, result) : or(value, result);
    }
    return result;
  }

  /** By "the first is true and one fewer of the rest, or that many of the rest". */
  final int atLeast(int number, int[] values) {
    int[] reached = new int[Math.max(number, 0) + 1];
    reached[0] = Nodes.YES;
    int[] sorted =
        Arrays.stream(values)
            .boxed()
            .sorted((a, b) -> Integer.compare(level(b), level(a)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int value : sorted) {
      for (int count = reached.length - 1; count > 0; count--) {
        reached[count] = or(and(value, reached[count - 1]), reached[count]);
      }
    }
    return reached[reached.length - 1];
  }
}
