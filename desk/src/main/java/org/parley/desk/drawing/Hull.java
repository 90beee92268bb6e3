package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The least convex outline around boxes, by the monotone chain of Andrew (1979). */
final class Hull {

  private static final Comparator<Plan.Point> FROM_THE_LEFT =
      Comparator.comparingDouble(Plan.Point::x).thenComparingDouble(Plan.Point::y);

  private Hull() {}

  /**
   * The corners in order, the first one not again at the end.
   *
   * @param by how far from each box, in pixels
   */
  static List<Plan.Point> around(Collection<Plan.Box> boxes, double by) {
    List<Plan.Point> corners = new ArrayList<>();
    for (Plan.Box inner : boxes) {
      Plan.Box box = inner.around(by);
      corners.add(new Plan.Point(box.x(), box.y()));
      corners.add(new Plan.Point(box.x(), box.bottom()));
      corners.add(new Plan.Point(box.right(), box.y()));
      corners.add(new Plan.Point(box.right(), box.bottom()));
    }
    corners.sort(FROM_THE_LEFT);
    List<Plan.Point> hull = half(corners);
    hull.addAll(half(corners.reversed()));
    return hull;
  }

  /** From the first corner to the last one, on one side, without the last one. */
  private static List<Plan.Point> half(List<Plan.Point> corners) {
    List<Plan.Point> half = new ArrayList<>();
    for (Plan.Point corner : corners) {
      while (half.size() > 1 && turn(half.get(half.size() - 2), half.getLast(), corner) <= 0) {
        half.removeLast();
      }
      half.add(corner);
    }
    half.removeLast();
    return half;
  }

  private static double turn(Plan.Point from, Plan.Point at, Plan.Point to) {
    return (at.x() - from.x()) * (to.y() - from.y()) - (at.y() - from.y()) * (to.x() - from.x());
  }
}
