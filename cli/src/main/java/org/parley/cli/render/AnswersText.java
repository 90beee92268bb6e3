package org.parley.cli.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Obstacle;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.groundwork.Step;

/** The answers about a groundwork, for the terminal; each printed once. */
public final class AnswersText {

  private static final int INDENT = 2;
  private static final int STEP = 4;

  /** Lines of a section, unless all are wanted. */
  private static final int USUAL = 8;

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
    page.add(0, page.faint(asOf() + "the way to ") + clean(named(target())));
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
      case deadlocks -> new DeadlocksText(answers, page, say, all).print();
      case sets -> new SetsText(answers, page, say, all).print();
      case order -> new OrderText(answers, page, say, all).print();
      case tracks -> new MatrixText(answers, page, say, all).tracks();
      case positions -> new MatrixText(answers, page, say, all).positions();
      case stability ->
          new StabilityText(answers, page, look, say, all)
              .print(all || sections.size() < Section.values().length);
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
    page.heading("what if");
    assumptions.forEach(one -> page.add(INDENT, clean(say.assumption(one))));
    page.add(
        INDENT, page.faint(effects.isEmpty() ? "That would change none of the answers." : "Then:"));
    effects.forEach(one -> page.add(STEP, clean("· " + one.text() + ".")));
  }

  private void way() {
    page.heading("what stands in the way");
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

  private void watch(List<Alert> alerts, @Nullable LocalDate since) {
    if (since == null) {
      return;
    }
    page.heading("changed since " + Sentences.day(since));
    if (alerts.isEmpty()) {
      page.add(INDENT, "Nothing of these answers.");
    }
    List<Alert> fresh = alerts.stream().filter(one -> !isOld(one, since)).toList();
    fresh.forEach(this::alert);
    List<Alert> old = alerts.stream().filter(one -> isOld(one, since)).toList();
    if (!old.isEmpty()) {
      page.add(INDENT, page.faint("Said before, and by later articles understood otherwise:"));
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
            .flatMap(one -> Optional.ofNullable(one.finding()).stream())
            .limit(1)
            .map(FindingText::shortId)
            .toList();
    return page.faint(
        clean(
            (sources.isEmpty() ? "" : " · " + sources)
                + (ids.isEmpty() ? "" : " · " + ids.getFirst())));
  }

  private <T> List<T> shown(List<T> lines) {
    return all ? lines : lines.subList(0, Math.min(USUAL, lines.size()));
  }

  private void more(int size, int indent) {
    page.more(indent, all ? 0 : size - USUAL);
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String clean(String words) {
    return Harmless.line(words);
  }
}
