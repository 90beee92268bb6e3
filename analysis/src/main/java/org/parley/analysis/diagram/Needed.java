package org.parley.analysis.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables a value cannot do without: it is false once one of them is, though all others are
 * true. That is one evaluation for each variable, all at once: <i>and</i> needs what either needs,
 * <i>or</i> what both need. True needs nothing; false is false anyway.
 */
final class Needed extends Algebra {

  private final List<BitSet> sets = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  Needed() {
    sets.add(new BitSet()); // holds the place of false, which needs no set
    value(new BitSet());
  }

  /** What needs this variable alone. */
  int variable(int number) {
    BitSet one = new BitSet();
    one.set(number);
    return value(one);
  }

  /** The variables that a value needs, ascending. */
  List<Integer> variables(int value) {
    return sets.get(value).stream().boxed().toList();
  }

  private int value(BitSet set) {
    return numbers.computeIfAbsent(
        set,
        unknown -> {
          sets.add(set);
          return sets.size() - 1;
        });
  }

  @Override
  int and(int one, int other) {
    if (one == Nodes.NO || other == Nodes.NO) {
      return Nodes.NO;
    }
    BitSet either = (BitSet) sets.get(one).clone();
    either.or(sets.get(other));
    return value(either);
  }

  @Override
  int or(int one, int other) {
    if (one == Nodes.NO || other == Nodes.NO) {
      return one == Nodes.NO ? other : one;
    }
    BitSet both = (BitSet) sets.get(one).clone();
    both.and(sets.get(other));
    return value(both);
  }

  @Override
  int level(int value) {
    return 0;
  }
}
