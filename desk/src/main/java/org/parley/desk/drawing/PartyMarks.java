package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Precondition;

/** Colour and small sign of each party, in the order of the groundwork. */
final class PartyMarks {

  /** Half the height of a sign. */
  static final double HALF = 4;

  private static final int SIGNS = 5;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  PartyMarks(Groundwork groundwork) {
    groundwork.parties().forEach(party -> numbers.putIfAbsent(party.key(), numbers.size()));
    for (Precondition one : groundwork.preconditions()) {
      if (one.party() != null) {
        numbers.putIfAbsent(one.party(), numbers.size());
      }
    }
  }

  /** Of the lines of a party; grey where nobody says whose they are. */
  String colour(@Nullable String party) {
    Integer number = party == null ? null : numbers.get(party);
    return number == null ? Ink.LINE : Ink.party(number);
  }

  /** The keys of those that are in the list, in the order of the groundwork. */
  List<String> among(List<String> keys) {
    List<String> found = new ArrayList<>(numbers.keySet());
    found.retainAll(keys);
    return found;
  }

  /** Draws the sign of a party around a point. */
  void draw(Pen pen, String party, double x, double y) {
    int number = numbers.getOrDefault(party, 0);
    switch (number % SIGNS) {
      case 0 -> pen.circle(x, y, HALF);
      case 1 -> pen.path(polygon(x, y, -1, -1, 1, -1, 1, 1, -1, 1));
      case 2 -> pen.path(polygon(x, y, 0, -1.1, 1.15, 0.95, -1.15, 0.95));
      case 3 -> pen.path(polygon(x, y, 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0));
      default -> pen.path(polygon(x, y, 0, 1.1, 1.15, -0.95, -1.15, -0.95));
    }
    pen.fill(Ink.party(number)).close();
  }

  private static String polygon(double x, double y, double... corners) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      path.append(i == 0 ? "M" : "L")
          .append(Pen.number(x + HALF * corners[i]))
          .append(' ')
          .append(Pen.number(y + HALF * corners[i + 1]));
    }
    return path.append('Z').toString();
  }
}
