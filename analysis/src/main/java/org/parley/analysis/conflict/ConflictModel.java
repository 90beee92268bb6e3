package org.parley.analysis.conflict;

import java.util.List;
import java.util.Optional;

/**
 * A conflict as a graph model: who can do what, what cannot be, and who prefers what (Kilgour,
 * Hipel and Fang 1987, "The graph model for conflicts", Automatica 23). Checked when made; what
 * only shows in the states, such as a ranking with gaps, shows when it is analysed.
 *
 * @param name what it is called; may be empty
 * @param parties in their order
 * @param options in their order, which is that of the marks of a {@link Pattern}
 * @param never statements that are true of no state
 * @param alike of all vectors of which such a statement is true, that they are one state
 * @param moves of the parties that do not move by their options; those of the others follow from
 *     their options
 * @param preferences one at most of a party; all states are equally good to a party without
 * @param now where the conflict stands
 */
public record ConflictModel(
    String name,
    List<String> parties,
    List<Option> options,
    List<Statement> never,
    List<Statement> alike,
    List<Move> moves,
    List<Preference> preferences,
    Optional<Pattern> now) {

  /** There are two to this power vectors at most. */
  public static final int MOST_OPTIONS = 16;

  /**
   * What a party can do or leave.
   *
   * @param name unlike that of any other option
   * @param words what it means, in the infinitive; the name where there is no more to say
   * @param owner the party that decides on it
   */
  public record Option(String name, String words, String owner, Direction direction) {
    public Option {
      ModelChecks.name("option", name);
      ModelChecks.name("option's meaning", words);
    }

    public Option(String name, String owner, Direction direction) {
      this(name, name, owner, direction);
    }
  }

  /** Which way an option can be changed. */
  public enum Direction {
    BOTH,
    ONLY_TO_YES,
    ONLY_TO_NO
  }

  /**
   * A move that a party has whatever its options are.
   *
   * @param from a vector
   * @param to a vector of another state
   */
  public record Move(String party, Pattern from, Pattern to) {}

  public ConflictModel {
    parties = List.copyOf(parties);
    options = List.copyOf(options);
    never = List.copyOf(never);
    alike = List.copyOf(alike);
    moves = List.copyOf(moves);
    preferences = List.copyOf(preferences);
    ModelChecks.all(parties, options, never, alike, moves, preferences, now);
    ModelChecks.title(name);
  }

  /** A conflict in which every vector is a state and every move is by options. */
  public ConflictModel(
      String name,
      List<String> parties,
      List<Option> options,
      List<Statement> never,
      List<Preference> preferences,
      Optional<Pattern> now) {
    this(name, parties, options, never, List.of(), List.of(), preferences, now);
  }

  /** The options of a party, in their order. */
  public List<Option> optionsOf(String party) {
    return options.stream().filter(option -> option.owner().equals(party)).toList();
  }

  /** The preference of a party, if it has one. */
  public Optional<Preference> preference(String party) {
    return preferences.stream().filter(one -> one.party().equals(party)).findFirst();
  }
}
