package org.parley.analysis.milestone;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.knowledge.KnowledgeFile;

/** How well a phrase fits to others: what sets them apart, and what they share. */
final class Fit {

  /** Of phrases that have to stay apart. */
  private static final double APART = -1;

  private static final double MATTER = 2;

  /** Of words that tell no type: what they are about says less. */
  private static final double MATTER_OF_OTHERS = 1.2;

  private static final double OWNER = 0.6;
  private static final double SIDE = 0.4;
  private static final double WORD = 0.75;

  /** Of a type that is joined unless something sets phrases apart. */
  private static final double ALIKE = 1;

  /** Of a phrase that tells nothing but a type, where phrases have to share something. */
  private static final double BARE = 0.4;

  /** Of a meeting that only the names of strangers tell. */
  private static final double STRANGERS = 0.2;

  /** A part of what others are about as a whole; the whole of what they are about a part of. */
  private static final double NARROWER = 0.25;

  private static final double WIDER = 0.2;

  /** From here on a phrase joins. */
  private static final double ENOUGH = 0.75;

  private static final double ENOUGH_ACROSS = 0.5;

  private static final Map<Milestone.Type, String> HOW = how();

  private Fit() {}

  private static Map<Milestone.Type, String> how() {
    Map<Milestone.Type, String> how = new HashMap<>();
    for (KnowledgeFile.Entry entry : KnowledgeFile.load(Fit.class, "joining.list").entries()) {
      entry
          .words()
          .forEach(word ->
              how.merge(
                  TypeWords.type(entry, word), entry.meaning(), (one, two) -> one + " " + two));
    }
    return how;
  }

  static boolean is(Milestone.Type type, String how) {
    return HOW.getOrDefault(type, "").contains(how);
  }

  private static double of(Traits traits, Group group) {
    if (differ(traits.level(), group.level())
        || differ(traits.scope(), group.scope())
        || (is(traits.type(), "apart") && differ(traits.matters(), group.matters()))
        || (is(traits.type(), "whole") && traits.matters().isEmpty() != group.matters().isEmpty())
        || (is(traits.type(), "whose")
            && traits.whose() != null
            && differ(Set.of(traits.whose()), group.owners()))) {
      return APART;
    }
    double score = start(traits);
    score += shares(traits.matters(), group.matters()) ? MATTER : 0;
    score += traits.level() != null && traits.level().equals(group.level()) ? 1 : 0;
    score += traits.scope() != null && traits.scope().equals(group.scope()) ? 1 : 0;
    if (traits.whose() != null && group.owners().contains(traits.whose())) {
      score += OWNER;
    } else if (shares(traits.sides(), group.sides())) {
      score += SIDE;
    }
    return score + words(traits, group) - breadth(traits, group);
  }

  private static double start(Traits traits) {
    if (is(traits.type(), "alike")) {
      return traits.isOfStrangers() ? STRANGERS : ALIKE;
    }
    return traits.matters().isEmpty() && traits.words().isEmpty() ? BARE : 0;
  }

  private static double words(Traits traits, Group group) {
    int shared = 0;
    for (String word : traits.words()) {
      shared += group.has(word) ? 1 : 0;
    }
    return WORD * shared;
  }

  private static double breadth(Traits traits, Group group) {
    if (traits.matters().isEmpty() == group.matters().isEmpty()) {
      return 0;
    }
    return traits.matters().isEmpty() ? WIDER : NARROWER;
  }

  /** The group that fits best, the larger one where two fit alike; null where none fits. */
  static @Nullable Group best(Traits traits, Collection<Group> groups) {
    return best(groups, group -> of(traits, group), ENOUGH);
  }

  /** Of all types the group that shares most with words that tell none; null where none does. */
  static @Nullable Group nearest(Traits traits, Collection<Group> groups) {
    return best(groups, group -> across(traits, group), ENOUGH_ACROSS);
  }

  private static double across(Traits traits, Group group) {
    if (differ(traits.matters(), group.matters())) {
      return APART;
    }
    return words(traits, group)
        + (shares(traits.sides(), group.sides()) ? SIDE : 0)
        + (shares(traits.matters(), group.matters()) ? MATTER_OF_OTHERS : 0);
  }

  private static @Nullable Group best(
      Collection<Group> groups, ToDoubleFunction<Group> fit, double enough) {
    Group best = null;
    double most = enough;
    for (Group group : groups) {
      double now = fit.applyAsDouble(group);
      boolean larger = best != null && group.size() > best.size();
      if (now > most || (now == most && (best == null || larger))) {
        best = group;
        most = now;
      }
    }
    return best;
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static boolean differ(Set<String> some, Set<String> others) {
    return !some.isEmpty() && !others.isEmpty() && !shares(some, others);
  }

  private static boolean shares(Set<String> some, Set<String> others) {
    for (String one : some) {
      if (others.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
