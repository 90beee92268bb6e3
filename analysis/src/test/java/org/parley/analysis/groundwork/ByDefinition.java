package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The same answers straight from the definitions: all subsets are tried. Milestones are bits of a
 * mask, in the order of the groundwork, and so are preconditions.
 */
final class ByDefinition {

  /** A milestone waits; {@code holds} is asked of those that count as given. */
  private record Wait(int step, int why, boolean isExchange, IntPredicate holds) {}

  private final Groundwork groundwork;
  private final List<String> ids;
  private final Map<String, Integer> bits = new HashMap<>();
  private final List<Wait> waits = new ArrayList<>();
  private final Map<Long, Integer> known = new HashMap<>();
  private final int reached;

  ByDefinition(Groundwork groundwork) {
    this.groundwork = groundwork;
    this.ids = groundwork.steps().stream().map(Step::id).toList();
    ids.forEach(id -> bits.put(id, bits.size()));
    this.reached = mask(groundwork.steps().stream().filter(Step::isReached).map(Step::id).toList());
    for (int i = 0; i < groundwork.preconditions().size(); i++) {
      waits(i, groundwork.preconditions().get(i));
    }
  }

  private void waits(int why, Precondition one) {
    int target = bit(one.target());
    IntPredicate term = compiled(one.term());
    boolean exchange = one.tie() == Precondition.Tie.EXCHANGE;
    waits.add(new Wait(target, why, exchange, term));
    for (int step = 0; exchange && step < ids.size(); step++) {
      int allBut = ~(1 << step);
      if (!term.test(allBut)) { // It cannot hold without this one, so it is given for the target.
        waits.add(new Wait(step, why, true, given -> has(given, target)));
      }
    }
  }

  private IntPredicate compiled(Term term) {
    return switch (term) {
      case Term.Reached one -> {
        int bit = bit(one.step());
        yield given -> has(given, bit);
      }
      case Term.All all -> atLeast(all.parts().size(), all.parts());
      case Term.Any any -> atLeast(1, any.parts());
      case Term.AtLeast some -> atLeast(some.number(), some.parts());
    };
  }

  private IntPredicate atLeast(int number, List<Term> parts) {
    List<IntPredicate> all = parts.stream().map(this::compiled).toList();
    return given -> all.stream().filter(one -> one.test(given)).count() >= number;
  }

  private static boolean has(int mask, int bit) {
    return ((mask >> bit) & 1) == 1;
  }

  private int bit(String id) {
    return bits.getOrDefault(id, -1);
  }

  private int mask(Iterable<String> of) {
    int mask = 0;
    for (String id : of) {
      mask |= 1 << bit(id);
    }
    return mask;
  }

  /**
   * What comes about where these acts are done and these preconditions are dropped. In each round
   * the union of all sets of which every member may come about by what was before and by the set.
   */
  int comesAbout(int done, int dropped) {
    return known.computeIfAbsent(
        ((long) done << Integer.SIZE) | dropped, key -> tried(done, dropped));
  }

  private int tried(int done, int dropped) {
    int before = reached;
    while (true) {
      int union = before;
      int open = done & ~before;
      for (int set = open; set > 0; set = (set - 1) & open) {
        if (mayComeTogether(set, before, dropped)) {
          union |= set;
        }
      }
      if (union == before) {
        return before;
      }
      before = union;
    }
  }

