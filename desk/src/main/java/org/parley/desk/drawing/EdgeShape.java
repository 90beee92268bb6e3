package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.List;

/** Draws what ties milestones, and the junctions between. */
final class EdgeShape {

  private static final double ROUND = 7;

  private final Pen pen;
  private final PartyMarks marks;

  EdgeShape(Pen pen, PartyMarks marks) {
    this.pen = pen;
    this.marks = marks;
  }

  /** The whole of one. */
  void draw(Edge edge, Plan.Route route, Tag tag, String about) {
    pen.open("g")
        .with("id", "edge-" + edge.id())
        .with("class", classes(edge))
        .with("data-precondition", Wording.plain(edge.why().id()))
        .element("title", about);
    line(edge, route.points());
    if (!tag.isEmpty()) {
      tag.draw(pen, marks, route.label());
    }
    pen.close();
  }

  private static String classes(Edge edge) {
    return "precondition"
        + (edge.isExchange() ? " exchange" : " before")
        + (edge.isInDeadlock() ? " in-deadlock" : "")
        + (edge.isMet() ? " met" : "");
  }

  /** The line with its arrows, in the look of the edge. */
  void line(Edge edge, List<Plan.Point> points) {
    boolean isQuiet = edge.isMet() && !edge.isInDeadlock();
    String colour = edge.isInDeadlock() ? Ink.DEADLOCK : marks.colour(edge.why().party());
    double width = edge.isInDeadlock() ? 2.8 : 1.6;
    double arrow = edge.isInDeadlock() ? 12 : 9;
    List<Plan.Point> way = new ArrayList<>(points);
    way.set(way.size() - 1, back(way.getLast(), way.get(way.size() - 2), arrow * 0.8));
    if (edge.isExchange()) {
      way.set(0, back(way.getFirst(), way.get(1), arrow * 0.8));
    }
    pen.path(rounded(way)).fill("none").stroke(colour, width);
    dashes(edge);
    opacity(isQuiet, "stroke-opacity").close();
    arrow(points.getLast(), points.get(points.size() - 2), arrow, colour, isQuiet);
    if (edge.isExchange()) {
      arrow(points.getFirst(), points.get(1), arrow, colour, isQuiet);
    }
  }

  private Pen opacity(boolean isQuiet, String attribute) {
    return isQuiet ? pen.with(attribute, "0.5") : pen;
  }

  private void dashes(Edge edge) {
    if (edge.isInDeadlock()) {
      pen.with("stroke-dasharray", edge.isExchange() ? "9 3 2 3" : "9 3");
    } else if (edge.isExchange()) {
      pen.with("stroke-dasharray", "3.5 3.5");
    }
  }

  private void arrow(Plan.Point tip, Plan.Point from, double size, String colour, boolean quiet) {
    Plan.Point foot = back(tip, from, size);
    double dx = (foot.y() - tip.y()) * 0.42;
    double dy = (tip.x() - foot.x()) * 0.42;
    pen.path(
            "M"
                + at(tip)
                + "L"
                + at(new Plan.Point(foot.x() + dx, foot.y() + dy))
                + "L"
                + at(new Plan.Point(foot.x() - dx, foot.y() - dy))
                + "Z")
        .fill(colour);
    opacity(quiet, "fill-opacity").close();
  }

  /** The point so far from one towards another. */
  private static Plan.Point back(Plan.Point from, Plan.Point towards, double by) {
    double length = Math.hypot(towards.x() - from.x(), towards.y() - from.y());
    double part = length == 0 ? 0 : by / length;
    return new Plan.Point(
        from.x() + (towards.x() - from.x()) * part, from.y() + (towards.y() - from.y()) * part);
  }

  private static String at(Plan.Point point) {
    return Pen.number(point.x()) + " " + Pen.number(point.y());
  }

  private static String rounded(List<Plan.Point> points) {
    StringBuilder path = new StringBuilder("M").append(at(points.getFirst()));
    for (int i = 1; i < points.size() - 1; i++) {
      Plan.Point bend = points.get(i);
      Plan.Point before = points.get(i - 1);
      Plan.Point after = points.get(i + 1);
      double radius = Math.min(ROUND, Math.min(distance(before, bend), distance(bend, after)) / 2);
      path.append('L').append(at(back(bend, before, radius)));
      path.append('Q').append(at(bend)).append(' ').append(at(back(bend, after, radius)));
    }
    return path.append('L').append(at(points.getLast())).toString();
  }

  private static double distance(Plan.Point one, Plan.Point other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  /** How large a junction is. */
  static Layout.Size size(Node.Junction junction) {
    return new Layout.Size(Math.ceil(Tag.LETTERING.width(junction.words())) + 20, 22);
  }

  /** A junction, at its place. */
  void draw(Node.Junction junction, Plan.Box box, String about) {
    String colour =
        junction.deadlocks().isEmpty() ? marks.colour(junction.why().party()) : Ink.DEADLOCK;
    pen.open("g")
        .with("id", "junction-" + junction.id())
        .with("class", "junction")
        .with("role", "img")
        .element("title", about)
        .rectangle(box, box.height() / 2)
        .fill(Ink.PAPER)
        .stroke(colour, 1.4)
        .close()
        .text(junction.words(), box.x() + 10, box.y() + 14.8, Tag.LETTERING, Ink.TEXT)
        .close();
  }
}
