package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Contest;
import org.parley.analysis.groundwork.Sentences;

/** Whether it will hold: the conflict that a groundwork is, for the terminal. */
final class StabilityText {

  private static final int INDENT = 2;

  /** Lines of a section of the conflict, unless all are wanted. */
  private static final int SHORT = 6;

  private final Answers answers;
  private final TextPage page;
  private final Look look;
  private final Sentences say;
  private final boolean all;

  StabilityText(Answers answers, TextPage page, Look look, Sentences say, boolean all) {
    this.answers = answers;
    this.page = page;
    this.look = look;
    this.say = say;
    this.all = all;
  }

  /**
   * Prints it.
   *
   * @param whole with options, preferences and stable states, and not only what follows
   */
  void print(boolean whole) {
    Optional<Contest> contest = Contest.of(answers.groundwork(), answers.target());
    if (contest.isEmpty()) {
      return;
    }
    page.heading("stability");
    page.add(
        INDENT,
        "If each party prefers what it said: first that nothing comes before what it requires, then"
            + " that nothing happens that it refuses, then what it demands, accepts and offers.");
    Stability stability = Stability.of(contest.get().model());
    page.add(INDENT, page.styled(TextPage.BOLD, Harmless.line(outcome(contest.get(), stability))));
    page.add(
        INDENT,
        page.faint(
            "--format conflict writes this model, to be edited; parley conflict FILE asks it."));
    int most = all ? Integer.MAX_VALUE : SHORT;
    ConflictText conflict = new ConflictText(stability, look, page, most, all ? most : 1);
    if (whole) {
      conflict.printBody();
    } else {
      conflict.standsAt();
      page.add(
          INDENT, page.faint("--only stability prints options, preferences and stable states."));
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
}
