package org.parley.analysis.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms of two proposals, or of two versions of one, side by side. */
public final class TermPairs {

  /** Two terms that share this much say the same; they are shorter than the phrases of items. */
  private static final double SAME = 0.5;

  /** A term of which another one has this much is part of it. */
  private static final double PART = 0.65;

  /** More terms than these are compared word for word alone. */
  private static final int MOST = 200;

  private TermPairs() {}

  /**
   * Two terms that say the same, or one that the other side lacks.
   *
   * @param left a term of the first, or null
   * @param right a term of the second, or null
   */
  public record Pair(@Nullable String left, @Nullable String right) {

    /** Whether both have it. */
    public boolean isShared() {
      return left != null && right != null;
    }
  }

  private record Likely(int left, int right, double likeness) {}

  /**
   * The terms of the first in their order, each with the one of the second that is most like it,
   * then what only the second has.
   */
  public static List<Pair> of(List<String> left, List<String> right) {
    int[] partner = new int[left.size()];
    Arrays.fill(partner, -1);
    boolean[] taken = new boolean[right.size()];
    for (Likely one : likely(left, right)) {
      if (partner[one.left()] < 0 && !taken[one.right()]) {
        partner[one.left()] = one.right();
        taken[one.right()] = true;
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      pairs.add(new Pair(left.get(i), partner[i] < 0 ? null : right.get(partner[i])));
    }
    for (int j = 0; j < right.size(); j++) {
      if (!taken[j]) {
        pairs.add(new Pair(null, right.get(j)));
      }
    }
    return List.copyOf(pairs);
  }

  /** Most alike first. */
  private static List<Likely> likely(List<String> left, List<String> right) {
    List<Wording> there = right.stream().map(one -> Wording.of(List.of(one))).toList();
    boolean many = left.size() > MOST || right.size() > MOST;
    List<Likely> likely = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      Wording here = Wording.of(List.of(left.get(i)));
      for (int j = 0; j < right.size(); j++) {
        boolean same = left.get(i).equals(right.get(j));
        double likeness = same ? 1 : many ? 0 : here.likeness(there.get(j));
        if (likeness >= SAME || (!many && here.overlap(there.get(j)) >= PART)) {
          likely.add(new Likely(i, j, likeness));
        }
      }
    }
    likely.sort(Comparator.comparingDouble((Likely one) -> -one.likeness()));
    return likely;
  }
}
