package org.parley.web.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Changes;
import org.parley.analysis.standing.Finding;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;

/** Milestones, meetings and changes of a sight, each on one line. */
final class Lines {

  /** Days over which changes are new. */
  private static final int NEW_FOR = 7;

  private final Sight sight;
  private final Supplier<Groundwork> groundwork;

  Lines(Sight sight) {
    this.sight = sight;
    this.groundwork = sight::groundwork;
  }

  /** With a groundwork as it would be. */
  Lines(Sight sight, Groundwork groundwork) {
    this.sight = sight;
    this.groundwork = () -> groundwork;
  }

  /** A milestone. */
  StepLine step(Step step) {
    Groundwork all = groundwork.get();
    return new StepLine(
        step.id(),
        oneLine(step.name()),
        step.type().word(),
        word(step.status()),
        step.reason(),
        all.refusing(step.id()).stream().map(all::partyName).toList(),
        evidence(step.id()));
  }

  /** A status in lower case with hyphens. */
  static String word(Milestone.Status status) {
    return status.word().replace(' ', '-');
  }

  private @Nullable String evidence(String step) {
    return sight.standing().milestones().byId(step).stream()
        .flatMap(milestone ->
            milestone.because().isEmpty()
                ? milestone.uses().stream().map(Milestone.Use::item)
                : milestone.because().stream())
        .findFirst()
        .orElse(null);
  }

  /** Meetings that are still to come or going on, dated ones first, each once. */
  List<MeetingLine> meetingsToCome() {
    List<MeetingLine> lines = new ArrayList<>();
    String today = sight.day().toString();
    sight.standing().findings().stream()
        .filter(one -> one.kind() == Kind.MEETING)
        .sorted(Comparator.comparing(Finding::last).reversed())
        .map(this::meeting)
        .filter(one -> List.of("planned", "ongoing", "proposed").contains(one.status()))
        .filter(one -> one.date() == null || one.date().compareTo(today) >= 0)
        .forEach(lines::add);
    lines.sort(
        Comparator.comparing((MeetingLine one) -> one.date() == null)
            .thenComparing(one -> Objects.requireNonNullElse(one.date(), "")));
    return lines;
  }

  /** What a finding tells of a meeting. */
  MeetingLine meeting(Finding finding) {
    Item item = finding.items().getFirst();
    return new MeetingLine(
        finding.id(),
        item.quote("mentions") == null
            ? item.values().getOrDefault("kind", "meeting")
            : oneLine(Objects.requireNonNull(item.quote("mentions")).text()),
        finding.who().getOrDefault("participants", List.of()).stream()
            .map(sight.telling()::name)
            .toList(),
        item.values().getOrDefault("status", ""),
        item.value("date"),
        item.value("place"));
  }

  /** What changed in the week before the moment, newest first. */
  static List<ChangeLine> week(Sights sights, Sight now) {
    return since(sights, now, now.end().minus(NEW_FOR, ChronoUnit.DAYS));
  }

  /** What changed since an instant, newest first. */
  static List<ChangeLine> since(Sights sights, Sight now, Instant since) {
    Sight before = sights.of(now.negotiation().name(), new Moment(since, now.moment().knownAt()));
    return Changes.between(before.standing(), now.standing()).reversed().stream()
        .map(ChangeLine::of)
        .toList();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
