package org.parley.cli.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.Contest;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Deadlocks;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Obstacle;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.groundwork.Sequence;
import org.parley.analysis.groundwork.Step;

/** The answers about a groundwork, for the terminal; each printed once. */
public final class AnswersText {

  private static final int INDENT = 2;
  private static final int STEP = 4;

  /** Lines of a section, unless all are wanted. */
  private static final int USUAL = 8;

  /** The same of the conflict, which has sections of its own. */
  private static final int SHORT = 6;

  private final Answers answers;
  private final Sentences say;
  private final Look look;
  private final TextPage page;
  private final boolean all;
  private final Set<Section> sections;

  /**
   * @param all whether sections are printed in full
   * @param sections those that are printed
   */
  public AnswersText(Answers answers, Look look, boolean all, Set<Section> sections) {
    this.answers = answers;
    this.say = new Sentences(answers.groundwork());
    this.look = look;
    this.page = new TextPage(look);
    this.all = all;
    this.sections = sections;
  }

  /**
   * The whole.
   *
   * @param effects what the assumptions change
   * @param alerts what changed since a day
   * @param since the day; null where that is not asked
   */
  public String text(
      List<Assumption> assumptions,
      List<Alert> effects,
      List<Alert> alerts,
      @Nullable LocalDate since) {
    page.add(0, page.styled(TextPage.BOLD, clean(answers.groundwork().name())));
    page.add(0, faint(asOf() + "the way to ") + clean(named(target())));
    if (!assumptions.isEmpty()) {
      assumed(assumptions, effects);
    }
    for (Section section : Section.values()) {
      if (sections.contains(section)) {
        print(section, alerts, since);
      }
    }
    return page.toString();
  }

  private void print(Section section, List<Alert> alerts, @Nullable LocalDate since) {
    switch (section) {
      case way -> way();
      case deadlocks -> deadlocks();
      case sets -> new SetsText(answers, page, say, all).print();
      case order -> order();
      case tracks -> new MatrixText(answers, page, say, all).tracks();
      case positions -> new MatrixText(answers, page, say, all).positions();
      case stability -> stability();
      case watch -> watch(alerts, since);
    }
  }

  private String asOf() {
    return answers.groundwork().asOf() == null
        ? ""
        : "as of " + Sentences.day(answers.groundwork().asOf()) + " · ";
  }

  private Step target() {
    return answers.groundwork().step(answers.target());
  }

  private String named(Step step) {
    return say.step(step.id()) + " [" + step.status().word() + "]";
  }

  private void assumed(List<Assumption> assumptions, List<Alert> effects) {
    heading("what if");
    assumptions.forEach(one -> page.add(INDENT, clean(say.assumption(one))));
    page.add(INDENT, faint(effects.isEmpty() ? "That would change none of the answers." : "Then:"));
    effects.forEach(one -> page.add(STEP, clean("· " + one.text() + ".")));
  }

  private void way() {
    heading("what stands in the way");
    if (target().isReached()) {
      page.add(INDENT, "Nothing: it has come about.");
      return;
    }
    List<String> against = answers.groundwork().refusing(answers.target());
    if (!against.isEmpty()) {
      page.add(
          INDENT,
          clean(
              "✗ "
                  + say.parties(against)
                  + (against.size() == 1 ? " refuses it." : " refuse it.")));
    }
    if (answers.obstacles().isEmpty()) {
      page.add(INDENT, "Nothing that a source requires is open.");
      return;
    }
    long refused = answers.obstacles().stream().filter(Obstacle::isRefused).count();
    page.add(
        INDENT,
        counted(answers.obstacles().size(), "milestone")
            + " open, "
            + (refused == 0 ? "none" : refused)
            + " of them refused");
    requirements()
        .forEach((party, all) -> {
          page.add(INDENT, clean(party));
          shown(all).forEach(one -> page.add(STEP, one));
          more(all.size(), STEP);
        });
  }

  /** Lines by the party that requires, what is refused first. */
  private Map<String, List<String>> requirements() {
    Map<String, List<String>> byParty = new LinkedHashMap<>();
    Set<Precondition> told = new LinkedHashSet<>();
    for (Obstacle obstacle : answers.obstacles()) {
      for (Precondition one : obstacle.because()) {
        if (told.add(one)) {
          byParty
              .computeIfAbsent(
                  one.party() == null
                      ? "Required, and no source says by whom"
                      : say.holder(one) + " requires",
                  p -> new ArrayList<>())
              .add(requirement(one));
        }
      }
    }
    return byParty;
  }

