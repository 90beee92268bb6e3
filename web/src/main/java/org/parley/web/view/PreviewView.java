package org.parley.web.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Stand;
import org.parley.model.account.Decision;
import org.parley.web.sight.Sight;

/**
 * What would become of a decision that is not taken.
 *
 * @param type of the decision
 * @param subject of it
 * @param values of it
 * @param told the decision in a sentence
 * @param actorsBefore those that it is about
 * @param actorsAfter what would become of them
 * @param milestonesBefore those that it is about
 * @param milestonesAfter what would become of them
 * @param differences what of the state would be otherwise
 */
public record PreviewView(
    String type,
    String subject,
    Map<String, String> values,
    String told,
    List<ActorLine> actorsBefore,
    List<ActorLine> actorsAfter,
    List<MilestoneLine> milestonesBefore,
    List<MilestoneLine> milestonesAfter,
    List<Difference> differences) {

  /**
   * Something that would be otherwise.
   *
   * @param what of the state
   * @param gone what is no more so
   * @param come what is so instead
   */
  public record Difference(String what, List<String> gone, List<String> come) {}

  /** Of a decision that may be taken on what a sight shows. */
  public static PreviewView of(Sight before, Decision decision) {
    Sight after = before.with(decision);
    List<Identity> actors = actors(before, decision);
    List<Milestone> milestones = milestones(before, decision);
    return new PreviewView(
        decision.type().word(),
        decision.subject(),
        decision.values(),
        told(decision, milestones),
        actors.stream().map(one -> ActorLine.of(before, one)).toList(),
        sameNames(before, after, actors).stream().map(one -> ActorLine.of(after, one)).toList(),
        milestones.stream().map(one -> MilestoneLine.of(before, one)).toList(),
        samePhrases(after, milestones).stream().map(one -> MilestoneLine.of(after, one)).toList(),
        differences(before, after));
  }

  private static String told(Decision decision, List<Milestone> milestones) {
    String subject = "“" + name(decision.subject(), milestones) + "”";
    String other =
        decision.values().values().stream()
            .map(one -> name(one, milestones))
            .collect(Collectors.joining(", ", "“", "”"));
    return switch (decision.type()) {
      case MERGE_ACTORS -> subject + " and " + other + " are one";
      case SPLIT_ACTOR -> other + " is somebody else than " + subject;
      case RENAME_ACTOR, RENAME_MILESTONE -> subject + " is called " + other;
      case ASSIGN_PARTY -> subject + " speaks for " + other;
      case MERGE_MILESTONES -> subject + " and " + other + " mean one thing";
      case SPLIT_MILESTONE -> subject + " means something else than " + other;
      case ACCEPT, REJECT, CORRECT, ADD_ITEM, RATE_ITEM, RATE_SOURCE, FORGET, WITHDRAW ->
          decision.type().word() + " " + subject;
    };
  }

  /** A milestone may be given by its id, which tells nobody anything. */
  private static String name(String given, List<Milestone> milestones) {
    return milestones.stream()
        .filter(one -> one.id().equals(given))
        .map(Milestone::name)
        .findFirst()
        .orElse(given);
  }

  private static List<String> names(Decision decision) {
    List<String> names = new ArrayList<>(List.of(decision.subject()));
    names.addAll(decision.values().values());
    return names;
  }

  private static List<Identity> actors(Sight sight, Decision decision) {
    return switch (decision.type()) {
      case MERGE_ACTORS, SPLIT_ACTOR, RENAME_ACTOR, ASSIGN_PARTY ->
          names(decision).stream()
              .flatMap(name -> sight.standing().identities().named(name).stream())
              .distinct()
              .toList();
      case MERGE_MILESTONES,
          SPLIT_MILESTONE,
          RENAME_MILESTONE,
          ACCEPT,
          REJECT,
          CORRECT,
          ADD_ITEM,
          RATE_ITEM,
          RATE_SOURCE,
          FORGET,
          WITHDRAW ->
          List.of();
    };
  }

  private static List<Milestone> milestones(Sight sight, Decision decision) {
    return switch (decision.type()) {
      case MERGE_MILESTONES, SPLIT_MILESTONE, RENAME_MILESTONE ->
          names(decision).stream()
              .flatMap(name -> sight.standing().milestones().named(name).stream())
              .distinct()
              .toList();
      case MERGE_ACTORS,
          SPLIT_ACTOR,
          RENAME_ACTOR,
          ASSIGN_PARTY,
          ACCEPT,
          REJECT,
          CORRECT,
          ADD_ITEM,
          RATE_ITEM,
          RATE_SOURCE,
          FORGET,
          WITHDRAW ->
          List.of();
    };
  }

  /** Who then has the names; somebody else who had one of them and stays as it is, is left out. */
  private static Set<Identity> sameNames(Sight before, Sight after, List<Identity> actors) {
    Set<Identity> others = new LinkedHashSet<>(before.standing().identities().all());
    actors.forEach(others::remove);
    Set<Identity> same = new LinkedHashSet<>();
    for (Identity one : actors) {
      after.standing().identities().named(one.key()).ifPresent(same::add);
      after.standing().identities().named(one.name()).ifPresent(same::add);
      one.aliases()
          .forEach(alias -> after.standing().identities().named(alias).ifPresent(same::add));
    }
    same.removeAll(others);
    return same;
  }

  private static List<Milestone> samePhrases(Sight after, List<Milestone> before) {
    Set<String> uses =
        before.stream()
            .flatMap(one -> one.uses().stream())
            .map(use -> use.item() + " " + use.field())
            .collect(Collectors.toSet());
    return after.standing().milestones().all().stream()
        .filter(one ->
            one.uses().stream().anyMatch(use -> uses.contains(use.item() + " " + use.field())))
        .toList();
  }

  private static List<Difference> differences(Sight before, Sight after) {
    List<Difference> all = new ArrayList<>();
    add(all, "State", List.of(State.of(before)), List.of(State.of(after)));
    add(all, "Sides", sides(before), sides(after));
    add(all, "Deadlocks", deadlocks(before), deadlocks(after));
    add(all, "In the way", obstacles(before), obstacles(after));
    add(all, "Positions", positions(before), positions(after));
    add(all, "Counted together", counts(before), counts(after));
    return all;
  }

  private static void add(
      List<Difference> all, String what, List<String> before, List<String> after) {
    Set<String> gone = new LinkedHashSet<>(before);
    after.forEach(gone::remove);
    Set<String> come = new LinkedHashSet<>(after);
    before.forEach(come::remove);
    if (!gone.isEmpty() || !come.isEmpty()) {
      all.add(new Difference(what, List.copyOf(gone), List.copyOf(come)));
    }
  }

  private static List<String> sides(Sight sight) {
    return sight.standing().parties().stream().map(Identity::name).toList();
  }

  private static List<String> deadlocks(Sight sight) {
    return sight
        .answers()
        .map(answers -> {
          Sentences sentences = new Sentences(answers.groundwork());
          return answers.deadlocks().all().stream()
              .filter(Deadlock::isStuck)
              .map(sentences::deadlock)
              .map(Lines::oneLine)
              .toList();
        })
        .orElse(List.of());
  }

  private static List<String> obstacles(Sight sight) {
    return sight
        .answers()
        .map(answers ->
            answers.obstacles().stream().map(one -> Lines.oneLine(one.step().name())).toList())
        .orElse(List.of());
  }

  private static List<String> positions(Sight sight) {
    List<String> positions = new ArrayList<>();
    for (Stand stand : sight.standing().stands()) {
      String on =
          sight.standing().milestones().byId(stand.milestone()).map(Milestone::name).orElse("");
      String stance =
          org.parley.analysis.standing.Telling.verb(
              stand.now().stance().name().toLowerCase(java.util.Locale.ROOT));
      positions.add(
          sight.telling().name(stand.party()) + " " + stance + " “" + Lines.oneLine(on) + "”");
    }
    return positions;
  }

  private static List<String> counts(Sight sight) {
    return List.of(
        sight.standing().identities().all().size()
            + " actors, "
            + sight.standing().milestones().all().size()
            + " milestones, "
            + sight.standing().findings().size()
            + " findings");
  }
}
