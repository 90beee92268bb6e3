package org.parley.web.view;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.TermPairs;

/**
 * A line of a comparison of two proposals.
 *
 * @param left term of the first, or null
 * @param right term of the second that says the same, or null
 */
public record TermRow(@Nullable String left, @Nullable String right) {

  /** The last known terms of two proposals; what both have comes first. */
  public static List<TermRow> of(ProposalView left, ProposalView right) {
    return TermPairs.of(left.last().words(), right.last().words()).stream()
        .sorted(Comparator.comparing(pair -> !pair.isShared()))
        .map(pair -> new TermRow(pair.left(), pair.right()))
        .toList();
  }
}
