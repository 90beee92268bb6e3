package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.List;

/** The letter of a deadlock, white on its colour. */
final class Badge {

  static final double HEIGHT = 16;
  private static final Lettering LETTER = new Lettering(10.5, true);
  private static final int MOST = 3;

  private Badge() {}

  /** The letters for which there is room; an ellipsis stands for more. */
  static List<String> shown(List<String> letters) {
    List<String> shown = new ArrayList<>(letters.subList(0, Math.min(MOST, letters.size())));
    if (letters.size() > MOST) {
      shown.set(MOST - 1, Lettering.ELLIPSIS);
    }
    return shown;
  }

  static double width(String text) {
    return Math.max(HEIGHT, Math.ceil(LETTER.width(text)) + 9);
  }

  /** At the left end and the middle of its height. */
  static void draw(Pen pen, String text, double x, double middle) {
    double width = width(text);
    pen.rectangle(new Plan.Box(x, middle - HEIGHT / 2, width, HEIGHT), HEIGHT / 2)
        .fill(Ink.DEADLOCK)
        .stroke(Ink.PAPER, 1.2)
        .close()
        .text(text, x + (width - LETTER.width(text)) / 2, middle + 3.8, LETTER, Ink.PAPER);
  }
}
