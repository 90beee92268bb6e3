package org.parley.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Matrix;
import org.parley.analysis.groundwork.Position;
import org.parley.model.Stance;
import org.parley.web.http.Slice;
import org.parley.web.sight.Sight;

/**
 * Parties by issues.
 *
 * @param name of the negotiation
 * @param asOf the day that it tells of
 * @param parties the columns: the sides, and others up to some number, or those that are wanted
 * @param others all other parties that have a stance
 * @param zones how many issues lie how between the parties, by zone
 * @param issues the milestones on which somebody has a stance, by zone
 * @param moves changes of stance, latest first
 */
public record PositionsView(
    String name,
    LocalDate asOf,
    List<Party> parties,
    List<Party> others,
    Map<String, Integer> zones,
    Slice<Issue> issues,
    List<Move> moves) {

  /** Columns, unless there are more sides than that. */
  private static final int COLUMNS = 3;

  private static final int MOST_SIDES = 8;
  private static final int MOST_OTHERS = 100;
  private static final int MOST_MOVES = 30;

  /** A party that has a stance on something. */
  public record Party(String key, String name, boolean side) {}

  /**
   * A row.
   *
   * @param step the milestone
   * @param zone {@code agreement}, {@code refused}, {@code open} or {@code reached}
   * @param stances by key of the party; one that took none is absent
   */
  public record Issue(StepLine step, String zone, Map<String, Cell> stances) {}

  /**
   * How a party stands on a milestone.
   *
   * @param party its name
   * @param stance {@code demand}, {@code offer}, {@code accept}, {@code reject} or {@code doubt}
   * @param since the day on which it was taken, or null
   * @param said how often it was said since
   * @param trend which way it went, or null
   * @param turns how many stances it took so far
   * @param reversed whether it ever turned a yes into a no or a no into a yes
   */
  public record Cell(
      String party,
      String stance,
      @Nullable LocalDate since,
      int said,
      @Nullable Trend trend,
      int turns,
      boolean reversed) {}

  /**
   * A change of stance.
   *
   * @param party key of the party
   * @param name of the party
   * @param milestone its id
   * @param issue its name
   * @param from the stance that was left
   * @param to the stance that was taken
   * @param day when it was taken, or null
   * @param reversal whether a yes became a no or a no a yes
   */
  public record Move(
      String party,
      String name,
      String milestone,
      String issue,
      String from,
      String to,
      @Nullable LocalDate day,
      boolean reversal) {}

  /**
   * Which of it is wanted.
   *
   * @param parties keys; empty for the usual ones
   * @param zone or null for all
   * @param find what the name of the milestone holds, or null for any
   */
  public record Wanted(List<String> parties, Matrix.@Nullable Zone zone, @Nullable String find) {

    public Wanted {
      parties = List.copyOf(parties);
    }

    boolean fits(Matrix.Issue issue) {
      return (zone == null || issue.zone() == zone)
          && (parties.isEmpty() || parties.stream().anyMatch(issue.stances()::containsKey))
          && (find == null
              || Lines.oneLine(issue.step().name())
                  .toLowerCase(Locale.ROOT)
                  .contains(find.strip().toLowerCase(Locale.ROOT)));
    }
  }

  /** The issues that are wanted, by zone. */
  public static List<Matrix.Issue> issues(Sight sight, Wanted wanted) {
    return sight.matrix().issues().stream().filter(wanted::fits).toList();
  }

  /**
   * Of a sight.
   *
   * @param issues those of one page
   */
  public static PositionsView of(Sight sight, Wanted wanted, Slice<Matrix.Issue> issues) {
    Groundwork groundwork = sight.groundwork();
    Matrix matrix = sight.matrix();
    List<Party> all = parties(groundwork, matrix);
    List<Party> columns =
        wanted.parties().isEmpty()
            ? usual(all)
            : all.stream().filter(one -> wanted.parties().contains(one.key())).toList();
    Lines lines = new Lines(sight);
    Map<String, Integer> zones = new LinkedHashMap<>();
    for (Matrix.Zone zone : Matrix.Zone.values()) {
      zones.put(word(zone), 0);
    }
    matrix.issues().forEach(issue -> zones.merge(word(issue.zone()), 1, Integer::sum));
    return new PositionsView(
        sight.negotiation().name(),
        sight.day(),
        columns,
        all.stream().filter(one -> !columns.contains(one)).limit(MOST_OTHERS).toList(),
        zones,
        issues.map(issue -> issue(issue, lines, groundwork)),
        moves(matrix, groundwork, wanted));
  }

  private static List<Party> usual(List<Party> all) {
    long sides = all.stream().filter(Party::side).count();
    return all.stream().limit(Math.max(COLUMNS, Math.min(MOST_SIDES, sides))).toList();
  }

  /** The sides first, then those that have most stances. */
  private static List<Party> parties(Groundwork groundwork, Matrix matrix) {
    Map<String, Integer> stances = new HashMap<>();
    groundwork.positions().forEach(one -> stances.merge(one.party(), 1, Integer::sum));
    Set<String> sides = new HashSet<>();
    groundwork.sides().forEach(side -> sides.add(side.key()));
    return matrix.parties().stream()
        .map(key -> new Party(key, groundwork.partyName(key), sides.contains(key)))
        .sorted(
            Comparator.comparing((Party one) -> !one.side())
                .thenComparingInt(one -> one.side() ? 0 : -stances.getOrDefault(one.key(), 0)))
        .toList();
  }

  private static Issue issue(Matrix.Issue issue, Lines lines, Groundwork groundwork) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    issue.stances().forEach((party, position) -> cells.put(party, cell(position, groundwork)));
    return new Issue(lines.step(issue.step()), word(issue.zone()), cells);
  }

  static Cell cell(Position position, Groundwork groundwork) {
    Position.Turn now = position.now();
    return new Cell(
        groundwork.partyName(position.party()),
        word(now.stance()),
        now.since(),
        Math.max(1, now.evidence().size()),
        Trend.of(position),
        position.turns().size(),
        Trend.isReversed(position));
  }

  private static List<Move> moves(Matrix matrix, Groundwork groundwork, Wanted wanted) {
    List<Move> moves = new ArrayList<>();
    for (Matrix.Move one : matrix.moves()) {
      Position position = one.position();
      if (moves.size() < MOST_MOVES
          && (wanted.parties().isEmpty() || wanted.parties().contains(position.party()))) {
        moves.add(
            new Move(
                position.party(),
                groundwork.partyName(position.party()),
                position.step(),
                Lines.oneLine(groundwork.step(position.step()).name()),
                word(one.from().stance()),
                word(one.to().stance()),
                one.to().since(),
                one.isReversal()));
      }
    }
    return moves;
  }

  static String word(Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Matrix.Zone zone) {
    return zone.name().toLowerCase(Locale.ROOT);
  }
}
