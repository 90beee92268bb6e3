package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Stance;

/** Something that is taken for granted, to see what it would change. */
public sealed interface Assumption {

  /** A milestone is reached; {@code step} is its id. */
  record Reached(String step) implements Assumption {}

  /** A party no longer requires a milestone; where {@code target} is null, for nothing. */
  record Drops(String party, String step, @Nullable String target) implements Assumption {}

  /** A party requires a milestone before another. */
  record Requires(String party, String step, String target) implements Assumption {}

  /** A party takes a stance on a milestone. */
  record Takes(String party, Stance stance, String step) implements Assumption {}

  /** The groundwork as it would be. */
  default Groundwork in(Groundwork groundwork) {
    return switch (this) {
      case Reached one -> reached(groundwork, one);
      case Drops one -> dropped(groundwork, one);
      case Requires one -> required(groundwork, one);
      case Takes one -> taken(groundwork, one);
    };
  }

  private static Groundwork reached(Groundwork groundwork, Reached one) {
    return withStatus(groundwork, one.step(), Milestone.Status.REACHED);
  }

  private static Groundwork withStatus(Groundwork groundwork, String id, Milestone.Status status) {
    return groundwork.withSteps(
        groundwork.steps().stream()
            .map(step -> step.id().equals(id) ? step.with(status, "Assumed.") : step)
            .toList());
  }

  private static Groundwork dropped(Groundwork groundwork, Drops one) {
    List<Precondition> left = new ArrayList<>();
    for (Precondition before : groundwork.preconditions()) {
      boolean meant =
          one.party().equals(before.party())
              && (one.target() == null || one.target().equals(before.target()));
      Term term = meant ? before.term().without(one.step()) : before.term();
      if (term != null) {
        left.add(
            term.equals(before.term())
                ? before
                : new Precondition(
                    before.id(),
                    before.party(),
                    before.target(),
                    term,
                    before.tie(),
                    before.evidence()));
      }
    }
    return groundwork.withPreconditions(left);
  }

  private static Groundwork required(Groundwork groundwork, Requires one) {
    List<Precondition> more = new ArrayList<>(groundwork.preconditions());
    Set<String> taken = more.stream().map(Precondition::id).collect(Collectors.toSet());
    int number = 1;
    while (taken.contains("assumed-" + number)) {
      number++;
    }
    more.add(
        new Precondition(
            "assumed-" + number,
            one.party(),
            one.target(),
            new Term.Reached(one.step()),
            Precondition.Tie.BEFORE,
            List.of()));
    return groundwork.withPreconditions(more);
  }

  private static Groundwork taken(Groundwork groundwork, Takes one) {
    List<Position> positions = new ArrayList<>();
    Position.Turn turn = new Position.Turn(one.stance(), groundwork.asOf(), List.of());
    boolean known = false;
    for (Position before : groundwork.positions()) {
      boolean meant = before.party().equals(one.party()) && before.step().equals(one.step());
      known |= meant;
      if (meant && before.now().stance() != one.stance()) {
        List<Position.Turn> turns = new ArrayList<>(before.turns());
        turns.add(turn);
        positions.add(new Position(before.party(), before.step(), turns));
      } else {
        positions.add(before);
      }
    }
    if (!known) {
      positions.add(new Position(one.party(), one.step(), List.of(turn)));
    }
    Groundwork changed = groundwork.withPositions(positions);
    Milestone.Status status = groundwork.step(one.step()).status();
    boolean refused = one.stance() == Stance.REJECT;
    boolean unrefused =
        status == Milestone.Status.REFUSED
            && Matrix.isYes(one.stance())
            && changed.refusing(one.step()).isEmpty();
    return refused
        ? withStatus(changed, one.step(), Milestone.Status.REFUSED)
        : unrefused ? withStatus(changed, one.step(), Milestone.Status.PROPOSED) : changed;
  }
}
