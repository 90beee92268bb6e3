package org.parley.web.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Change;
import org.parley.analysis.standing.Changes;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Stand;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;

/** All that has its place on the timeline of a sight: its findings, and what changed. Immutable. */
public final class Happenings {

  /** The kind of what is no item but a change. */
  static final String CHANGE = "change";

  /** The key of those that are no side of the negotiation, and of what nobody does. */
  static final String OTHERS = "others";

  /** The sorts of change that no item tells of by itself; reversals are taken from the stances. */
  private static final Set<Change.Type> OWN =
      EnumSet.of(
          Change.Type.MILESTONE, Change.Type.OFFICE, Change.Type.CORRECTION, Change.Type.WITHDRAWN);

  private final Sight sight;
  private final Set<String> parties = new LinkedHashSet<>();
  private final List<Happening> all = new ArrayList<>();

  private Happenings(Sights sights, Sight sight) {
    this.sight = sight;
    sight.standing().parties().forEach(party -> parties.add(party.key()));
    sight.standing().findings().forEach(this::finding);
    sight.standing().stands().forEach(this::reversals);
    Sight nothing =
        sights.of(sight.negotiation().name(), new Moment(Instant.EPOCH, sight.moment().knownAt()));
    Changes.between(nothing.standing(), sight.standing()).stream()
        .filter(one -> OWN.contains(one.type()))
        .forEach(this::change);
    all.sort(Comparator.comparing(Happening::day));
  }

  /** Of a sight. */
  public static Happenings of(Sights sights, Sight sight) {
    return new Happenings(sights, sight);
  }

  /** Of what they are. */
  Sight sight() {
    return sight;
  }

  /** In the order of time. */
  List<Happening> all() {
    return Collections.unmodifiableList(all);
  }

  private void finding(Finding finding) {
    String kind = finding.kind().word();
    String status = finding.items().getFirst().values().getOrDefault("status", "");
    all.add(
        new Happening(
            kind,
            kind,
            ownDay(finding).orElseGet(() -> Lines.day(finding.first())),
            sides(finding),
            finding.publishers(),
            status.equals("planned") || status.equals("proposed"),
            finding.id(),
            () -> sight.telling().finding(finding)));
  }

  /** The day on which a meeting is, where a source gives one. */
  private static Optional<LocalDate> ownDay(Finding finding) {
    return finding.kind() != Kind.MEETING
        ? Optional.empty()
        : finding.items().stream()
            .map(item -> item.value("date"))
            .filter(Objects::nonNull)
            .flatMap(date -> firstDay(date).stream())
            .findFirst();
  }

  /** The day, or the first one of an interval; empty for a month or a year. */
  private static Optional<LocalDate> firstDay(String date) {
    try {
      return Optional.of(LocalDate.parse(date.split("/", 2)[0]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Set<String> sides(Finding finding) {
    Set<String> sides = new LinkedHashSet<>();
    finding
        .who()
        .forEach((field, keys) -> {
          if (!field.equals("accused")) {
            keys.forEach(key -> sides.add(side(key)));
          }
        });
    return sides.isEmpty() ? Set.of(OTHERS) : sides;
  }

  private String side(String key) {
    Identities identities = sight.standing().identities();
    String side = identities.byKey(key).map(identities::side).map(Identity::key).orElse(key);
    return parties.contains(side) ? side : OTHERS;
  }

  /** Each time that a party turned a yes into a no, or a no into a yes. */
  private void reversals(Stand stand) {
    for (int last = 1; last < stand.steps().size(); last++) {
      Stand until = new Stand(stand.party(), stand.milestone(), stand.steps().subList(0, last + 1));
      Stand.Step turned = until.reversed();
      if (turned != null) {
        List<String> findings = until.now().findings();
        all.add(
            new Happening(
                CHANGE,
                Change.Type.REVERSAL.word(),
                Lines.day(until.now().since()),
                Set.of(side(stand.party())),
                publishers(findings),
                false,
                findings.getFirst(),
                () -> sight.telling().reversal(until, turned)));
      }
    }
  }

  private void change(Change change) {
    Set<String> sides = new LinkedHashSet<>();
    if (change.type() == Change.Type.MILESTONE) {
      sight
          .standing()
          .milestones()
          .byId(change.subject().getFirst())
          .map(Milestone::parties)
          .orElse(List.of())
          .forEach(key -> sides.add(side(key)));
    }
    @Nullable String evidence = change.findings().isEmpty() ? null : change.findings().getFirst();
    all.add(
        new Happening(
            CHANGE,
            change.type().word(),
            Lines.day(change.at()),
            sides.isEmpty() ? Set.of(OTHERS) : sides,
            publishers(change.findings()),
            false,
            evidence,
            change::text));
  }

  private List<String> publishers(List<String> findings) {
    return findings.stream()
        .flatMap(id -> sight.standing().finding(id).stream())
        .flatMap(finding -> finding.publishers().stream())
        .distinct()
        .toList();
  }
}
