package org.parley.cli.render;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Comparison;
import org.parley.analysis.groundwork.Evidence;
import org.parley.analysis.groundwork.Matrix;
import org.parley.analysis.groundwork.Position;
import org.parley.analysis.groundwork.Sentences;
import org.parley.model.Stance;

/** Tracks and positions beside each other, for the terminal. */
final class MatrixText {

  private static final int INDENT = 2;
  private static final int STEP = 4;
  private static final int USUAL = 8;

  private final Answers answers;
  private final TextPage page;
  private final Sentences say;
  private final boolean all;

  MatrixText(Answers answers, TextPage page, Sentences say, boolean all) {
    this.answers = answers;
    this.page = page;
    this.say = say;
    this.all = all;
  }

  void tracks() {
    if (answers.tracks().isEmpty()) {
      return;
    }
    heading("tracks");
    for (Comparison one : answers.tracks()) {
      page.add(
          INDENT,
          page.styled(TextPage.BOLD, clean(one.track().name()))
              + faint(" · " + one.reached() + " of " + one.track().steps().size() + " reached"));
      line("in: ", one.in());
      line("refuses: ", one.refusing());
      List<String> lacks = one.lacks().stream().map(step -> say.step(step.id())).toList();
      if (!lacks.isEmpty()) {
        int shown = all ? lacks.size() : Math.min(3, lacks.size());
        page.add(
            STEP,
            clean(
                "lacks: "
                    + String.join(", ", lacks.subList(0, shown))
                    + (shown < lacks.size() ? " and " + (lacks.size() - shown) + " more" : "")));
      }
    }
  }

  private void line(String what, List<String> parties) {
    if (!parties.isEmpty()) {
      page.add(STEP, clean(what + say.parties(parties)));
    }
  }

  void positions() {
    Matrix matrix = answers.matrix();
    if (matrix.issues().isEmpty()) {
      return;
    }
    heading("positions");
    for (Matrix.Zone zone : Matrix.Zone.values()) {
      List<Matrix.Issue> issues =
          matrix.issues().stream().filter(issue -> issue.zone() == zone).toList();
      if (!issues.isEmpty()) {
        page.add(INDENT, titled(zone));
        List<Matrix.Issue> shown = all ? issues : issues.subList(0, Math.min(USUAL, issues.size()));
        shown.forEach(this::issue);
        if (shown.size() < issues.size()) {
          page.add(
              STEP, faint("… and " + (issues.size() - shown.size()) + " more; --all prints them"));
        }
      }
    }
    if (!matrix.moves().isEmpty()) {
      page.add(INDENT, "Who moved");
      List<Matrix.Move> shown =
          all ? matrix.moves() : matrix.moves().subList(0, Math.min(USUAL, matrix.moves().size()));
      shown.forEach(move -> page.add(STEP, (move.isReversal() ? "⟲ " : "~ ") + clean(moved(move))));
    }
  }

  private static String titled(Matrix.Zone zone) {
    return switch (zone) {
      case AGREEMENT -> "All agree";
      case REFUSED -> "One refuses";
      case OPEN -> "Open: nobody refuses, and not all have said yes";
    };
  }

  private void issue(Matrix.Issue issue) {
    page.add(STEP, clean(say.step(issue.step().id()) + " [" + issue.step().status().word() + "]"));
    for (Position position : issue.stances().values()) {
      page.add(STEP + INDENT, mark(position.now().stance()) + " " + clean(stance(position)));
    }
  }

  private static String mark(Stance stance) {
    return switch (stance) {
      case DEMAND -> "!";
      case OFFER, ACCEPT -> "✓";
      case REJECT -> "✗";
      case DOUBT -> "?";
    };
  }

  private String stance(Position position) {
    Position.Turn now = position.now();
    List<String> publishers = now.evidence().stream().map(Evidence::publisher).distinct().toList();
    return answers.groundwork().partyName(position.party())
        + " "
        + now.stance().name().toLowerCase(Locale.ROOT)
        + "s it"
        + since(now)
        + (now.evidence().size() > 1 ? ", said " + now.evidence().size() + " times" : "")
        + (publishers.isEmpty() ? "" : " · " + String.join(", ", publishers));
  }

  private static String since(Position.Turn turn) {
    return turn.since() == null ? "" : " since " + Sentences.day(turn.since());
  }

  private String moved(Matrix.Move move) {
    return answers.groundwork().partyName(move.position().party())
        + " on "
        + say.step(move.position().step())
        + ": "
        + word(move.from())
        + " → "
        + word(move.to());
  }

  private static String word(Position.Turn turn) {
    @Nullable String since = turn.since() == null ? null : Sentences.day(turn.since());
    return turn.stance().name().toLowerCase(Locale.ROOT)
        + (since == null ? "" : " (" + since + ")");
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
