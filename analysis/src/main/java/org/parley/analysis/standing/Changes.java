package org.parley.analysis.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;

/** What changed between two moments. */
public final class Changes {

  private final Standing before;
  private final Standing after;
  private final Telling telling;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Instant> published = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  private Changes(Standing before, Standing after) {
    this.before = before;
    this.after = after;
    this.telling = new Telling(after);
    before.account().sources().forEach(source -> sources.put(source.id(), source));
    after.account().sources().forEach(source -> sources.put(source.id(), source));
    for (Item item : after.account().items()) {
      Source source = sources.get(item.source());
      if (source != null) {
        published.put(item.id(), source.published());
      }
    }
  }

  /** In the order of time, then by weight. */
  public static List<Change> between(Standing before, Standing after) {
    Changes changes = new Changes(before, after);
    changes.reversals();
    changes.milestones();
    changes.newFindings();
    changes.goneFindings();
    changes.offices();
    changes.changes.sort(Comparator.comparing(Change::at).thenComparing(Change::type));
    return List.copyOf(changes.changes);
  }

  private void reversals() {
    for (Stand stand : after.stands()) {
      Stand.Step turned = stand.reversed();
      if (turned == null || knew(stand)) {
        continue;
      }
      List<String> findings = new ArrayList<>(turned.findings());
      findings.addAll(stand.now().findings());
      told.addAll(stand.now().findings());
      add(
          Change.Type.REVERSAL,
          stand.now().since(),
          List.of(stand.party(), stand.milestone()),
          telling.reversal(stand, turned),
          findings);
    }
  }

  /** Whether the stand had its last step before. */
  private boolean knew(Stand stand) {
    Set<String> items = new HashSet<>();
    stand.now().findings().stream()
        .flatMap(id -> after.finding(id).stream())
        .forEach(finding -> finding.items().forEach(item -> items.add(item.id())));
    return before.stands().stream()
        .filter(one -> one.reversed() != null && one.party().equals(stand.party()))
        .flatMap(one -> one.now().findings().stream())
        .anyMatch(items::contains);
  }

  private void milestones() {
    Map<String, Milestone> byItem = new HashMap<>();
    for (Milestone milestone : before.milestones().all()) {
      milestone.uses().forEach(use -> byItem.put(use.item() + use.field(), milestone));
    }
    for (Milestone milestone : after.milestones().all()) {
      Optional<Milestone> was =
          milestone.uses().stream()
              .map(use -> byItem.get(use.item() + use.field()))
              .filter(Objects::nonNull)
              .findFirst();
      boolean other =
          was.isPresent()
              ? was.get().status() != milestone.status()
              : milestone.status() != Milestone.Status.PROPOSED;
      if (other) {
        milestone.because().forEach(item -> after.finding(item).ifPresent(f -> told.add(f.id())));
        add(
            Change.Type.MILESTONE,
            lastOf(milestone),
            List.of(milestone.id()),
            telling.milestone(milestone, was.map(Milestone::status)),
            milestone.because());
      }
    }
  }

  /** When the last source was published on which its status rests. */
  private Instant lastOf(Milestone milestone) {
    return milestone.because().stream()
        .flatMap(item -> Optional.ofNullable(published.get(item)).stream())
        .max(Comparator.naturalOrder())
        .orElse(milestone.uses().getLast().published());
  }

  private void newFindings() {
    Set<String> known = items(before);
    for (Finding finding : after.findings()) {
      boolean fresh = finding.items().stream().noneMatch(item -> known.contains(item.id()));
      if (fresh && !told.contains(finding.id()) && finding.kind() != Kind.STATEMENT) {
        add(
            type(finding.kind()),
            finding.first(),
            List.of(finding.id()),
            telling.finding(finding),
            List.of(finding.id()));
      }
    }
  }

  private static Change.Type type(Kind kind) {
    return switch (kind) {
      case POSITION, STATEMENT -> Change.Type.POSITION;
      case CONDITION -> Change.Type.REQUIREMENT;
      case PROPOSAL -> Change.Type.PROPOSAL;
      case MEETING -> Change.Type.MEETING;
      case ACCUSATION -> Change.Type.ACCUSATION;
      case WARNING -> Change.Type.WARNING;
      case DISPUTE -> Change.Type.DISPUTE;
      case OUTLOOK -> Change.Type.OUTLOOK;
    };
  }

  private static Set<String> items(Standing standing) {
    Set<String> items = new HashSet<>();
    standing.account().items().forEach(item -> items.add(item.id()));
    return items;
  }

  private void goneFindings() {
    Set<String> known = items(after);
    Map<String, Source> lineages = new HashMap<>();
    after.account().sources().forEach(source -> lineages.put(source.lineage(), source));
    Set<String> withdrawn = new HashSet<>();
    for (Finding finding : before.findings()) {
      boolean gone = finding.items().stream().noneMatch(item -> known.contains(item.id()));
      if (!gone) {
        continue;
      }
      Item item = finding.items().getFirst();
      Source was = Objects.requireNonNull(sources.get(item.source()));
      Source now = lineages.get(was.lineage());
      if (now == null) {
        if (withdrawn.add(was.lineage())) {
          add(
              Change.Type.WITHDRAWN,
              was.published(),
              List.of(was.id()),
              telling.withdrawn(was),
              List.of());
        }
      } else if (finding.kind() != Kind.STATEMENT) {
        add(
            Change.Type.CORRECTION,
            now.published(),
            List.of(finding.id()),
            telling.corrected(new Telling(before).finding(finding), was, now),
            List.of(finding.id()));
      }
    }
  }

  private void offices() {
    Map<String, Identity> were = holders(before);
    holders(after)
        .forEach((office, holder) -> {
          Identity was = were.get(office);
          if (was != null && !was.key().equals(holder.key())) {
            Identity.Tenure tenure = tenure(holder, office);
            add(
                Change.Type.OFFICE,
                tenure.first(),
                List.of(was.key(), holder.key()),
                holder.name() + " follows " + was.name() + " as " + office + ".",
                List.of());
          }
        });
  }

  /** Who held an office last: the one who was first called so the latest. */
  private static Map<String, Identity> holders(Standing standing) {
    Map<String, Identity> holders = new LinkedHashMap<>();
    for (Identity identity : standing.identities().all()) {
      for (Identity.Tenure tenure : identity.offices()) {
        if (tenure.office().contains(" of ")) {
          holders.merge(
              tenure.office(),
              identity,
              (a, b) ->
                  tenure(a, tenure.office()).first().isAfter(tenure(b, tenure.office()).first())
                      ? a
                      : b);
        }
      }
    }
    return holders;
  }

  private static Identity.Tenure tenure(Identity identity, String office) {
    return identity.offices().stream()
        .filter(one -> one.office().equals(office))
        .findFirst()
        .orElseThrow();
  }

  private void add(
      Change.Type type, Instant at, List<String> subject, String text, List<String> findings) {
    changes.add(new Change(type, at, subject, text, List.copyOf(findings)));
  }
}
