package org.parley.analysis.milestone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Item;

/**
 * What an item says of where a milestone stands.
 *
 * @param status what it says
 * @param how a word for it: {@code held}, {@code accept}, {@code done}
 * @param item that says it
 * @param by key of the side whose item it is
 * @param at valid time
 */
record Sign(Milestone.Status status, String how, Item item, @Nullable String by, Instant at) {

  /** By day; on one day what says more comes last. */
  static final Comparator<Sign> ORDER =
      Comparator.comparing((Sign sign) -> sign.at().atOffset(ZoneOffset.UTC).toLocalDate())
          .thenComparingInt(Sign::weight)
          .thenComparing(Sign::at)
          .thenComparing(sign -> sign.item().id())
          .thenComparing(Sign::how);

  private int weight() {
    return switch (status) {
      case PROPOSED -> 0;
      case LAPSED, REFUSED, AGREED -> 1;
      case UNDER_WAY -> 2;
      case REACHED -> 3;
    };
  }
}
