package org.parley.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Matrix;
import org.parley.analysis.groundwork.Obstacle;
import org.parley.analysis.groundwork.Position;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Telling;
import org.parley.model.account.Kind;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ChangeLine;
import org.parley.web.view.Overview;
import org.parley.web.view.Plans;
import org.parley.web.view.ProposalView;

/** Writes the report of a sight. */
public final class Writing {

  private static final int MOST_CLAIMS = 40;
  private static final int MOST_PARTIES = 8;
  private static final int MOST_DEADLOCKS = 12;
  private static final int MOST_ISSUES = 40;
  private static final int MOST_COLUMNS = 6;
  private static final int MOST_PROPOSALS = 12;

  private final Sight sight;
  private final Overview overview;
  private final Notes notes;

  private Writing(Sights sights, Sight sight) {
    this.sight = sight;
    this.overview = Overview.of(sights, sight);
    this.notes = new Notes(sight);
  }

  /**
   * Of a sight, without a drawing.
   *
   * @param knownAt up to when what was recorded counts, for people, or null for now
   */
  public static Report of(Sights sights, Sight sight, @Nullable String knownAt) {
    return new Writing(sights, sight).report(knownAt);
  }

  private Report report(@Nullable String knownAt) {
    Answers answers = sight.answers().orElse(null);
    Claim target = answers == null ? null : target(answers);
    List<Report.Section> obstacles = answers == null ? List.of() : obstacles(answers);
    List<Report.Section> deadlocks = answers == null ? List.of() : deadlocks(answers);
    Report.Table matrix =
        matrix(answers == null ? Matrix.of(sight.groundwork()) : answers.matrix());
    Report.Section meetings = meetings();
    Plans plans = Plans.of(sight);
    List<Report.Section> proposals = proposals(plans);
    Report.Section disputes = disputes(plans);
    Report.Section changes = changes();
    return new Report(
        overview.name(),
        overview.about(),
        overview.asOf(),
        knownAt,
        overview.parties(),
        overview.state(),
        overview.articles()
            + " articles by "
            + overview.publishers()
            + " publishers, "
            + overview.items()
            + " items",
        target,
        obstacles,
        deadlocks,
        Objects.requireNonNullElse(overview.sets(), List.<List<String>>of()).stream()
            .filter(set -> !set.isEmpty())
            .map(set -> String.join(" + ", set))
            .toList(),
        matrix,
        meetings,
        proposals,
        disputes,
        changes,
        notes.all(),
        null);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Report.Section section(String heading, List<Claim> claims, int all) {
    return new Report.Section(heading, List.copyOf(claims), all - claims.size());
  }

  private Claim target(Answers answers) {
    var step = answers.groundwork().step(answers.target());
    return notes.claim(
        "“" + oneLine(step.name()) + "” is " + step.status().word(), because(answers.target()));
  }

  private Stream<String> because(String milestone) {
    return sight.standing().milestones().byId(milestone).stream()
        .flatMap(one ->
            one.because().isEmpty()
                ? one.uses().stream().limit(1).map(use -> use.item())
                : one.because().stream());
  }

  private static Stream<String> findings(List<Precondition> why) {
    return why.stream().flatMap(one -> one.evidence().stream()).flatMap(Writing::finding);
  }

  private static Stream<String> finding(Evidence evidence) {
    return Stream.ofNullable(evidence.finding());
  }

  private record Demand(String text, Precondition why) {}

  private List<Report.Section> obstacles(Answers answers) {
    Groundwork groundwork = answers.groundwork();
    Map<String, List<Demand>> byParty = new LinkedHashMap<>();
    groundwork.sides().forEach(side -> byParty.put(side.name() + " requires", new ArrayList<>()));
    for (Obstacle obstacle : answers.obstacles()) {
      String step =
          "“" + oneLine(obstacle.step().name()) + "” (" + obstacle.step().status().word() + ")";
      String refused =
          obstacle.refusing().isEmpty()
              ? ""
              : ", refused by "
                  + String.join(
                      ", ", obstacle.refusing().stream().map(groundwork::partyName).toList());
      for (Precondition why : obstacle.because()) {
        String heading =
            why.party() == null
                ? "Reported, without saying whose demand it is"
                : groundwork.partyName(why.party()) + " requires";
        String before = " before “" + oneLine(groundwork.step(why.target()).name()) + "”";
        byParty
            .computeIfAbsent(heading, h -> new ArrayList<>())
            .add(new Demand(step + before + refused, why));
      }
    }
    byParty.values().removeIf(List::isEmpty);
    List<Report.Section> sections = new ArrayList<>();
    int others = 0;
    for (Map.Entry<String, List<Demand>> party : byParty.entrySet()) {
      if (sections.size() < MOST_PARTIES) {
        sections.add(
            section(
                party.getKey(),
                party.getValue().stream()
                    .limit(MOST_CLAIMS)
                    .map(demand -> notes.claim(demand.text(), findings(List.of(demand.why()))))
                    .toList(),
                party.getValue().size()));
      } else {
        others += party.getValue().size();
      }
    }
    if (others > 0) {
      sections.add(new Report.Section("Others require", List.of(), others));
    }
    return sections;
  }

  private List<Report.Section> deadlocks(Answers answers) {
    Sentences sentences = new Sentences(answers.groundwork());
    return answers.deadlocks().all().stream()
        .limit(MOST_DEADLOCKS)
        .map(circle ->
            new Report.Section(
                sentences.parties(circle.parties())
                    + (circle.isStuck() ? "" : " – there is a way round"),
                circle.links().stream()
                    .map(link -> notes.claim(sentences.link(link), findings(link.why())))
                    .toList(),
                0))
        .toList();
  }

  private Report.Table matrix(Matrix matrix) {
    Groundwork groundwork = sight.groundwork();
    List<String> parties = matrix.parties().stream().limit(MOST_COLUMNS).toList();
    List<Matrix.Issue> issues =
        matrix.issues().stream()
            .filter(issue -> parties.stream().anyMatch(issue.stances()::containsKey))
            .toList();
    List<Report.Row> rows =
        issues.stream()
            .limit(MOST_ISSUES)
            .map(issue ->
                new Report.Row(
                    oneLine(issue.step().name()),
                    issue.zone().name().toLowerCase(Locale.ROOT),
                    parties.stream().map(party -> cell(issue.stances().get(party))).toList()))
            .toList();
    return new Report.Table(
        parties.stream().map(groundwork::partyName).toList(), rows, issues.size() - rows.size());
  }

  private Claim cell(@Nullable Position position) {
    if (position == null) {
      return Notes.own("");
    }
    Position.Turn now = position.now();
    // A date in a narrow column stays whole.
    String since = now.since() == null ? "" : ", " + now.since().toString().replace('-', '\u2011');
    String before =
        position.turns().size() < 2
            ? ""
            : " (was " + word(position.turns().get(position.turns().size() - 2)) + ")";
    return notes.claim(
        word(now) + since + before, now.evidence().stream().flatMap(Writing::finding));
  }

  private static String word(Position.Turn turn) {
    return turn.stance().name().toLowerCase(Locale.ROOT);
  }

  private Report.Section meetings() {
    Telling telling = sight.telling();
    List<Finding> all =
        sight.standing().findings().stream()
            .filter(one -> one.kind() == Kind.MEETING)
            .toList()
            .reversed();
    return section(
        "",
        all.stream()
            .limit(MOST_CLAIMS)
            .map(one -> notes.claim(telling.finding(one) + when(one), List.of(one.id())))
            .toList(),
        all.size());
  }

  private static String when(Finding meeting) {
    String date =
        meeting.items().stream()
            .map(item -> item.value("date"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return date.isEmpty() ? "" : ", " + date;
  }

  private List<Report.Section> proposals(Plans plans) {
    List<Report.Section> sections = new ArrayList<>();
    for (ProposalView one : plans.proposals().stream().limit(MOST_PROPOSALS).toList()) {
      List<Claim> claims = new ArrayList<>();
      for (String term : one.last().words()) {
        claims.add(notes.claim(term, List.of(one.last().evidence())));
      }
      for (ProposalView.Stance stance : one.stances()) {
        claims.add(
            notes.claim(
                stance.party() + ": " + stance.stance() + ", since " + stance.day(),
                List.of(stance.evidence())));
      }
      if (claims.isEmpty()) {
        claims.add(
            notes.claim("Its terms are not known", List.of(one.versions().getFirst().evidence())));
      }
      String by = one.by().isEmpty() ? "" : ", by " + String.join(", ", one.by());
      sections.add(section(one.name() + by, claims, claims.size()));
    }
    return sections;
  }

  private Report.Section disputes(Plans plans) {
    return section(
        "",
        plans.disputes().stream()
            .limit(MOST_CLAIMS)
            .map(one ->
                notes.claim(
                    said(one.left().who(), "One side")
                        + one.left().claim()
                        + "; "
                        + said(one.right().who(), "another")
                        + one.right().claim(),
                    List.of(one.left().evidence(), one.right().evidence())))
            .toList(),
        plans.disputes().size());
  }

  private static String said(List<String> who, String nobody) {
    return (who.isEmpty() ? nobody : String.join(", ", who)) + ": ";
  }

  private Report.Section changes() {
    List<ChangeLine> all = Objects.requireNonNullElse(overview.changes(), List.of());
    return section(
        "",
        all.stream()
            .limit(MOST_CLAIMS)
            .map(one ->
                notes.claim(one.day() + ": " + one.text(), Stream.ofNullable(one.evidence())))
            .toList(),
        all.size());
  }
}
