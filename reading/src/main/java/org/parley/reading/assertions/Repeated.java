package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Condition;
import org.parley.model.Relation;
import org.parley.model.Span;
import org.parley.model.Warning;
import org.parley.reading.rules.Rule;

/** Finds conditions that say again what another assertion says already. */
final class Repeated {

  private final List<Found> found;

  Repeated(List<Found> found) {
    this.found = List.copyOf(found);
  }

  /**
   * Conditions with the two sides of an earlier one, in other words of the same sentence or the
   * other way round; and those whose target is threatened: that is a warning.
   */
  List<Found> conditions() {
    List<Span> threats =
        found.stream()
            .filter(one -> one.kind() == Rule.Kind.WARNING)
            .map(one -> ((Warning) one.make().apply("x")).consequence())
            .toList();
    List<Condition> kept = new ArrayList<>();
    List<Found> repeated = new ArrayList<>();
    for (Found one : found) {
      if (one.kind() != Rule.Kind.CONDITION) {
        continue;
      }
      Condition condition = (Condition) one.make().apply("x");
      boolean threat =
          condition.relation() == Relation.IF
              && threats.stream()
                  .anyMatch(span ->
                      isSame(span, condition.target()) && !span.contains(condition.requirement()));
      if (threat || kept.stream().anyMatch(other -> isSame(other, condition))) {
        repeated.add(one);
      } else {
        kept.add(condition);
      }
    }
    return repeated;
  }

  private static boolean isSame(Condition one, Condition other) {
    return (isSame(one.target(), other.target()) && isSame(one.requirement(), other.requirement()))
        || (isSame(one.target(), other.requirement()) && isSame(one.requirement(), other.target()));
  }

  /** Whether more than half of the shorter one lies in the other. */
  private static boolean isSame(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return 2 * shared > Math.min(one.length(), other.length());
  }
}
