package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Stance;

/**
 * Parties by issues.
 *
 * @param parties keys, in the order of the columns
 * @param issues the milestones on which somebody has a stance; where all agree first, then where
 *     one refuses, then the rest, and what has come about last
 * @param moves the changes of stance, latest first
 */
public record Matrix(List<String> parties, List<Issue> issues, List<Move> moves) {

  /** How an issue lies between the parties. */
  public enum Zone {
    /** Every side wants, offers or accepts it: the zone of agreement. */
    AGREEMENT,
    /** At least one party refuses it. */
    REFUSED,
    /** Nobody refuses it, and not all have said yes. */
    OPEN,
    /** It has come about. */
    REACHED
  }

  /**
   * A row.
   *
   * @param step the milestone
   * @param zone how it lies between the parties
   * @param stances by key of the party; one that took none is absent
   */
  public record Issue(Step step, Zone zone, Map<String, Position> stances) {}

  /**
   * A party that went from yes to no, from no to yes, or into doubt and out of it.
   *
   * @param position its course
   * @param from the stance that it left
   * @param to the stance that it took
   */
  public record Move(Position position, Position.Turn from, Position.Turn to) {

    /** Whether it turned a yes into a no or a no into a yes. */
    public boolean isReversal() {
      return from.stance() != Stance.DOUBT
          && to.stance() != Stance.DOUBT
          && isYes(from.stance()) != isYes(to.stance());
    }
  }

  public Matrix {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    moves = List.copyOf(moves);
  }

  /** Of all that have a stance, the sides first. */
  public static Matrix of(Groundwork groundwork) {
    List<String> parties =
        groundwork.parties().stream()
            .sorted(Comparator.comparing(party -> !party.isSide()))
            .map(Groundwork.Party::key)
            .filter(key -> groundwork.positions().stream().anyMatch(one -> one.party().equals(key)))
            .toList();
    List<String> sides = groundwork.sides().stream().map(Groundwork.Party::key).toList();
    List<Issue> issues = new ArrayList<>();
    for (Step step : groundwork.steps()) {
      Map<String, Position> stances = new LinkedHashMap<>();
      groundwork.positions(step.id()).forEach(one -> stances.put(one.party(), one));
      if (!stances.isEmpty()) {
        issues.add(
            new Issue(step, step.isReached() ? Zone.REACHED : zone(stances, sides), stances));
      }
    }
    issues.sort(
        Comparator.comparing(Issue::zone).thenComparingInt(issue -> -issue.stances().size()));
    return new Matrix(parties, issues, moves(groundwork));
  }

  private static Zone zone(Map<String, Position> stances, List<String> sides) {
    if (stances.values().stream().anyMatch(Position::isRefusal)) {
      return Zone.REFUSED;
    }
    boolean all =
        stances.size() > 1
            && !sides.isEmpty()
            && sides.stream()
                .allMatch(party -> {
                  Position position = stances.get(party);
                  return position != null && isYes(position.now().stance());
                });
    return all ? Zone.AGREEMENT : Zone.OPEN;
  }

  private static List<Move> moves(Groundwork groundwork) {
    List<Move> moves = new ArrayList<>();
    for (Position position : groundwork.positions()) {
      for (int i = 1; i < position.turns().size(); i++) {
        Position.Turn from = position.turns().get(i - 1);
        Position.Turn to = position.turns().get(i);
        if (isYes(from.stance()) != isYes(to.stance())
            || from.stance() == Stance.DOUBT
            || to.stance() == Stance.DOUBT) {
          moves.add(new Move(position, from, to));
        }
      }
    }
    moves.sort(
        Comparator.comparing(
                (Move move) -> move.to().since(), Comparator.nullsFirst(LocalDate::compareTo))
            .reversed());
    return moves;
  }

  /** Whether a stance is a yes: a wish, an offer or a consent. */
  static boolean isYes(Stance stance) {
    return switch (stance) {
      case DEMAND, OFFER, ACCEPT -> true;
      case REJECT, DOUBT -> false;
    };
  }
}
