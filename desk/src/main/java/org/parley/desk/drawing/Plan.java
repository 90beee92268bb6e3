package org.parley.desk.drawing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is, in pixels from the upper left corner.
 *
 * @param boxes by id of the node
 * @param routes by id of the edge
 */
public record Plan(Map<String, Box> boxes, Map<String, Route> routes, double width, double height) {

  /** A point. */
  public record Point(double x, double y) {}

  /** A rectangle, by its upper left corner. */
  public record Box(double x, double y, double width, double height) {
    /** Larger by so much on each side. */
    Box around(double by) {
      return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** Its right side. */
    double right() {
      return x + width;
    }

    /** Its lower side. */
    double bottom() {
      return y + height;
    }
  }

  /**
   * How an edge runs.
   *
   * @param points from the node that it leaves to the one that it enters, at least two
   * @param label where its words are; of no size where it has none
   */
  public record Route(List<Point> points, Box label) {
    public Route {
      points = List.copyOf(points);
    }
  }

  public Plan {
    boxes = Map.copyOf(boxes);
    routes = Map.copyOf(routes);
  }

  Box box(String node) {
    return found(boxes.get(node), node);
  }

  Route route(String edge) {
    return found(routes.get(edge), edge);
  }

  private static <T> T found(@Nullable T place, String id) {
    if (place == null) {
      throw new IllegalArgumentException(id + " has no place");
    }
    return place;
  }
}
