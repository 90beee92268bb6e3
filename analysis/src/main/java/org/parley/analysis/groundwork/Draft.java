package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Lexer.Token;
import org.parley.analysis.milestone.Milestone;

/**
 * A groundwork while its file is read. Milestones, and likewise parties, are either declared one
 * and all or none of them, so that a slip of the pen is no new one.
 */
final class Draft {

  /** A milestone while its line is read. */
  static final class Drawn {
    final String id;
    final String name;
    Milestone.Type type = Milestone.Type.OTHER;
    Milestone.@Nullable Status status;
    Step.@Nullable Level level;
    final List<String> controllers = new ArrayList<>();
    String reason = "";

    Drawn(String id, String name) {
      this.id = id;
      this.name = name;
    }

    Step step(boolean refused) {
      Milestone.Status told =
          status != null ? status : refused ? Milestone.Status.REFUSED : Milestone.Status.PROPOSED;
      return new Step(id, name, type, told, level, controllers, reason);
    }
  }

  /** A party's stances on one milestone. */
  private record Subject(String party, String step) {}

  private final String source;
  String name;
  @Nullable LocalDate asOf;
  final List<String> targets = new ArrayList<>();
  final List<Track> tracks = new ArrayList<>();
  private final Map<String, Groundwork.Party> parties = new LinkedHashMap<>();
  private final Map<String, Drawn> declared = new LinkedHashMap<>();
  private final Map<String, Token> usedSteps = new LinkedHashMap<>();
  private final Map<String, Token> usedParties = new LinkedHashMap<>();
  private final Map<Subject, List<Position.Turn>> turns = new LinkedHashMap<>();
  private final List<Precondition> preconditions = new ArrayList<>();

  Draft(String source) {
    this.source = source;
    this.name = source;
  }

  void party(Token key, String called, boolean isSide) {
    if (parties.putIfAbsent(key.text(), new Groundwork.Party(key.text(), called, isSide)) != null) {
      throw key.fault("The party " + key.shown() + " is declared twice", "Leave one out.");
    }
  }

  void milestone(Token id, Drawn drawn) {
    if (declared.putIfAbsent(id.text(), drawn) != null) {
      throw id.fault("The milestone " + id.shown() + " is declared twice", "Leave one out.");
    }
  }

  String step(Token token) {
    usedSteps.putIfAbsent(token.text(), token);
    return token.text();
  }

  String partyKey(Token token) {
    usedParties.putIfAbsent(token.text(), token);
    return token.text();
  }

  void position(String party, String step, Position.Turn turn) {
    turns.computeIfAbsent(new Subject(party, step), s -> new ArrayList<>()).add(turn);
  }

  /** By their days where all have one; those alike that follow one another are one. */
  private static List<Position.Turn> inTime(List<Position.Turn> told) {
    List<Position.Turn> sorted = new ArrayList<>(told);
    if (told.stream().allMatch(one -> one.since() != null)) {
      sorted.sort(
          Comparator.comparing(
              Position.Turn::since, Comparator.nullsFirst(Comparator.naturalOrder())));
    }
    List<Position.Turn> all = new ArrayList<>();
    for (Position.Turn turn : sorted) {
      if (!all.isEmpty() && all.getLast().stance() == turn.stance()) {
        Position.Turn last = all.removeLast();
        List<Evidence> evidence = new ArrayList<>(last.evidence());
        evidence.addAll(turn.evidence());
        all.add(new Position.Turn(last.stance(), last.since(), evidence));
      } else {
        all.add(turn);
      }
    }
    return all;
  }

  void precondition(
      @Nullable String party,
      Term target,
      Term term,
      Precondition.Tie tie,
      List<Evidence> evidence) {
    String waits = ((Term.Reached) target).step();
    String id = "p" + (preconditions.size() + 1);
    preconditions.add(new Precondition(id, party, waits, term, tie, evidence));
  }

  Groundwork groundwork() {
    if (declared.isEmpty()) {
      usedSteps.keySet().forEach(id -> declared.put(id, new Drawn(id, id)));
    }
    if (parties.isEmpty()) {
      usedParties.keySet().forEach(key -> parties.put(key, new Groundwork.Party(key, key, true)));
    }
    usedSteps.forEach((id, token) -> known(id, token, declared.keySet(), "milestone"));
    usedParties.forEach((key, token) -> known(key, token, parties.keySet(), "party"));
    List<Position> positions = new ArrayList<>();
    Set<String> refused = new LinkedHashSet<>();
    turns.forEach((subject, all) -> {
      Position position = new Position(subject.party(), subject.step(), inTime(all));
      positions.add(position);
      if (position.isRefusal()) {
        refused.add(subject.step());
      }
    });
    List<Step> steps =
        declared.values().stream().map(one -> one.step(refused.contains(one.id))).toList();
    return new Groundwork(
        name,
        asOf,
        List.copyOf(parties.values()),
        steps,
        preconditions,
        positions,
        tracks,
        targets.isEmpty() ? Targets.of(steps, preconditions) : targets);
  }

  private void known(String id, Token token, Set<String> known, String what) {
    if (!known.contains(id)) {
      Optional<String> meant = known.stream().filter(one -> one.equalsIgnoreCase(id)).findFirst();
      throw token.fault(
          "The " + what + " '" + id + "' is not declared",
          meant.map(one -> "Did you mean '" + one + "'? ").orElse("")
              + "Declare it with '"
              + what
              + " "
              + (id.contains(" ") ? '"' + id + '"' : id)
              + "', or declare none in "
              + source
              + ".");
    }
  }
}