  private String requirement(Precondition one) {
    List<String> refusing = new ArrayList<>();
    boolean refused = false;
    for (Obstacle obstacle : answers.obstacles()) {
      if (one.term().steps().contains(obstacle.step().id())) {
        refused |= obstacle.isRefused();
        refusing.addAll(obstacle.refusing());
      }
    }
    return (refused ? "✗ " : "○ ")
        + clean(
            say.term(one.term())
                + (one.tie() == Precondition.Tie.BEFORE ? " before " : " in exchange for ")
                + say.step(one.target())
                + (refusing.isEmpty()
                    ? refused ? ", refused" : ""
                    : ", refused by " + say.parties(new LinkedHashSet<>(refusing))))
        + tail(one.evidence());
  }

  private void deadlocks() {
    Deadlocks deadlocks = answers.deadlocks();
    heading("deadlocks");
    if (deadlocks.all().isEmpty()) {
      page.add(INDENT, "None: no two steps wait for each other.");
      return;
    }
    Set<String> way = way(answers);
    List<Deadlock> onTheWay = deadlocks.before(way);
    List<Deadlock> inOrder = new ArrayList<>(onTheWay);
    deadlocks.all().stream().filter(one -> !onTheWay.contains(one)).forEach(inOrder::add);
    for (Deadlock deadlock : shown(inOrder)) {
      page.add(INDENT, "⟲ " + clean(say.deadlock(deadlock) + "."));
      page.add(
          STEP,
          faint((onTheWay.contains(deadlock) ? "" : "not on this way; ") + clean(facts(deadlock))));
    }
    more(deadlocks.all().size(), INDENT);
    if (!deadlocks.isComplete()) {
      page.add(
          INDENT, faint("There are more circles than were looked for; the shortest are here."));
    }
    concessions(deadlocks);
  }

  /** Those that break most, each by itself. */
  private void concessions(Deadlocks deadlocks) {
    List<Deadlocks.Concession> all = deadlocks.concessions();
    if (all.isEmpty()) {
      return;
    }
    int most = all.getFirst().breaks();
    List<Deadlocks.Concession> best = all.stream().filter(one -> one.breaks() == most).toList();
    page.add(
        INDENT,
        "One concession breaks "
            + most
            + " of "
            + deadlocks.all().size()
            + (best.size() == 1 ? ":" : "; any of these, the least sure first:"));
    shown(best).forEach(one -> page.add(STEP, "· " + clean(say.dropped(one.dropped()))));
    more(best.size(), STEP);
  }

  /** The target and what it waits for. */
  private static Set<String> way(Answers answers) {
    Set<String> way = new LinkedHashSet<>(Set.of(answers.target()));
    answers.obstacles().forEach(one -> way.add(one.step().id()));
    return way;
  }

  private String facts(Deadlock deadlock) {
    Deadlock.Link weakest = deadlock.weakest();
    return (deadlock.isStuck() ? "no way leads round it" : "another way leads round it")
        + (deadlock.parties().size() == 1
            ? "; " + say.parties(deadlock.parties()) + " alone holds all of it"
            : "")
        + "; weakest by evidence: "
        + say.link(weakest)
        + String.format(Locale.ROOT, " (%.2f)", weakest.strength());
  }

  private void order() {
    heading("an order of steps");
    switch (answers.sequence()) {
      case Sequence.Done done -> page.add(INDENT, "The target has come about.");
      case Sequence.Ordered ordered -> {
        int number = 1;
        for (List<String> round : ordered.rounds()) {
          page.add(
              INDENT,
              number++
                  + "."
                  + TextPage.GLUE
                  + clean(String.join(" ∥ ", round.stream().map(this::stepped).toList())));
        }
        page.add(INDENT, "→ " + clean(stepped(answers.target())));
        if (ordered.rounds().stream().anyMatch(round -> round.size() > 1)) {
          page.add(INDENT, faint("Steps with ∥ between them can go in parallel."));
        }
      }
      case Sequence.Impasse impasse -> impasse(impasse);
    }
  }

  private String stepped(String id) {
    Step step = answers.groundwork().step(id);
    return say.step(id) + (step.level() == null ? "" : " (" + step.level().word() + ")");
  }

