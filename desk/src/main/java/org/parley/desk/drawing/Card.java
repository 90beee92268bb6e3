package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * A milestone's box before it has a place: its lines, and how large they make it.
 *
 * @param name its name, at most four lines
 * @param small level, who controls it, who refuses it
 * @param width in pixels
 * @param height in pixels
 */
record Card(List<String> name, List<String> small, double width, double height) {

  static final Lettering NAME = new Lettering(13, false);
  static final Lettering SMALL = new Lettering(11, false);

  static final double NAME_LINE = 17;
  static final double SMALL_LINE = 14.5;

  /** Left of the words, where the mark of the status is. */
  static final double INSET = 34;

  static final double TOP = 12;
  private static final double RIGHT = 14;
  private static final double GAP = 4;
  private static final double ROOM = 160;
  private static final double NARROWEST = 72;

  Card {
    name = List.copyOf(name);
    small = List.copyOf(small);
  }

  static Card of(Node.Place place, Wording wording) {
    List<String> name = NAME.wrap(wording.name(place.step()), ROOM, 4);
    List<String> small = new ArrayList<>(SMALL.wrap(wording.standing(place.step()), ROOM, 3));
    small.addAll(SMALL.wrap(wording.refusal(place), ROOM, 2));
    double widest =
        Math.max(
            name.stream().mapToDouble(NAME::width).max().orElse(0),
            small.stream().mapToDouble(SMALL::width).max().orElse(0));
    double height =
        2 * TOP + name.size() * NAME_LINE + (small.isEmpty() ? 0 : GAP + small.size() * SMALL_LINE);
    return new Card(
        name, small, Math.ceil(INSET + Math.max(NARROWEST, widest) + RIGHT), Math.ceil(height));
  }

  /** The same in a box of another width. */
  Card wide(double wanted) {
    return new Card(name, small, wanted, height);
  }

  /** How much room its frame takes around the box. */
  static double frame(Node.Place place) {
    return place.isHighlighted() ? 6 : place.isTarget() ? 4 : 0;
  }

  /** From the top of the box to the foot of a line of the name. */
  double nameFoot(int line) {
    return TOP + NAME_LINE * line + 12.5;
  }

  /** From the top of the box to the foot of a small line. */
  double smallFoot(int line) {
    return TOP + NAME_LINE * name.size() + GAP + SMALL_LINE * line + 10.5;
  }
}
