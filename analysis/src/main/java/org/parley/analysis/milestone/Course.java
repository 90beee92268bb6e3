package org.parley.analysis.milestone;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Kind;

/** How a milestone went: takes its signs in the order of time and keeps where it stands. */
final class Course {

  private final @Nullable String whose;
  private final Set<String> parties;

  /** What each side last said of it. */
  private final Map<String, Sign> stances = new LinkedHashMap<>();

  private @Nullable Sign decisive;
  private Milestone.Status status = Milestone.Status.PROPOSED;

  /**
   * @param whose key of the side that has it in hand, null where nobody has it alone
   * @param parties keys of the parties; where there are none, everybody's word counts
   */
  private Course(@Nullable String whose, Set<String> parties) {
    this.whose = whose != null && (parties.isEmpty() || parties.contains(whose)) ? whose : null;
    this.parties = parties;
  }

  static Course of(List<Sign> signs, @Nullable String whose, Set<String> parties) {
    Course course = new Course(whose, parties);
    signs.stream().sorted(Sign.ORDER).forEach(course::take);
    return course;
  }

  Milestone.Status status() {
    return status;
  }

  /** The sign on which the status rests; null where there is none. */
  @Nullable Sign decisive() {
    return decisive;
  }

  /** Ids of the items on which the status rests, the decisive one first. */
  List<String> because() {
    Set<String> ids = new LinkedHashSet<>();
    if (decisive != null) {
      ids.add(decisive.item().id());
      if (status == Milestone.Status.AGREED) {
        stances.values().forEach(sign -> ids.add(sign.item().id()));
      }
    }
    return List.copyOf(ids);
  }

  private void take(Sign sign) {
    if (sign.by() != null && isStance(sign)) {
      stances.put(sign.by(), sign);
    }
    Milestone.Status next = next(sign);
    if (decisive == null || next != null) {
      decisive = sign;
      status = next == null ? Milestone.Status.PROPOSED : next;
    }
  }

  private static boolean isStance(Sign sign) {
    return sign.item().kind() == Kind.POSITION;
  }

  /** The status that a sign brings, or null where it changes nothing. */
  private Milestone.@Nullable Status next(Sign sign) {
    if (status == Milestone.Status.REACHED && isStance(sign)) {
      return null;
    }
    return switch (sign.status()) {
      case REACHED -> sign.status();
      case UNDER_WAY -> status == Milestone.Status.REACHED ? null : sign.status();
      case AGREED -> isStance(sign) && !isAgreed(sign) ? null : sign.status();
      case REFUSED -> decides(sign) ? sign.status() : null;
      case LAPSED -> lapsed(sign);
      case PROPOSED -> reopens(sign) ? sign.status() : null;
    };
  }

  /** What was held is not called off, and only what was there breaks down. */
  private Milestone.@Nullable Status lapsed(Sign sign) {
    boolean there = status == Milestone.Status.REACHED || status == Milestone.Status.UNDER_WAY;
    if (sign.how().equals("collapsed") != there) {
      return null;
    }
    return there || refusal() == null ? Milestone.Status.LAPSED : Milestone.Status.REFUSED;
  }

  private boolean isParty(@Nullable String side) {
    return side != null && (parties.isEmpty() || parties.contains(side));
  }

  private boolean decides(Sign sign) {
    return whose == null ? isParty(sign.by()) : whose.equals(sign.by());
  }

  /** Whose it is agrees; where it is nobody's alone, a second side wants it and none refuses. */
  private boolean isAgreed(Sign sign) {
    if (whose != null) {
      return whose.equals(sign.by());
    }
    long willing =
        stances.values().stream()
            .filter(one -> isParty(one.by()) && one.status() != Milestone.Status.REFUSED)
            .count();
    return isParty(sign.by()) && willing > 1 && refusal() == null;
  }

  private @Nullable Sign refusal() {
    return stances.values().stream()
        .filter(one -> one.status() == Milestone.Status.REFUSED && decides(one))
        .findFirst()
        .orElse(null);
  }

  /** An offer of a side that refused; a meeting that is proposed anew after it fell through. */
  private boolean reopens(Sign sign) {
    Sign last = decisive;
    if (last == null) {
      return true;
    }
    return switch (status) {
      case PROPOSED -> last.how().equals("named");
      case REFUSED ->
          sign.how().equals("offer") && last.by() != null && last.by().equals(sign.by());
      case LAPSED -> !isStance(sign) && sign.item().kind() == Kind.MEETING;
      case AGREED, UNDER_WAY, REACHED -> false;
    };
  }
}
