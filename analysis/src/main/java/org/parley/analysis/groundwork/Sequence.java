package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.analysis.diagram.Limits;

/** An order of steps to a target, or why there is none. */
public sealed interface Sequence {

  /** The target has come about. */
  record Done() implements Sequence {}

  /**
   * An order in which each party sees its conditions met.
   *
   * @param rounds ids of milestones; those of one round can go in parallel, the lower levels of
   *     talks first. The target is not among them and comes last
   */
  record Ordered(List<List<String>> rounds) implements Sequence {
    public Ordered {
      rounds = rounds.stream().map(List::copyOf).toList();
    }
  }

  /**
   * There is no order, as each of these milestones waits for another of them, whatever else is
   * done.
   *
   * @param waits the target and what holds it up
   * @param fewest how many preconditions have to be dropped at least
   * @param relaxations the first sets of so few, surest to be droppable first: by how weak the
   *     evidence is
   * @param limit why these are not proven to be the fewest; empty where they are
   */
  record Impasse(List<Wait> waits, int fewest, List<List<Precondition>> relaxations, String limit)
      implements Sequence {
    public Impasse {
      waits = List.copyOf(waits);
      relaxations = relaxations.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A milestone, and what of its preconditions does not hold though all comes about that can.
   *
   * @param step id of the milestone
   * @param unmet at least one
   */
  record Wait(String step, List<Precondition> unmet) {
    public Wait {
      unmet = List.copyOf(unmet);
    }
  }

  /** How many relaxations are told. */
  int TOLD = 3;

  /**
   * Of the steps of a set, without the preconditions that are dropped in it. There is none where
   * steps alone do not lead there, whatever the set.
   */
  static Sequence of(Groundwork groundwork, String target, List<Element> set, Limits limits) {
    if (groundwork.step(target).isReached()) {
      return new Done();
    }
    if (!Rounds.of(groundwork, id -> true).all().contains(target)) {
      return impasse(groundwork, target, limits);
    }
    Set<String> acts = new HashSet<>(Set.of(target));
    List<Precondition> left = new ArrayList<>(groundwork.preconditions());
    for (Element element : set) {
      switch (element) {
        case Element.Act act -> acts.add(act.step());
        case Element.Drop drop -> left.remove(groundwork.precondition(drop.precondition()));
        case Element.Yield yield -> {}
      }
    }
    return new Ordered(rounds(groundwork.withPreconditions(left), target, acts));
  }

  private static List<List<String>> rounds(Groundwork groundwork, String target, Set<String> acts) {
    List<List<String>> rounds = new ArrayList<>();
    for (List<String> round : Rounds.of(groundwork, acts::contains).rounds()) {
      List<String> inOrder =
          round.stream()
              .filter(id -> !id.equals(target))
              .sorted(
                  Comparator.comparing(
                      (String id) -> groundwork.step(id).level(),
                      Comparator.nullsFirst(Comparator.naturalOrder())))
              .toList();
      if (!inOrder.isEmpty()) {
        rounds.add(inOrder);
      }
    }
    return rounds;
  }

  private static Impasse impasse(Groundwork groundwork, String target, Limits limits) {
    UnblockingSets sets = UnblockingSets.relaxations(groundwork, target, limits);
    Ranking weakest = new Ranking.FewestSteps();
    List<List<Precondition>> relaxations =
        sets.first(TOLD, weakest).stream().map(set -> dropped(groundwork, set)).toList();
    int fewest = relaxations.isEmpty() ? 0 : relaxations.getFirst().size();
    return new Impasse(
        waits(groundwork, target),
        fewest,
        relaxations.stream().filter(one -> one.size() == fewest).toList(),
        sets.limit().orElse(""));
  }

  private static List<Precondition> dropped(Groundwork groundwork, List<Element> set) {
    List<Precondition> dropped = new ArrayList<>();
    for (Element element : set) {
      if (element instanceof Element.Drop drop) {
        dropped.add(groundwork.precondition(drop.precondition()));
      }
    }
    return dropped;
  }

  /** The target and all that it waits for in vain, from there on. */
  private static List<Wait> waits(Groundwork groundwork, String target) {
    Set<String> possible = Rounds.of(groundwork, id -> true).all();
    Predicate<String> holds = id -> groundwork.step(id).isReached() || possible.contains(id);
    List<Wait> waits = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(target));
    Set<String> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      String step = open.removeFirst();
      List<Precondition> unmet = new ArrayList<>();
      for (Ties.Tie tie : Ties.of(groundwork, step)) {
        if (!tie.term().holds(holds)) {
          unmet.add(tie.why());
          tie.term().open(holds).stream().filter(seen::add).forEach(open::add);
        }
      }
      if (!unmet.isEmpty()) {
        waits.add(new Wait(step, unmet));
      }
    }
    return waits;
  }
}
