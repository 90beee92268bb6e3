package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.groundwork.Deadlock;

/** Says in words what each deadlock is; of many, the first ones. */
final class DeadlockNotes {

  private static final Lettering WORDS = new Lettering(12, false);
  private static final double LINE = 17;
  private static final double GAP = 7;
  private static final double INSET = 30;
  private static final double WIDEST = 900;
  private static final int MOST = 6;

  /** A letter, and what is said of it; the letter is empty where it is said of the rest. */
  private record Note(String letter, List<String> lines) {
    double height() {
      return lines.size() * LINE + GAP;
    }
  }

  private final List<Note> notes = new ArrayList<>();

  DeadlockNotes(List<Deadlock> deadlocks, Wording wording, double room) {
    double width = Math.min(WIDEST, room) - INSET;
    for (int i = 0; i < Math.min(MOST, deadlocks.size()); i++) {
      notes.add(new Note(Weaver.letter(i), WORDS.wrap(wording.about(deadlocks.get(i)), width, 3)));
    }
    if (deadlocks.size() > MOST) {
      notes.add(
          new Note("", List.of("and " + Wording.count(deadlocks.size() - MOST, "more deadlock"))));
    }
  }

  double height() {
    double sum = notes.stream().mapToDouble(Note::height).sum();
    return sum == 0 ? 0 : sum + 14;
  }

  void draw(Pen pen, double left, double top) {
    double y = top;
    for (Note note : notes) {
      if (!note.letter().isEmpty()) {
        Badge.draw(pen, note.letter(), left, y + LINE / 2);
      }
      double foot = y + LINE / 2 + 4.2;
      for (String line : note.lines()) {
        pen.text(line, left + INSET, foot, WORDS, Ink.TEXT);
        foot += LINE;
      }
      y += note.height();
    }
  }
}
