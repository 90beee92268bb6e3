package org.parley.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Obstacle;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.identity.Identity;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;

/**
 * The state of a negotiation in one screen.
 *
 * @param name of the negotiation
 * @param about what it is about, or null
 * @param asOf the day that it tells of
 * @param parties names of the sides
 * @param state in a sentence
 * @param target the milestone to which a way is sought, or null where nothing is required for any
 * @param obstacles what stands in its way, by who requires it
 * @param deadlocks where each waits for the other; the shortest ones
 * @param deadlockCount how many there are, as a number or {@code at least N}
 * @param sets the smallest sets of steps that clear the way; null where they are still being
 *     counted
 * @param setCount how many sets there are in all, as a number or {@code more than N}
 * @param meetings to come
 * @param changes of the week before, newest first; null where they are still being worked out
 * @param articles how many count
 * @param publishers how many carry them
 * @param items how many they hold
 */
public record Overview(
    String name,
    @Nullable String about,
    LocalDate asOf,
    List<String> parties,
    String state,
    @Nullable StepLine target,
    List<Block> obstacles,
    List<Circle> deadlocks,
    String deadlockCount,
    @Nullable List<List<String>> sets,
    String setCount,
    List<MeetingLine> meetings,
    @Nullable List<ChangeLine> changes,
    int articles,
    int publishers,
    int items) {

  /** What one party requires; nobody's name is empty. */
  public record Block(String party, List<Wait> waits) {}

  /**
   * An open step, and what for.
   *
   * @param step the milestone
   * @param forName name of what waits for it
   * @param evidence id of an item that says so, or null
   */
  public record Wait(StepLine step, String forName, @Nullable String evidence) {}

  /**
   * A deadlock.
   *
   * @param parties names of those in it
   * @param links each wait as a sentence
   * @param stuck whether no way leads round it
   */
  public record Circle(List<String> parties, List<String> links, boolean stuck) {}

  /** Of a sight. */
  public static Overview of(Sights sights, Sight sight) {
    return of(sight, true, Lines.week(sights, sight));
  }

  /** What is to be had without waiting for sets, or for an earlier moment to be worked out. */
  public static Overview atOnce(Sights sights, Sight sight) {
    return of(sight, sight.isEasy(), Lines.weekAtOnce(sights, sight));
  }

  /** With sets, and without what changed. */
  public static Overview counted(Sight sight) {
    return of(sight, true, null);
  }

  /** What changed in the week before, newest first. */
  public static List<ChangeLine> week(Sights sights, Sight sight) {
    return Lines.week(sights, sight);
  }

  private static Overview of(Sight sight, boolean counted, @Nullable List<ChangeLine> changes) {
    Lines lines = new Lines(sight);
    Answers answers = sight.answers().orElse(null);
    List<Source> sources = sight.standing().account().sources();
    Set<String> publishers = new LinkedHashSet<>();
    sources.forEach(source -> publishers.add(source.publisher()));
    return new Overview(
        sight.negotiation().name(),
        sight.negotiation().about(),
        sight.day(),
        sources.isEmpty()
            ? sight.negotiation().parties()
            : sight.standing().parties().stream().map(Identity::name).toList(),
        State.of(sight),
        answers == null ? null : lines.step(sight.groundwork().step(answers.target())),
        answers == null ? List.of() : blocks(answers, lines),
        answers == null ? List.of() : circles(answers),
        answers == null ? "0" : deadlockCount(answers),
        !counted ? null : answers == null ? List.of() : sets(answers),
        !counted || answers == null ? "0" : count(answers),
        lines.meetingsToCome(),
        changes,
        sources.size(),
        publishers.size(),
        sight.standing().account().items().size());
  }

  static List<Block> blocks(Answers answers, Lines lines) {
    Groundwork groundwork = answers.groundwork();
    Map<String, List<Wait>> byParty = new LinkedHashMap<>();
    groundwork.sides().forEach(side -> byParty.put(side.name(), new ArrayList<>()));
    for (Obstacle obstacle : answers.obstacles()) {
      for (Precondition why : obstacle.because()) {
        String party = why.party() == null ? "" : groundwork.partyName(why.party());
        byParty
            .computeIfAbsent(party, p -> new ArrayList<>())
            .add(
                new Wait(
                    lines.step(obstacle.step()),
                    Lines.oneLine(groundwork.step(why.target()).name()),
                    why.evidence().stream()
                        .map(one -> one.finding())
                        .filter(id -> id != null)
                        .findFirst()
                        .orElse(null)));
      }
    }
    byParty.values().removeIf(List::isEmpty);
    List<Block> blocks = new ArrayList<>();
    byParty.forEach((party, waits) -> blocks.add(new Block(party, waits)));
    return blocks;
  }

  private static List<Circle> circles(Answers answers) {
    Groundwork groundwork = answers.groundwork();
    Sentences sentences = new Sentences(groundwork);
    List<Circle> circles = new ArrayList<>();
    for (Deadlock deadlock : GroundworkGraph.drawn(answers)) {
      circles.add(
          new Circle(
              deadlock.parties().stream().map(groundwork::partyName).toList(),
              deadlock.links().stream().map(sentences::link).toList(),
              deadlock.isStuck()));
    }
    return circles;
  }

  static String deadlockCount(Answers answers) {
    return (answers.deadlocks().isComplete() ? "" : "at least ") + answers.deadlocks().all().size();
  }

  private static List<List<String>> sets(Answers answers) {
    Sentences sentences = new Sentences(answers.groundwork());
    return answers.best().stream()
        .filter(set -> !set.isEmpty())
        .map(set -> set.stream().map(sentences::element).toList())
        .toList();
  }

  static String count(Answers answers) {
    return (answers.sets().limit().isEmpty() ? "" : "at least ") + answers.sets().count();
  }
}
