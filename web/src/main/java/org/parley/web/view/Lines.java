package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Change;
import org.parley.analysis.standing.Changes;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;

/** Milestones, meetings and changes of a sight, each on one line. */
final class Lines {

  private static final Set<Milestone.Status> TO_COME =
      Set.of(Milestone.Status.UNDER_WAY, Milestone.Status.AGREED, Milestone.Status.PROPOSED);

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

  /** Meetings that go on or are still to come, dated ones first, each once. */
  List<MeetingLine> meetingsToCome() {
    Map<String, Item> items = new HashMap<>();
    sight.standing().account().items().forEach(item -> items.put(item.id(), item));
    String today = sight.day().toString();
    return sight.standing().milestones().all().stream()
        .filter(one -> one.type() == Milestone.Type.MEETING)
        .filter(one -> TO_COME.contains(one.status()))
        .map(one -> meeting(one, items))
        .filter(one -> one.date() == null || one.date().compareTo(today) >= 0)
        .sorted(
            Comparator.comparing((MeetingLine one) -> one.date() == null)
                .thenComparing(one -> Objects.requireNonNullElse(one.date(), ""))
                .thenComparing(MeetingLine::status))
        .toList();
  }

  /** As the last source has it that says so. */
  private MeetingLine meeting(Milestone milestone, Map<String, Item> items) {
    List<Item> told =
        milestone.uses().reversed().stream()
            .map(use -> items.get(use.item()))
            .filter(item -> item != null && item.kind() == Kind.MEETING)
            .toList();
    return new MeetingLine(
        milestone.uses().getLast().item(),
        oneLine(milestone.name()),
        milestone.parties().stream().map(sight.telling()::name).toList(),
        word(milestone.status()),
        last(told, "date"),
        last(told, "place"));
  }

  private static @Nullable String last(List<Item> told, String field) {
    return told.stream()
        .map(item -> item.value(field))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What changed since the end of the day a week before, newest first. */
  static List<ChangeLine> week(Sights sights, Sight now) {
    return now.standing().account().sources().isEmpty()
        ? List.of()
        : since(sights, now, now.weekBefore().asOf());
  }

  /** The same where both moments are worked out already; null where they are not. */
  static @Nullable List<ChangeLine> weekAtOnce(Sights sights, Sight now) {
    boolean ready =
        now.standing().account().sources().isEmpty()
            || sights.ready(now.negotiation().name(), now.weekBefore()).isPresent();
    return ready ? week(sights, now) : null;
  }

  /** What changed since an instant, newest first, and of one moment the weightiest first. */
  static List<ChangeLine> since(Sights sights, Sight now, Instant since) {
    Sight before = sights.of(now.negotiation().name(), new Moment(since, now.moment().knownAt()));
    return Changes.between(before.standing(), now.standing()).stream()
        .sorted(Comparator.comparing(Change::at).reversed().thenComparing(Change::type))
        .map(ChangeLine::of)
        .toList();
  }

  /** The day of an instant, in UTC. */
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
