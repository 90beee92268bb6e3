package org.parley.analysis.milestone;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.knowledge.KnowledgeFile;

/** How well a phrase fits to others: what sets them apart, and what they share. */
final class Fit {

  /** Of phrases that have to stay apart. */
  static final double APART = -1;

  private static final double MATTER = 2;

  /** Of words that tell no type: what they are about says less. */
  private static final double MATTER_OF_OTHERS = 1.2;

  private static final double OWNER = 0.6;
  private static final double SIDE = 0.4;
  private static final double WORD = 0.6;

  /** From here on a phrase joins. */
  static final double ENOUGH = 0.75;

  private static final Map<Milestone.Type, String> HOW = how();

  private Fit() {}

  private static Map<Milestone.Type, String> how() {
    Map<Milestone.Type, String> how = new HashMap<>();
    for (KnowledgeFile.Entry entry : KnowledgeFile.load(Fit.class, "joining.list").entries()) {
      entry.words().forEach(word -> how.put(TypeWords.type(entry, word), entry.meaning()));
    }
    return how;
  }

  static boolean is(Milestone.Type type, String how) {
    return HOW.getOrDefault(type, "").contains(how);
  }

  static double of(Traits traits, Group group) {
    if (differ(traits.level(), group.level())
        || differ(traits.scope(), group.scope())
        || (is(traits.type(), "apart") && differ(traits.matters(), group.matters()))
        || (is(traits.type(), "whole") && traits.matters().isEmpty() != group.matters().isEmpty())
        || (is(traits.type(), "whose")
            && traits.whose() != null
            && differ(Set.of(traits.whose()), group.owners()))) {
      return APART;
    }
    boolean telling = !traits.matters().isEmpty() || !traits.words().isEmpty();
    boolean own = traits.isOfStrangers();
    double score = is(traits.type(), "alike") ? own ? 0.2 : 1 : telling ? 0 : 0.4;
    score += shares(traits.matters(), group.matters()) ? MATTER : 0;
    score += traits.level() != null && traits.level().equals(group.level()) ? 1 : 0;
    score += traits.scope() != null && traits.scope().equals(group.scope()) ? 1 : 0;
    if (traits.whose() != null && group.owners().contains(traits.whose())) {
      score += OWNER;
    } else if (shares(traits.sides(), group.sides())) {
      score += SIDE;
    }
    for (String word : traits.words()) {
      score += group.has(word) ? WORD : 0;
    }
    if (!traits.matters().isEmpty() && group.matters().isEmpty()) {
      score -= 0.5;
    } else if (traits.matters().isEmpty() && !group.matters().isEmpty()) {
      score -= 0.2;
    }
    return score;
  }

  /** The group that fits best, the larger one where two fit alike; null where none fits. */
  static @Nullable Group best(Traits traits, Collection<Group> groups) {
    Group best = null;
    double most = ENOUGH;
    for (Group group : groups) {
      double fit = of(traits, group);
      boolean larger = best != null && group.size() > best.size();
      if (fit > most || (fit == most && (best == null || larger))) {
        best = group;
        most = fit;
      }
    }
    return best;
  }

  /** Of all types the group that shares most with words that tell none; null where none does. */
  static @Nullable Group nearest(Traits traits, Collection<Group> groups) {
    Group best = null;
    double most = 0.5;
    for (Group group : groups) {
      if (differ(traits.matters(), group.matters())) {
        continue;
      }
      double fit = shares(traits.sides(), group.sides()) ? SIDE : 0;
      fit += shares(traits.matters(), group.matters()) ? MATTER_OF_OTHERS : 0;
      for (String word : traits.words()) {
        fit += group.has(word) ? WORD : 0;
      }
      boolean larger = best != null && group.size() > best.size();
      if (fit > most || (fit == most && (best == null || larger))) {
        best = group;
        most = fit;
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
