package org.parley.web.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.web.sight.Asked;
import org.parley.web.sight.Question;
import org.parley.web.sight.Sight;

/**
 * What stands in the way of a target, and what would clear it.
 *
 * @param name of the negotiation
 * @param asOf the day that it tells of
 * @param state in a sentence
 * @param target the milestone to which a way is sought, or null where nothing is required for any
 * @param targets milestones that may be a target, weightiest first
 * @param assumptions what is taken for granted
 * @param effects what the assumptions change about the way to the target
 * @param obstacles what stands in the way, by who requires it
 * @param deadlocks where each waits for the other
 * @param sets what would clear the way
 * @param order in which order it can be done
 * @param tracks parallel ways to one end
 * @param stability whether it will hold; null where no party decides on anything
 * @param since the day since which changes are told, or null
 * @param changes what of the answers changed since
 */
public record GroundworkView(
    String name,
    LocalDate asOf,
    String state,
    @Nullable StepLine target,
    List<Choice> targets,
    List<Assumed> assumptions,
    List<AlertLine> effects,
    List<Overview.Block> obstacles,
    Deadlocks deadlocks,
    Sets sets,
    Order order,
    List<TrackLine> tracks,
    @Nullable Stability stability,
    @Nullable String since,
    List<AlertLine> changes) {

  /** A milestone that may be a target. */
  public record Choice(String id, String name) {}

  /**
   * An assumption.
   *
   * @param text as it was asked
   * @param says in a sentence without a full stop
   */
  public record Assumed(String text, String says) {}

  /**
   * Something of the answers that is other than before.
   *
   * @param type what sort of thing, in words
   * @param day when it came about, or null
   * @param text a sentence without a full stop
   * @param milestones ids of those that it is about
   * @param evidence id of an item that says so, or null
   */
  public record AlertLine(
      String type,
      @Nullable LocalDate day,
      String text,
      List<String> milestones,
      @Nullable String evidence) {}

  /**
   * Circles in which each waits for the next one.
   *
   * @param circles the shortest ones first
   * @param count how many there are, as a number or {@code at least N}
   * @param concessions requirements whose end would break most of them
   */
  public record Deadlocks(List<Circle> circles, String count, List<Concession> concessions) {}

  /**
   * A deadlock.
   *
   * @param letter by which the drawing names it
   * @param parties names of those in it
   * @param links each wait as a sentence
   * @param stuck whether no way leads round it
   * @param milestones ids, in the order of the circle
   */
  public record Circle(
      String letter,
      List<String> parties,
      List<String> links,
      boolean stuck,
      List<String> milestones) {}

  /**
   * A requirement that would have to be dropped.
   *
   * @param says in a sentence without a full stop
   * @param breaks how many circles that breaks
   * @param assumption the text that assumes it, or null where none can
   * @param evidence id of an item that says that it is required, or null
   */
  public record Concession(
      String says, int breaks, @Nullable String assumption, @Nullable String evidence) {}

  /**
   * The smallest sets that clear the way.
   *
   * @param rank what there are fewest of in the first ones
   * @param count how many there are, as a number or {@code at least N}
   * @param limit why not all were counted, or null
   * @param withDrops whether requirements are dropped in them, since steps alone would not do
   * @param needed what every set holds
   * @param first the first ones
   */
  public record Sets(
      Question.Rank rank,
      String count,
      @Nullable String limit,
      boolean withDrops,
      List<Part> needed,
      List<List<Part>> first) {}

  /**
   * A part of a set.
   *
   * @param says what it is, in words
   * @param milestone id of the one that has to come about; null where something is dropped
   */
  public record Part(String says, @Nullable String milestone) {}

  /** How far an order of steps is known. */
  public enum Outcome {
    /** The target has come about. */
    DONE,
    /** There is one. */
    ORDERED,
    /** There is none. */
    IMPASSE,
    /** There is no target. */
    NONE
  }

  /**
   * An order of steps, or why there is none.
   *
   * @param outcome how far it is known
   * @param rounds the steps; those of one round can go in parallel
   * @param waits in sentences, what waits for what where there is no order
   * @param fewest how many requirements have to be dropped at least; 0 where that is not known
   * @param relaxations which, in sentences
   */
  public record Order(
      Outcome outcome,
      List<List<StepLine>> rounds,
      List<String> waits,
      int fewest,
      List<List<String>> relaxations) {}

  /**
   * A line of talks, or a plan.
   *
   * @param name for people
   * @param reached how many of its milestones have come about
   * @param size how many it has
   * @param in names of the parties that are in it
   * @param refusing names of those that refuse any of it
   * @param lacks what it waits for; the first ones
   */
  public record TrackLine(
      String name,
      int reached,
      int size,
      List<String> in,
      List<String> refusing,
      List<StepLine> lacks) {}

  /**
   * Whether the target would hold if each party preferred what it said.
   *
   * @param says in a sentence
   * @param states how many states there are
   * @param equilibria those that are stable for all, firmest first; the first ones
   * @param count how many of these there are
   */
  public record Stability(String says, int states, List<Equilibrium> equilibria, int count) {}

  /**
   * A stable state.
   *
   * @param taken what the parties do in it; empty where they do nothing
   * @param concepts by which it is stable
   * @param reached whether the target comes about in it; null where that is open
   */
  public record Equilibrium(List<String> taken, List<String> concepts, @Nullable Boolean reached) {}

  static final Order NO_ORDER = new Order(Outcome.NONE, List.of(), List.of(), 0, List.of());

  static Sets noSets(Question question) {
    return new Sets(question.rank(), "0", null, false, List.of(), List.of());
  }

  /** What of it may take long. */
  public enum Section {
    SETS,
    ORDER,
    STABILITY;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of a question; its answer is empty where nothing is required for anything. */
  public static GroundworkView of(Sight sight, Question question, Optional<Asked> asked) {
    return of(sight, question, asked, Set.of(Section.values()));
  }

  /** The same with no others of what may take long than these. */
  public static GroundworkView of(
      Sight sight, Question question, Optional<Asked> asked, Set<Section> sections) {
    return asked
        .map(one -> new GroundworkLines(one).view(sections))
        .orElseGet(() -> bare(sight, question));
  }

  private static GroundworkView bare(Sight sight, Question question) {
    return new GroundworkView(
        sight.negotiation().name(),
        sight.day(),
        State.of(sight),
        null,
        GroundworkLines.choices(sight),
        List.of(),
        List.of(),
        List.of(),
        new Deadlocks(List.of(), "0", List.of()),
        noSets(question),
        NO_ORDER,
        List.of(),
        null,
        question.since(),
        List.of());
  }
}
