package org.parley.analysis.conflict;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.analysis.conflict.ConflictModel.Option;

/** Of which vectors statements are true. */
final class Truth {

  private final int vectors;
  private final Map<String, BitSet> taken = new HashMap<>();

  Truth(List<Option> options) {
    vectors = 1 << options.size();
    options.forEach(option -> taken.put(option.name(), taken(taken.size())));
  }

  /** The vectors of which it is true; the caller may change the set. */
  BitSet of(Statement statement) {
    return switch (statement) {
      case Statement.Is is -> (BitSet) Objects.requireNonNull(taken.get(is.option())).clone();
      case Statement.Not not -> negated(of(not.statement()));
      case Statement.And and -> {
        BitSet all = of(and.statements().getFirst());
        and.statements().stream().skip(1).forEach(part -> all.and(of(part)));
        yield all;
      }
      case Statement.Or or -> {
        BitSet any = of(or.statements().getFirst());
        or.statements().stream().skip(1).forEach(part -> any.or(of(part)));
        yield any;
      }
      case Statement.Implies implies -> {
        BitSet either = negated(of(implies.condition()));
        either.or(of(implies.consequence()));
        yield either;
      }
      case Statement.Iff iff -> {
        BitSet different = of(iff.left());
        different.xor(of(iff.right()));
        yield negated(different);
      }
    };
  }

  private BitSet negated(BitSet set) {
    set.flip(0, vectors);
    return set;
  }

  /** In the order of the vectors, an option is taken for 2^place of them, then not, and so on. */
  private BitSet taken(int place) {
    BitSet set = new BitSet(vectors);
    int run = 1 << place;
    for (int from = run; from < vectors; from += 2 * run) {
      set.set(from, from + run);
    }
    return set;
  }
}
