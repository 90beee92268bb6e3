package org.parley.desk.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words on an edge.
 *
 * @param party key of who requires it; null where nobody says
 * @param name of the party, short enough; may be empty
 * @param badges letters of deadlocks
 */
record Tag(@Nullable String party, String name, List<String> badges) {

  static final Lettering LETTERING = new Lettering(11, false);
  static final double SIGN = 2 * PartyMarks.HALF + 5;

  private static final double MARGIN = 5;
  private static final double HEIGHT = 18;
  private static final double ROOM = 140;

  Tag {
    badges = List.copyOf(badges);
  }

  /** Of an edge; what goes into a junction has none, since what comes out of it has. */
  static Tag of(Edge edge, boolean toJunction, Wording wording) {
    String party = toJunction ? null : edge.why().party();
    return new Tag(
        party,
        party == null ? "" : LETTERING.cut(wording.party(party), ROOM),
        toJunction ? List.of() : Badge.shown(edge.deadlocks()));
  }

  boolean isEmpty() {
    return name.isEmpty() && badges.isEmpty();
  }

  Layout.Size size() {
    double width = name.isEmpty() ? 0 : SIGN + LETTERING.width(name) + 2 * MARGIN;
    for (String badge : badges) {
      width += Badge.width(badge) + 3;
    }
    return new Layout.Size(Math.ceil(width), width == 0 ? 0 : HEIGHT);
  }

  /** Into its box, with the paper behind it. */
  void draw(Pen pen, PartyMarks marks, Plan.Box box) {
    double middle = box.y() + box.height() / 2;
    pen.rectangle(box, 3).fill(Ink.PAPER).close();
    double x = box.x() + MARGIN;
    if (party != null) {
      marks.draw(pen, party, x + PartyMarks.HALF, middle);
      pen.text(name, x + SIGN, middle + 3.9, LETTERING, Ink.TEXT);
      x += SIGN + LETTERING.width(name) + 4;
    }
    for (String badge : badges) {
      Badge.draw(pen, badge, party == null ? box.x() + 1 : x, middle);
      x += Badge.width(badge) + 3;
    }
  }
}
