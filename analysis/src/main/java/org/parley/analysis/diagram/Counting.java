package org.parley.analysis.diagram;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How many sets a family has, by size and by variable: exact, in one pass over the nodes each. From
 * the ends upwards a node has the sets of its low side, and those of its high side each with the
 * element; a module brings as many elements as it has sets. Downwards the sets that pass a node are
 * counted the same way.
 *
 * @param bySize index is the size
 * @param with by variable, the sets that hold it
 */
record Counting(BigInteger count, List<BigInteger> bySize, List<BigInteger> with) {

  /** Numbers of a kind that the counts fit in. */
  interface Numbers<A> {
    /** So many zeros. */
    A zeros(int length);

    A one();

    int length(A counts);

    /** Adds the product of two polynomials. */
    void add(A sum, A one, A other, int shift);
  }

  static Counting of(Diagram family, int variables, Budget budget) {
    Optional<long[]> small = SmallCounts.of(family);
    if (small.isPresent()) {
      long[] counts = small.get();
      return new Counting(
          BigInteger.valueOf(counts[family.root()]),
          big(BySize.of(family, new SmallCounts(), budget)),
          big(SmallCounts.with(family, counts, variables)));
    }
    BigInteger[] counts = LargeCounts.of(family);
    return new Counting(
        counts[family.root()],
        List.of(BySize.of(family, new LargeCounts(), budget)),
        List.of(LargeCounts.with(family, counts, variables)));
  }

  private static List<BigInteger> big(long[] counts) {
    return LongStream.of(counts).mapToObj(BigInteger::valueOf).toList();
  }

  /** The numbers of sets by size, as polynomials. */
  private static final class BySize<A> {
    private final Diagram family;
    private final Numbers<A> numbers;
    private final Budget budget;
    private final Object[] counts;
    private final int[] waiting;
    private long held;

    private BySize(Diagram family, Numbers<A> numbers, Budget budget) {
      this.family = family;
      this.numbers = numbers;
      this.budget = budget;
      counts = new Object[family.size()];
      waiting = new int[family.size()];
    }

    static <A> A of(Diagram family, Numbers<A> numbers, Budget budget) {
      return new BySize<>(family, numbers, budget).counted();
    }

    private A counted() {
      waiting[family.root()]++;
      for (int node = 2; node < family.size(); node++) {
        waiting[family.low()[node]]++;
        waiting[family.high()[node]]++;
        if (family.elementOf(node) < 0) {
          waiting[~family.elementOf(node)]++;
        }
      }
      counts[0] = numbers.zeros(0);
      counts[1] = numbers.one();
      for (int node = 2; node < family.size(); node++) {
        counts[node] = of(node);
        held += numbers.length(at(node));
        if ((node & 0xfff) == 0) {
          budget.bytes(64 * held);
          budget.time();
        }
      }
      return at(family.root());
    }

    private A of(int node) {
      int element = family.elementOf(node);
      A low = at(family.low()[node]);
      A high = at(family.high()[node]);
      A module = element < 0 ? at(~element) : numbers.one();
      int shift = element < 0 ? 0 : 1;
      int longest = numbers.length(high) + numbers.length(module) - 1 + shift;
      A sum = numbers.zeros(Math.max(numbers.length(low), longest));
      numbers.add(sum, low, numbers.one(), 0);
      numbers.add(sum, high, module, shift);
      release(family.low()[node]);
      release(family.high()[node]);
      if (element < 0) {
        release(~element);
      }
      return sum;
    }

    @SuppressWarnings("unchecked") // only of(int) fills the array
    private A at(int node) {
      return (A) counts[node];
    }

    /** What no node above asks for any more. */
    private void release(int node) {
      waiting[node]--;
      if (waiting[node] == 0 && node > Nodes.YES) {
        held -= numbers.length(at(node));
        Arrays.fill(counts, node, node + 1, null);
      }
    }
  }
}
