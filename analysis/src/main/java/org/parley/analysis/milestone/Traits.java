package org.parley.analysis.milestone;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase tells of the milestone that it means.
 *
 * @param type of the milestone
 * @param level of a meeting
 * @param scope of an agreement
 * @param whose key of the side whose it is: whose troops, whose sanctions
 * @param sides keys of all sides that it names, the one above among them
 * @param matters what it is about
 * @param topics all matters that its words name, whether they count for the type or not
 * @param words stems of the other words that tell something
 * @param strangers whether it names somebody whom nobody knows
 * @param content all its words in lower case but those that name sides
 */
record Traits(
    Milestone.Type type,
    @Nullable String level,
    @Nullable String scope,
    @Nullable String whose,
    Set<String> sides,
    Set<String> matters,
    Set<String> topics,
    Set<String> words,
    boolean strangers,
    List<String> content) {

  /** Whether it is a meeting of people whom only their names tell. */
  boolean isOfStrangers() {
    return type == Milestone.Type.MEETING && level == null && strangers;
  }

  /** Whether its words tell no type. */
  boolean isVague() {
    return type == Milestone.Type.OTHER;
  }

  /** How much sets it apart from others; those that tell more are joined first. */
  int richness() {
    return (matters.isEmpty() ? 0 : 2)
        + (whose == null ? 0 : Fit.is(type, "whose") ? 3 : 1)
        + (level == null ? 0 : 2)
        + (scope == null ? 0 : 2);
  }
}
