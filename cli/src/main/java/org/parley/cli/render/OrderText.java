package org.parley.cli.render;

import java.util.List;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.groundwork.Sequence;
import org.parley.analysis.groundwork.Step;

/** In which order it can be done, or why it cannot, for the terminal. */
final class OrderText {

  private static final int INDENT = 2;
  private static final int STEP = 4;

  /** Lines, unless all are wanted. */
  private static final int USUAL = 8;

  private final Answers answers;
  private final TextPage page;
  private final Sentences say;
  private final boolean all;

  OrderText(Answers answers, TextPage page, Sentences say, boolean all) {
    this.answers = answers;
    this.page = page;
    this.say = say;
    this.all = all;
  }

  void print() {
    page.heading("an order of steps");
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
                  + Harmless.line(String.join(" ∥ ", round.stream().map(this::stepped).toList())));
        }
        page.add(INDENT, "→ " + Harmless.line(stepped(answers.target())));
        if (ordered.rounds().stream().anyMatch(round -> round.size() > 1)) {
          page.add(INDENT, page.faint("Steps with ∥ between them can go in parallel."));
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
    shown(unmet).forEach(one -> page.add(STEP, Harmless.line(say.precondition(one))));
    page.more(STEP, unmet.size() - shown(unmet).size());
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
          STEP,
          "· " + Harmless.line(String.join("; ", relaxation.stream().map(say::dropped).toList())));
    }
  }

  private <T> List<T> shown(List<T> lines) {
    return all ? lines : lines.subList(0, Math.min(USUAL, lines.size()));
  }
}
