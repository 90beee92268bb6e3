package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.milestone.Milestone;

/** Draws milestones: the status is told by the box and by a mark, and not by colour alone. */
final class CardShape {

  private static final Lettering TAG = new Lettering(10, true);
  private static final double CORNER = 4;
  private static final double MARK = 17;

  private final Pen pen;

  CardShape(Pen pen) {
    this.pen = pen;
  }

  /**
   * The whole of one, at its place.
   *
   * @param outer its box and the frame around it
   */
  void draw(Node.Place place, Card card, Plan.Box outer, String about) {
    Milestone.Status status = place.step().status();
    Plan.Box box = outer.around(-Card.frame(place));
    pen.open("g")
        .with("id", "milestone-" + place.id())
        .with("class", String.join(" ", classes(place)))
        .with("role", "img")
        .with("data-milestone", Wording.plain(place.step().id()))
        .with("transform", "translate(" + Pen.number(box.x()) + " " + Pen.number(box.y()) + ")")
        .element("title", about);
    frame(place, box);
    body(status, box.width(), box.height());
    mark(status, MARK, Card.TOP + 8.5);
    words(place, card);
    badges(place.deadlocks(), box.width());
    pen.close();
  }

  private static List<String> classes(Node.Place place) {
    List<String> classes = new ArrayList<>(List.of("milestone", word(place.step().status())));
    if (place.isTarget()) {
      classes.add("target");
    }
    if (place.isHighlighted()) {
      classes.add("highlighted");
    }
    if (!place.deadlocks().isEmpty()) {
      classes.add("in-deadlock");
    }
    return classes;
  }

  private static String word(Milestone.Status status) {
    return status.word().replace(' ', '-');
  }

  /** Around the box: that it is marked, and that it is the target. */
  private void frame(Node.Place place, Plan.Box box) {
    if (place.isHighlighted()) {
      halo(box.width(), box.height());
    }
    if (place.isTarget()) {
      pen.rectangle(around(box.width(), box.height(), 3.5), CORNER + 2.5)
          .fill("none")
          .stroke(Ink.TEXT, 2.4)
          .close()
          .text("TARGET", -4, -10 - Card.frame(place) / 4, TAG, Ink.TEXT);
    }
  }

  /** What lies behind a milestone that is marked. */
  void halo(double width, double height) {
    pen.rectangle(around(width, height, 6), CORNER + 5)
        .fill(Ink.HIGHLIGHT)
        .stroke(Ink.TEXT, 0.8)
        .close();
  }

  private static Plan.Box around(double width, double height, double by) {
    return new Plan.Box(0, 0, width, height).around(by);
  }

  /** A box of a status, from the point 0, 0. */
  void body(Milestone.Status status, double width, double height) {
    String line = Ink.line(status);
    Plan.Box box = new Plan.Box(0, 0, width, height);
    switch (status) {
      case PROPOSED -> plain(box, status).stroke(line, 1.2).close();
      case LAPSED -> plain(box, status).stroke(line, 1.2).with("stroke-dasharray", "5 4").close();
      case REACHED -> plain(box, status).stroke(line, 1.4).close();
      case AGREED -> {
        plain(box, status).stroke(line, 1.4).close();
        pen.rectangle(around(width, height, -3.2), CORNER - 2).fill("none").stroke(line, 1).close();
      }
      case UNDER_WAY -> {
        plain(box, Milestone.Status.PROPOSED).close();
        pen.path(leftHalf(width / 2, height)).fill(Ink.tint(status)).close();
        pen.rectangle(box, CORNER).fill("none").stroke(line, 1.4).close();
      }
      case REFUSED ->
          pen.path(octagon(width, height)).fill(Ink.tint(status)).stroke(line, 1.8).close();
    }
  }

  private Pen plain(Plan.Box box, Milestone.Status status) {
    return pen.rectangle(box, CORNER).fill(Ink.tint(status));
  }

  private static String leftHalf(double width, double height) {
    String w = Pen.number(width);
    String h = Pen.number(height);
    String c = Pen.number(CORNER);
    String foot = Pen.number(height - CORNER);
    return "M" + w + " 0V" + h + "H" + c + "Q0 " + h + " 0 " + foot + "V" + c + "Q0 0 " + c + " 0Z";
  }

  private static String octagon(double width, double height) {
    double cut = Math.min(9, height / 3);
    String c = Pen.number(cut);
    String w = Pen.number(width);
    String h = Pen.number(height);
    String right = Pen.number(width - cut);
    String foot = Pen.number(height - cut);
    return "M" + c + " 0H" + right + "L" + w + " " + c + "V" + foot + "L" + right + " " + h + "H"
        + c + "L0 " + foot + "V" + c + "Z";
  }

  /** The mark of a status around a point. */
  void mark(Milestone.Status status, double x, double y) {
    String line = Ink.line(status);
    switch (status) {
      case PROPOSED -> ring(x, y, line).close();
      case LAPSED -> ring(x, y, line).with("stroke-dasharray", "3 2.2").close();
      case AGREED -> {
        ring(x, y, line).close();
        pen.circle(x, y, 3.3).fill(line).close();
      }
      case UNDER_WAY -> {
        ring(x, y, line).close();
        String top = Pen.number(x) + " " + Pen.number(y - 6.5);
        pen.path("M" + top + "A6.5 6.5 0 0 0 " + Pen.number(x) + " " + Pen.number(y + 6.5) + "Z")
            .fill(line)
            .close();
      }
      case REACHED -> sign(x, y, line, -3.6, 0.3, -1.1, 2.9, 3.7, -2.7);
      case REFUSED -> {
        sign(x, y, line, -2.9, -2.9, 2.9, 2.9);
        stroke(x, y, -2.9, 2.9, 2.9, -2.9);
      }
    }
  }

  private Pen ring(double x, double y, String line) {
    return pen.circle(x, y, 6.5).fill(Ink.PAPER).stroke(line, 1.4);
  }

  private void sign(double x, double y, String colour, double... line) {
    pen.circle(x, y, 7.5).fill(colour).close();
    stroke(x, y, line);
  }

  private void stroke(double x, double y, double... line) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < line.length; i += 2) {
      path.append(i == 0 ? "M" : "L")
          .append(Pen.number(x + line[i]))
          .append(' ')
          .append(Pen.number(y + line[i + 1]));
    }
    pen.path(path.toString())
        .fill("none")
        .stroke(Ink.PAPER, 1.8)
        .with("stroke-linecap", "round")
        .with("stroke-linejoin", "round")
        .close();
  }

  private void words(Node.Place place, Card card) {
    // What is reached stands in nobody's way.
    boolean isQuiet = place.step().isReached() && place.marks().isEmpty();
    for (int i = 0; i < card.name().size(); i++) {
      pen.text(
          card.name().get(i),
          Card.INSET,
          card.nameFoot(i),
          Card.NAME,
          isQuiet ? Ink.QUIET : Ink.TEXT);
    }
    for (int i = 0; i < card.small().size(); i++) {
      pen.text(card.small().get(i), Card.INSET, card.smallFoot(i), Card.SMALL, Ink.QUIET);
    }
  }

  /** The letters of its deadlocks on the upper border. */
  private void badges(List<String> letters, double width) {
    double right = width - 6;
    for (String text : Badge.shown(letters).reversed()) {
      right -= Badge.width(text);
      Badge.draw(pen, text, right, 0);
      right -= 3;
    }
  }
}
