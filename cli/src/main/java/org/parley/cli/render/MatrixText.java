package org.parley.cli.render;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Comparison;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Matrix;
import org.parley.analysis.groundwork.Position;
import org.parley.analysis.groundwork.Sentences;
import org.parley.model.Stance;

/** Tracks and positions beside each other, for the terminal. */
final class MatrixText {

  private static final int INDENT = 2;
  private static final int STEP = 4;
  private static final int USUAL = 8;
  private static final int MOST_COLUMNS = 5;
  private static final int CELL = 14;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

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
    page.heading("tracks");
    for (Comparison one : answers.tracks()) {
      page.add(
          INDENT,
          page.styled(TextPage.BOLD, clean(one.track().name()))
              + page.faint(
                  " · " + one.reached() + " of " + one.track().steps().size() + " reached"));
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
    page.heading("positions");
    page.row(STEP, names(), widths());
    for (Matrix.Zone zone : Matrix.Zone.values()) {
      List<Matrix.Issue> issues =
          matrix.issues().stream().filter(issue -> issue.zone() == zone).toList();
      if (!issues.isEmpty()) {
        page.add(INDENT, page.styled(TextPage.BOLD, titled(zone)));
        shown(issues).forEach(this::issue);
        more(issues.size());
      }
    }
    page.add(
        INDENT,
        page.faint("! demands · ✓ accepts · + offers · ✗ rejects · ? doubts · ×2 said twice"));
    if (!matrix.moves().isEmpty()) {
      page.add(INDENT, page.styled(TextPage.BOLD, "Who moved"));
      shown(matrix.moves())
          .forEach(move -> page.add(STEP, (move.isReversal() ? "⟲ " : "~ ") + clean(moved(move))));
      more(matrix.moves().size());
    }
  }

  /** The sides that have a column of their own. */
  private List<Groundwork.Party> sides() {
    return answers.groundwork().sides().stream()
        .filter(side -> answers.matrix().parties().contains(side.key()))
        .limit(MOST_COLUMNS)
        .toList();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(""));
    sides().forEach(side -> names.add(page.styled(TextPage.BOLD, clean(side.name()))));
    return names;
  }

  /** The issues get what the sides leave. */
  private List<Integer> widths() {
    int sides = sides().size();
    int cell = Math.min(CELL, (page.width() - STEP) / (sides + 2));
    List<Integer> widths = new ArrayList<>();
    widths.add(Math.max(cell, page.width() - STEP - sides * (cell + 2) - 2));
    sides().forEach(side -> widths.add(cell));
    return widths;
  }

  private static String titled(Matrix.Zone zone) {
    return switch (zone) {
      case AGREEMENT -> "All sides agree";
      case REACHED -> "Come about";
      case REFUSED -> "One refuses";
      case OPEN -> "Open: nobody refuses, and not all sides have said yes";
    };
  }

  private void issue(Matrix.Issue issue) {
    List<String> cells = new ArrayList<>();
    cells.add(clean(say.step(issue.step().id()) + " [" + issue.step().status().word() + "]"));
    List<String> others = new ArrayList<>();
    for (Groundwork.Party side : sides()) {
      Position position = issue.stances().get(side.key());
      cells.add(position == null ? "·" : clean(cell(position)));
    }
    issue
        .stances()
        .forEach((party, position) -> {
          if (sides().stream().noneMatch(side -> side.key().equals(party))) {
            others.add(answers.groundwork().partyName(party) + " " + cell(position));
          }
        });
    page.row(STEP, cells, widths());
    if (!others.isEmpty()) {
      page.add(STEP + INDENT, page.faint(clean(String.join("; ", others))));
    }
  }

  private static String cell(Position position) {
    Position.Turn now = position.now();
    return mark(now.stance())
        + (now.since() == null ? "" : " " + DAY.format(now.since()))
        + (now.evidence().size() > 1 ? " ×" + now.evidence().size() : "")
        + (position.turns().size() > 1 ? " ⟲" : "");
  }

  private static String mark(Stance stance) {
    return switch (stance) {
      case DEMAND -> "!";
      case OFFER -> "+";
      case ACCEPT -> "✓";
      case REJECT -> "✗";
      case DOUBT -> "?";
    };
  }

  private <T> List<T> shown(List<T> lines) {
    return all ? lines : lines.subList(0, Math.min(USUAL, lines.size()));
  }

  private void more(int size) {
    page.more(STEP, all ? 0 : size - USUAL);
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

  private static String clean(String words) {
    return Harmless.line(words);
  }
}