  private boolean mayComeTogether(int set, int before, int dropped) {
    for (Wait wait : waits) {
      if (has(set, wait.step())
          && !has(dropped, wait.why())
          && !wait.holds().test(wait.isExchange() ? before | set : before)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an element set clears the way; the target's own act is taken for granted. */
  boolean clears(String target, int done, int dropped) {
    return has(comesAbout(done | (1 << bit(target)), dropped), bit(target));
  }

  boolean clears(String target, Set<Element> set) {
    int done = 0;
    int dropped = 0;
    for (Element element : set) {
      switch (element) {
        case Element.Act act -> done |= 1 << bit(act.step());
        case Element.Drop drop ->
            dropped |= 1 << groundwork.preconditions().indexOf(precondition(drop));
        case Element.Yield yield -> throw new IllegalArgumentException(yield.party());
      }
    }
    return clears(target, done, dropped);
  }

  private Precondition precondition(Element.Drop drop) {
    return groundwork.precondition(drop.precondition());
  }

  /** All minimal sets, of acts alone or with dropped preconditions. */
  Set<Set<Element>> minimal(String target, boolean withDrops) {
    int steps = ((1 << ids.size()) - 1) & ~(1 << bit(target));
    int drops = withDrops ? (1 << groundwork.preconditions().size()) - 1 : 0;
    return minimal(target, steps, drops);
  }

  /** All minimal sets of preconditions without which it comes about, all acts done. */
  Set<Set<Element>> relaxations(String target) {
    int all = (1 << ids.size()) - 1;
    Set<Set<Element>> sets = new HashSet<>();
    for (int dropped = 0; dropped < 1 << groundwork.preconditions().size(); dropped++) {
      int without = dropped;
      boolean minimal =
          clears(target, all, dropped)
              && bitsOf(dropped).stream()
                  .noneMatch(bit -> clears(target, all, without & ~(1 << bit)));
      if (minimal) {
        sets.add(elements(0, dropped));
      }
    }
    return sets;
  }

  private Set<Set<Element>> minimal(String target, int steps, int drops) {
    Set<Set<Element>> sets = new HashSet<>();
    for (int done = 0; done <= steps; done++) {
      for (int dropped = 0; dropped <= drops && (done & ~steps) == 0; dropped++) {
        if (clears(target, done, dropped) && isMinimal(target, done, dropped)) {
          sets.add(elements(done, dropped));
        }
      }
    }
    return sets;
  }

  private boolean isMinimal(String target, int done, int dropped) {
    return bitsOf(done).stream().noneMatch(bit -> clears(target, done & ~(1 << bit), dropped))
        && bitsOf(dropped).stream().noneMatch(bit -> clears(target, done, dropped & ~(1 << bit)));
  }

  private Set<Element> elements(int done, int dropped) {
    Set<Element> set = new HashSet<>();
    bitsOf(done).forEach(bit -> set.add(new Element.Act(ids.get(bit))));
    bitsOf(dropped)
        .forEach(bit -> set.add(new Element.Drop(groundwork.preconditions().get(bit).id())));
    return set;
  }

  private static List<Integer> bitsOf(int mask) {
    List<Integer> set = new ArrayList<>();
    for (int bit = 0; bit < 31; bit++) {
      if (has(mask, bit)) {
        set.add(bit);
      }
    }
    return set;
  }

  /** Ids of what comes about where all acts are done, reached ones among them. */
  Set<String> possible() {
    return bitsOf(comesAbout((1 << ids.size()) - 1, 0)).stream()
        .map(ids::get)
        .collect(Collectors.toSet());
  }

  /** Whether all of these may come about at one moment, after those. */
  boolean mayComeTogether(Iterable<String> set, Iterable<String> before) {
    return mayComeTogether(mask(set), mask(before) | reached, 0);
  }

  /**
   * All circles of open milestones in which one is waited for by its neighbour and one of the waits
   * is no exchange, each from its first milestone on: a permutation after another.
   */
  Set<List<String>> circles() {
    Set<List<String>> circles = new HashSet<>();
    for (String first : ids) {
      walk(new ArrayList<>(List.of(first)), circles);
    }
    return circles;
  }

  private void walk(List<String> path, Set<List<String>> circles) {
    if (isCircle(path)) {
      circles.add(List.copyOf(path));
    }
    for (String id : ids) {
      boolean later = bit(id) > bit(path.getFirst());
      if (later && !path.contains(id) && !why(path.getLast(), id).isEmpty()) {
        path.add(id);
        walk(path, circles);
        path.removeLast();
      }
    }
  }

  private boolean isCircle(List<String> path) {
    boolean before = false;
    for (int i = 0; i < path.size(); i++) {
      List<Precondition> why = why(path.get(i), path.get((i + 1) % path.size()));
      if (why.isEmpty()) {
        return false;
      }
      before |= why.stream().anyMatch(one -> one.tie() == Precondition.Tie.BEFORE);
    }
    return before;
  }

  /** Whether a milestone stands in parts none of which is met. */
  private boolean isOpen(Term term, String step) {
    return !compiled(term).test(reached)
        && switch (term) {
          case Term.Reached one -> one.step().equals(step);
          case Term.All all -> all.parts().stream().anyMatch(part -> isOpen(part, step));
          case Term.Any any -> any.parts().stream().anyMatch(part -> isOpen(part, step));
          case Term.AtLeast some -> some.parts().stream().anyMatch(part -> isOpen(part, step));
        };
  }

  /** What ties a milestone to another that it waits for. */
  private List<Precondition> why(String waits, String needs) {
    List<Precondition> why = new ArrayList<>();
    if (has(reached, bit(waits)) || has(reached, bit(needs))) {
      return why;
    }
    for (Precondition one : groundwork.preconditions()) {
      IntPredicate term = compiled(one.term());
      boolean forward = one.target().equals(waits) && isOpen(one.term(), needs);
      boolean back =
          one.tie() == Precondition.Tie.EXCHANGE
              && one.target().equals(needs)
              && !term.test(~(1 << bit(waits)));
      if (forward || back) {
        why.add(one);
      }
    }
    return why;
  }
}
