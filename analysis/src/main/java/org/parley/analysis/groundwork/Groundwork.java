package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The AND/OR graph of all milestones and preconditions of a negotiation, as of a moment. A
 * milestone can come about when each of its preconditions holds; see {@code docs/analysis.md} for
 * the exact meaning of circles. Immutable.
 */
public final class Groundwork {

  /**
   * Whoever requires, refuses or controls something.
   *
   * @param key as positions and preconditions name it
   * @param name for people
   * @param isSide whether it is one of the sides between which it is negotiated; a mediator is not
   */
  public record Party(String key, String name, boolean isSide) {}

  private final String name;
  private final @Nullable LocalDate asOf;
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final List<Precondition> preconditions;
  private final Map<String, Precondition> byId = new HashMap<>();
  private final Map<String, List<Precondition>> byTarget = new HashMap<>();
  private final Map<String, List<Precondition>> byGift = new HashMap<>();
  private final List<Position> positions;
  private final Map<String, List<Position>> byStep = new HashMap<>();
  private final List<Track> tracks;
  private final List<String> targets;

  /**
   * A groundwork of these parts.
   *
   * @param name of the negotiation
   * @param asOf the day that it tells of; null where none is meant
   * @param targets ids of the milestones that it is all for, weightiest first
   * @throws IllegalArgumentException where ids are not unique or name nothing
   */
  public Groundwork(
      String name,
      @Nullable LocalDate asOf,
      List<Party> parties,
      List<Step> steps,
      List<Precondition> preconditions,
      List<Position> positions,
      List<Track> tracks,
      List<String> targets) {
    this.name = name;
    this.asOf = asOf;
    parties.forEach(party -> this.parties.put(party.key(), party));
    steps.forEach(step -> this.steps.put(step.id(), step));
    this.preconditions = List.copyOf(preconditions);
    this.positions = List.copyOf(positions);
    this.tracks = List.copyOf(tracks);
    this.targets = List.copyOf(targets);
    if (this.parties.size() != parties.size() || this.steps.size() != steps.size()) {
      throw new IllegalArgumentException("Two parties or two milestones have one id");
    }
    check();
    for (Position one : positions) {
      byStep.computeIfAbsent(one.step(), s -> new ArrayList<>()).add(one);
    }
    for (Precondition one : preconditions) {
      byTarget.computeIfAbsent(one.target(), t -> new ArrayList<>()).add(one);
      if (one.tie() == Precondition.Tie.EXCHANGE) {
        one.term()
            .needed()
            .forEach(step -> byGift.computeIfAbsent(step, s -> new ArrayList<>()).add(one));
      }
    }
  }

  private void check() {
    for (Precondition one : preconditions) {
      if (byId.put(one.id(), one) != null) {
        throw new IllegalArgumentException("Two preconditions have the id " + one.id());
      }
      known(one.target());
      one.term().steps().forEach(this::known);
    }
    positions.forEach(position -> known(position.step()));
    targets.forEach(this::known);
    for (Track track : tracks) {
      known(track.end());
      track.steps().forEach(this::known);
    }
  }

  private void known(String step) {
    if (!steps.containsKey(step)) {
      throw unknown(step);
    }
  }

  private static IllegalArgumentException unknown(String step) {
    return new IllegalArgumentException("There is no milestone " + step);
  }

  /** Of the negotiation. */
  public String name() {
    return name;
  }

  /** The day that it tells of, or null. */
  public @Nullable LocalDate asOf() {
    return asOf;
  }

  /** In the order in which they were named. */
  public List<Party> parties() {
    return List.copyOf(parties.values());
  }

  /** Those between which it is negotiated. */
  public List<Party> sides() {
    return parties.values().stream().filter(Party::isSide).toList();
  }

  /** Name of a party; of one that is not known, its key. */
  public String partyName(String key) {
    Party party = parties.get(key);
    return party == null ? key : party.name();
  }

  /** In the order in which they were named. */
  public List<Step> steps() {
    return List.copyOf(steps.values());
  }

  /** The milestone of that id. */
  public Optional<Step> find(String id) {
    return Optional.ofNullable(steps.get(id));
  }

  /**
   * The milestone of an id that is one of its own.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Step step(String id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  /** In the order in which they were named. */
  public List<Precondition> preconditions() {
    return preconditions;
  }

  /**
   * The precondition of an id that is one of its own.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Precondition precondition(String id) {
    Precondition found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException("There is no precondition " + id);
    }
    return found;
  }

  /** What is required for a milestone. */
  public List<Precondition> preconditions(String target) {
    return List.copyOf(byTarget.getOrDefault(target, List.of()));
  }

  /** The exchanges in which a milestone is given for the target, whichever else is given too. */
  List<Precondition> exchanges(String given) {
    return List.copyOf(byGift.getOrDefault(given, List.of()));
  }

  /** In the order in which they were named. */
  public List<Position> positions() {
    return positions;
  }

  /** Who stands how on a milestone. */
  public List<Position> positions(String step) {
    return List.copyOf(byStep.getOrDefault(step, List.of()));
  }

  /** Keys of the parties that refuse a milestone now. */
  public List<String> refusing(String step) {
    return positions(step).stream().filter(Position::isRefusal).map(Position::party).toList();
  }

  /** Parallel ways to one end. */
  public List<Track> tracks() {
    return tracks;
  }

  /** Ids of the milestones that it is all for, weightiest first. */
  public List<String> targets() {
    return targets;
  }

  /** The same with other ids of milestones; those that are not named keep theirs. */
  public Groundwork renamed(Map<String, String> ids) {
    UnaryOperator<String> id = old -> ids.getOrDefault(old, old);
    return new Groundwork(
        name,
        asOf,
        parties(),
        steps().stream().map(step -> step.renamed(id)).toList(),
        preconditions.stream()
            .map(one ->
                new Precondition(
                    one.id(),
                    one.party(),
                    id.apply(one.target()),
                    one.term().renamed(id),
                    one.tie(),
                    one.evidence()))
            .toList(),
        positions.stream()
            .map(one -> new Position(one.party(), id.apply(one.step()), one.turns()))
            .toList(),
        tracks.stream()
            .map(one ->
                new Track(
                    one.name(),
                    id.apply(one.end()),
                    one.steps().stream().map(id).toList(),
                    one.members()))
            .toList(),
        targets.stream().map(id).toList());
  }

  /** The same with other milestones of the same ids. */
  public Groundwork withSteps(List<Step> changed) {
    return new Groundwork(
        name, asOf, parties(), changed, preconditions, positions, tracks, targets);
  }

  /** The same with other preconditions. */
  public Groundwork withPreconditions(List<Precondition> changed) {
    return new Groundwork(name, asOf, parties(), steps(), changed, positions, tracks, targets);
  }

  /** The same with other positions. */
  public Groundwork withPositions(List<Position> changed) {
    return new Groundwork(name, asOf, parties(), steps(), preconditions, changed, tracks, targets);
  }
}
