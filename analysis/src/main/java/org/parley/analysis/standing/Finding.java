package org.parley.analysis.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/**
 * What one or several sources assert alike.
 *
 * @param id of its first item
 * @param kind of the nine
 * @param items in the order of their sources
 * @param who by field the keys of the identities
 * @param milestones by field the ids of the milestones that its words mean
 * @param publishers names of the independent ones; near-identical copies count once
 * @param first valid time of the first source
 * @param last valid time of the last one
 * @param confidence probability in [0,1] that at least one of its items is read rightly
 * @param review what a person decided: {@code accepted}, {@code corrected}, {@code added}, or null
 * @param contested ids of the findings that say the contrary
 */
public record Finding(
    String id,
    Kind kind,
    List<Item> items,
    Map<String, List<String>> who,
    Map<String, String> milestones,
    List<String> publishers,
    Instant first,
    Instant last,
    double confidence,
    @Nullable String review,
    List<String> contested) {

  /** The same, contested by {@code others}. */
  Finding against(List<String> others) {
    return new Finding(
        id, kind, items, who, milestones, publishers, first, last, confidence, review, others);
  }

  /** How many independent publishers carry it. */
  public int independent() {
    return publishers.size();
  }
}
