package org.parley.web.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Comparison;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Deadlocks;
import org.parley.analysis.groundwork.Element;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.groundwork.Sequence;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.groundwork.Term;
import org.parley.analysis.groundwork.UnblockingSets;
import org.parley.web.sight.Asked;
import org.parley.web.sight.Sight;
import org.parley.web.view.GroundworkView.Section;

/** Puts the answers about a groundwork in words. */
final class GroundworkLines {

  /** Milestones to choose a target from, besides those for which most is required. */
  private static final int MOST_CHOICES = 200;

  private static final int MOST_CONCESSIONS = 6;
  private static final int MOST_LACKS = 4;
  private static final int MOST_ALERTS = 60;
  private static final int MOST_WAITS = 30;

  private final Asked asked;
  private final Answers answers;
  private final Groundwork groundwork;
  private final Sentences say;
  private final Lines lines;

  GroundworkLines(Asked asked) {
    this.asked = asked;
    this.answers = asked.answers();
    this.groundwork = answers.groundwork();
    this.say = new Sentences(groundwork);
    this.lines = new Lines(asked.sight(), groundwork);
  }

  /**
   * @param sections what is worked out of that which may take long
   */
  GroundworkView view(Set<Section> sections) {
    Sight sight = asked.sight();
    return new GroundworkView(
        sight.negotiation().name(),
        sight.day(),
        State.told(answers),
        step(answers.target()),
        choices(sight),
        assumptions(),
        alerts(asked.prospect().effects()),
        Overview.blocks(answers, lines),
        deadlocks(),
        sections.contains(Section.SETS) ? sets() : GroundworkView.noSets(asked.question()),
        sections.contains(Section.ORDER) ? order() : GroundworkView.NO_ORDER,
        answers.tracks().stream().map(this::track).toList(),
        sections.contains(Section.STABILITY) ? StabilityLines.of(answers) : null,
        asked.question().since(),
        alerts(asked.changes()));
  }

  private StepLine step(String id) {
    return lines.step(groundwork.step(id));
  }

  static List<GroundworkView.Choice> choices(Sight sight) {
    Groundwork all = sight.groundwork();
    Set<String> ids = new LinkedHashSet<>(all.targets());
    all.preconditions().forEach(one -> ids.add(one.target()));
    all.steps().stream().map(Step::id).limit(MOST_CHOICES).forEach(ids::add);
    return ids.stream()
        .limit(MOST_CHOICES)
        .map(id -> new GroundworkView.Choice(id, Lines.oneLine(all.step(id).name())))
        .toList();
  }

  private List<GroundworkView.Assumed> assumptions() {
    List<GroundworkView.Assumed> all = new ArrayList<>();
    for (int i = 0; i < asked.assumptions().size(); i++) {
      all.add(
          new GroundworkView.Assumed(
              asked.question().assume().get(i), say.assumption(asked.assumptions().get(i))));
    }
    return all;
  }

  private List<GroundworkView.AlertLine> alerts(List<Alert> alerts) {
    return alerts.stream()
        .limit(MOST_ALERTS)
        .map(one ->
            new GroundworkView.AlertLine(
                one.type().word(),
                one.day(),
                one.text(),
                one.subject().stream().filter(id -> groundwork.find(id).isPresent()).toList(),
                finding(one.evidence())))
        .toList();
  }

  static @Nullable String finding(List<Evidence> evidence) {
    for (Evidence one : evidence) {
      if (one.finding() != null) {
        return one.finding();
      }
    }
    return null;
  }

  private GroundworkView.Deadlocks deadlocks() {
    List<GroundworkView.Circle> circles = new ArrayList<>();
    for (Deadlock one : GroundworkGraph.drawn(answers)) {
      circles.add(
          new GroundworkView.Circle(
              GroundworkGraph.letter(circles.size()),
              one.parties().stream().map(groundwork::partyName).toList(),
              one.links().stream().map(say::link).toList(),
              one.isStuck(),
              one.links().stream().map(Deadlock.Link::waits).toList()));
    }
    return new GroundworkView.Deadlocks(
        circles,
        Overview.deadlockCount(answers),
        answers.deadlocks().concessions().stream()
            .limit(MOST_CONCESSIONS)
            .map(this::concession)
            .toList());
  }

  private GroundworkView.Concession concession(Deadlocks.Concession one) {
    Precondition dropped = one.dropped();
    return new GroundworkView.Concession(
        say.dropped(dropped), one.breaks(), drops(dropped), finding(dropped.evidence()));
  }

  /** The text that assumes that a requirement is dropped; null where no text can. */
  static @Nullable String drops(Precondition dropped) {
    return dropped.party() != null && dropped.term() instanceof Term.Reached one
        ? dropped.party() + " drops " + one.step() + " for " + dropped.target()
        : null;
  }

  private GroundworkView.Sets sets() {
    UnblockingSets sets = answers.sets();
    return new GroundworkView.Sets(
        asked.question().rank(),
        Overview.count(answers),
        sets.limit().orElse(null),
        sets.isWithDrops(),
        parts(sets.needed()),
        answers.best().stream().map(this::parts).toList());
  }

  private List<GroundworkView.Part> parts(List<Element> elements) {
    return elements.stream()
        .map(one ->
            new GroundworkView.Part(
                say.element(one), one instanceof Element.Act act ? act.step() : null))
        .toList();
  }

  private GroundworkView.Order order() {
    return switch (answers.sequence()) {
      case Sequence.Done done ->
          new GroundworkView.Order(GroundworkView.Outcome.DONE, List.of(), List.of(), 0, List.of());
      case Sequence.Ordered ordered ->
          new GroundworkView.Order(
              GroundworkView.Outcome.ORDERED,
              ordered.rounds().stream()
                  .map(round -> round.stream().map(this::step).toList())
                  .toList(),
              List.of(),
              0,
              List.of());
      case Sequence.Impasse impasse ->
          new GroundworkView.Order(
              GroundworkView.Outcome.IMPASSE,
              List.of(),
              impasse.waits().stream()
                  .flatMap(wait -> wait.unmet().stream())
                  .distinct()
                  .limit(MOST_WAITS)
                  .map(say::precondition)
                  .toList(),
              impasse.fewest(),
              impasse.relaxations().stream()
                  .map(one -> one.stream().map(say::dropped).toList())
                  .toList());
    };
  }

  private GroundworkView.TrackLine track(Comparison one) {
    return new GroundworkView.TrackLine(
        Lines.oneLine(one.track().name()),
        one.reached(),
        one.track().steps().size(),
        one.in().stream().map(groundwork::partyName).toList(),
        one.refusing().stream().map(groundwork::partyName).toList(),
        one.lacks().stream().limit(MOST_LACKS).map(lines::step).toList());
  }
}
