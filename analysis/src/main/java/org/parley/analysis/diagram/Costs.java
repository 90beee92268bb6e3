package org.parley.analysis.diagram;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.analysis.diagram.Objective.Criterion;
import org.parley.analysis.diagram.Objective.Weights;

/**
 * An objective in whole numbers, so that sums are the same in whatever order they are taken:
 * decimals are made whole by one scale for all groups of a criterion. Where the sum of all weights
 * would not fit in 62 bits, they are rounded to what does.
 */
final class Costs {

  private static final BigDecimal MOST = new BigDecimal(BigInteger.ONE.shiftLeft(62));

  /** By group, by variable; the last of several groups of a criterion is the sum of the others. */
  private final long[][] weights;

  /** By criterion, its first group; one more at the end. */
  private final int[] starts;

  /** How many groups belong to criteria of one group that stand before any of several. */
  private final int plain;

  Costs(Objective objective, int variables) {
    List<long[]> rows = new ArrayList<>();
    starts = new int[objective.criteria().size() + 1];
    int leading = 0;
    boolean sums = true;
    for (int i = 0; i < starts.length - 1; i++) {
      Criterion criterion = objective.criteria().get(i);
      rows.addAll(whole(criterion, variables));
      starts[i + 1] = rows.size();
      sums &= criterion.groups().size() == 1;
      leading += sums ? 1 : 0;
    }
    weights = rows.toArray(new long[0][]);
    plain = leading;
  }

  private static List<long[]> whole(Criterion criterion, int variables) {
    int scale = scale(criterion);
    List<long[]> rows = new ArrayList<>();
    for (Weights group : criterion.groups()) {
      long[] row = new long[variables];
      for (int variable = 0; variable < variables; variable++) {
        BigDecimal scaled = BigDecimal.valueOf(group.of(variable)).scaleByPowerOfTen(scale);
        row[variable] = scaled.setScale(0, RoundingMode.HALF_EVEN).longValue();
      }
      rows.add(row);
    }
    if (rows.size() > 1) {
      rows.add(sum(rows, variables));
    }
    return rows;
  }

  /** As many decimals as the weights have, unless the sum of all would not fit. */
  private static int scale(Criterion criterion) {
    BigDecimal sum = BigDecimal.ONE;
    int scale = 0;
    for (Weights group : criterion.groups()) {
      for (double weight : group.byVariable()) {
        BigDecimal exact = BigDecimal.valueOf(weight).stripTrailingZeros();
        sum = sum.add(exact);
        scale = Math.max(scale, exact.scale());
      }
    }
    while (sum.scaleByPowerOfTen(scale).compareTo(MOST) > 0) {
      scale--;
    }
    return scale;
  }

  private static long[] sum(List<long[]> rows, int variables) {
    long[] sum = new long[variables];
    for (long[] row : rows) {
      Arrays.setAll(sum, variable -> sum[variable] + row[variable]);
    }
    return sum;
  }

  int groups() {
    return weights.length;
  }

  int plain() {
    return plain;
  }

  long weight(int group, int variable) {
    return weights[group][variable];
  }

  /**
   * What the criteria say at the least, given what the sums of their groups are at the least: the
   * greatest sum, and no less than the mean one, rounded up.
   */
  long[] criteria(long[] sums) {
    long[] values = new long[starts.length - 1];
    for (int i = 0; i < values.length; i++) {
      int last = starts[i + 1] - 1;
      int groups = last - starts[i];
      values[i] = groups == 0 ? sums[last] : Math.ceilDiv(sums[last], groups);
      for (int group = starts[i]; group < last; group++) {
        values[i] = Math.max(values[i], sums[group]);
      }
    }
    return values;
  }
}