  private void impasse(Sequence.Impasse impasse) {
    page.add(
        INDENT, "There is none: whatever else is done, each of these waits for another of them.");
    List<Precondition> unmet =
        impasse.waits().stream().flatMap(wait -> wait.unmet().stream()).distinct().toList();
    shown(unmet).forEach(one -> page.add(STEP, clean(say.precondition(one))));
    more(unmet.size(), STEP);
    if (impasse.relaxations().isEmpty()) {
      page.add(
          INDENT,
          impasse.limit().isEmpty()
              ? "No requirement is there to be dropped."
              : "Which requirements had to be dropped at least was not found within the limit of "
                  + impasse.limit()
                  + "; --seconds gives more time.");
      return;
    }
    page.add(
        INDENT,
        (impasse.fewest() == 1
                ? "It takes one dropped requirement at least:"
                : "It takes " + impasse.fewest() + " dropped requirements at least:")
            + (impasse.limit().isEmpty() ? "" : " (as far as was counted)"));
    for (List<Precondition> relaxation : impasse.relaxations()) {
      page.add(
          STEP, "· " + clean(String.join("; ", relaxation.stream().map(say::dropped).toList())));
    }
  }

  private void stability() {
    Optional<Contest> contest = Contest.of(answers.groundwork(), answers.target());
    if (contest.isEmpty()) {
      return;
    }
    heading("stability");
    page.add(
        INDENT,
        "If each party prefers what it said: first that nothing comes before what it requires, then"
            + " that nothing happens that it refuses, then what it demands, accepts and offers.");
    Stability stability = Stability.of(contest.get().model());
    page.add(INDENT, page.styled(TextPage.BOLD, clean(outcome(contest.get(), stability))));
    page.add(
        INDENT,
        faint("--format conflict writes this model, to be edited; parley conflict FILE asks it."));
    int most = all ? Integer.MAX_VALUE : SHORT;
    ConflictText conflict = new ConflictText(stability, look, page, most, all ? most : 1);
    if (all || sections.size() < Section.values().length) {
      conflict.printBody();
    } else {
      conflict.standsAt();
      page.add(INDENT, faint("--only stability prints options, preferences and stable states."));
    }
  }

  private String outcome(Contest contest, Stability stability) {
    List<String> with = new ArrayList<>();
    for (Concept concept : Concept.values()) {
      boolean reached =
          stability.equilibria(concept).stream()
              .anyMatch(state -> Boolean.TRUE.equals(contest.isReached(state)));
      if (reached) {
        with.add(concept.word());
      }
    }
    return with.isEmpty()
        ? "No stable state has " + say.step(answers.target()) + " in it."
        : "There are stable states with "
            + say.step(answers.target())
            + " in them, by "
            + String.join(", ", with)
            + ".";
  }

  private void watch(List<Alert> alerts, @Nullable LocalDate since) {
    if (since == null) {
      return;
    }
    heading("changed since " + Sentences.day(since));
    if (alerts.isEmpty()) {
      page.add(INDENT, "Nothing of these answers.");
    }
    List<Alert> fresh = alerts.stream().filter(one -> !isOld(one, since)).toList();
    fresh.forEach(this::alert);
    List<Alert> old = alerts.stream().filter(one -> isOld(one, since)).toList();
    if (!old.isEmpty()) {
      page.add(INDENT, faint("Said before, and by later articles understood otherwise:"));
      shown(old).forEach(this::alert);
      more(old.size(), STEP);
    }
  }

  private static boolean isOld(Alert alert, LocalDate since) {
    return alert.day() != null && !alert.day().isAfter(since);
  }

  private void alert(Alert alert) {
    page.add(
        STEP,
        clean((alert.day() == null ? "" : Sentences.day(alert.day()) + ": ") + alert.text() + "."));
  }

  private String tail(List<Evidence> evidence) {
    String sources = Sentences.sources(evidence);
    List<String> ids =
        evidence.stream()
            .flatMap(one ->
                one.finding() == null
                    ? List.<String>of().stream()
                    : List.of(one.finding()).stream())
            .distinct()
            .limit(1)
            .map(FindingText::shortId)
            .toList();
    return faint(
        clean(
            (sources.isEmpty() ? "" : " · " + sources)
                + (ids.isEmpty() ? "" : " · " + ids.getFirst())));
  }

  private <T> List<T> shown(List<T> lines) {
    return all ? lines : lines.subList(0, Math.min(USUAL, lines.size()));
  }

  private void more(int size, int indent) {
    if (!all && size > USUAL) {
      page.add(indent, faint("… and " + (size - USUAL) + " more; --all prints them"));
    }
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void heading(String title) {
    page.blank();
    page.add(0, page.styled(TextPage.HEADING, title.toUpperCase(Locale.ROOT)));
  }

  private String faint(String words) {
    return page.styled(TextPage.FAINT, words);
  }

  private static String clean(String words) {
    return Harmless.line(words);
  }
}
