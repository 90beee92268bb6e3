package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A drawing, from its title to its last line. */
final class Sheet {

  private static final Lettering TITLE = new Lettering(23, true);
  private static final Lettering SUBTITLE = new Lettering(13.5, false);
  private static final Lettering SOURCE = new Lettering(11, false);
  private static final double MARGIN = 44;
  private static final double NARROWEST = 700;

  private final Picture picture;
  private final Net net;
  private final Wording wording;
  private final PartyMarks marks;
  private final Map<String, Card> cards;
  private final Map<String, Tag> tags = new LinkedHashMap<>();
  private final Plan plan;
  private final Legend legend;
  private final DeadlockNotes notes;
  private final List<String> title;
  private final List<String> subtitle;
  private final double room;
  private final double top;

  private Sheet(Picture picture, Net net) {
    this.picture = picture;
    this.net = net;
    this.wording = new Wording(picture.groundwork());
    this.marks = new PartyMarks(picture.groundwork());
    this.cards = cards();
    this.plan = plan();
    this.room = Math.max(NARROWEST, plan.width());
    this.title = TITLE.wrap(wording.negotiation(), room, 2);
    this.subtitle = SUBTITLE.wrap(subtitle(), room, 2);
    this.legend = new Legend(net, marks, wording, room);
    this.notes = new DeadlockNotes(picture.deadlocks(), wording, room);
    this.top = MARGIN + title.size() * 29 + subtitle.size() * 19 + 34;
  }

  static Sheet of(Picture picture, Net net) {
    return new Sheet(picture, net);
  }

  double width() {
    return Math.ceil(room + 2 * MARGIN);
  }

  double height() {
    return Math.ceil(foot() + 30 + notes.height() + legend.height() + 52 + MARGIN * 0.6);
  }

  /** Where the nodes and edges end. */
  private double foot() {
    return top + Math.max(plan.height(), 40);
  }

  Net net() {
    return net;
  }

  Plan places() {
    return plan;
  }

  Tag tag(Edge edge) {
    return tags.getOrDefault(edge.id(), new Tag(null, "", List.of()));
  }

  Card card(Node.Place place) {
    return cards.getOrDefault(place.id(), Card.of(place, wording));
  }

  /** Boxes of one width, so that they stand in columns. */
  private Map<String, Card> cards() {
    Map<String, Card> all = new LinkedHashMap<>();
    net.places().forEach(place -> all.put(place.id(), Card.of(place, wording)));
    double widest = all.values().stream().mapToDouble(Card::width).max().orElse(0);
    all.replaceAll((id, card) -> card.wide(widest));
    return all;
  }

  private Layout.Size size(Node node) {
    return switch (node) {
      case Node.Junction junction -> EdgeShape.size(junction);
      case Node.Place place -> {
        double frame = 2 * Card.frame(place);
        yield new Layout.Size(card(place).width() + frame, card(place).height() + frame);
      }
    };
  }

  private Plan plan() {
    Map<String, Layout.Size> sizes = new HashMap<>();
    net.nodes().forEach(node -> sizes.put(node.id(), size(node)));
    Set<String> junctions = net.junctions();
    Map<String, Layout.Size> labels = new HashMap<>();
    for (Edge edge : net.edges()) {
      Tag tag = Tag.of(edge, junctions.contains(edge.to()), wording);
      tags.put(edge.id(), tag);
      labels.put(edge.id(), tag.size());
    }
    return Layout.of(net, sizes, labels);
  }

  private String subtitle() {
    List<String> parts = new ArrayList<>();
    if (picture.groundwork().asOf() != null) {
      parts.add("As of " + Wording.day(picture.groundwork().asOf()));
    }
    picture
        .target()
        .ifPresent(id -> parts.add("target: " + wording.name(picture.groundwork().step(id))));
    return String.join(" \u00b7 ", parts);
  }

  /** {@code Parley · 3 sources · 2 milestones without any precondition are left out}. */
  private String source() {
    long sources = wording.sources();
    String line = "Parley" + (sources == 0 ? "" : " \u00b7 " + Wording.count(sources, "source"));
    return net.leftOut() == 0
        ? line
        : line
            + " \u00b7 "
            + Wording.count(net.leftOut(), "milestone")
            + " without any precondition "
            + (net.leftOut() == 1 ? "is" : "are")
            + " left out";
  }

  /** In words what the drawing shows. */
  private String summary() {
    return subtitle()
        + (subtitle().isEmpty() ? "" : ". ")
        + Wording.count(net.places().size(), "milestone")
        + ", "
        + Wording.count(picture.groundwork().preconditions().size(), "precondition")
        + ", "
        + Wording.count(picture.deadlocks().size(), "deadlock")
        + ". What comes first is on the left.";
  }

  String svg() {
    return svg(new Pen(false));
  }

  /** For a reader that draws no letters but those of the usual fonts. */
  String svgForPixels() {
    return svg(new Pen(true));
  }

  private String svg(Pen pen) {
    pen.sheet(width(), height())
        .open("title")
        .with("id", "groundwork-title")
        .words(wording.negotiation())
        .close()
        .open("desc")
        .with("id", "groundwork-desc")
        .words(summary())
        .close()
        .rectangle(new Plan.Box(0, 0, width(), height()), 0)
        .fill(Ink.PAPER)
        .close();
    head(pen);
    graph(pen);
    double below = foot() + 30;
    notes.draw(pen, MARGIN, below);
    legend.draw(pen, MARGIN, below + notes.height());
    double foot = below + notes.height() + legend.height() + 22;
    rule(pen, foot);
    pen.text(SOURCE.cut(source(), room), MARGIN, foot + 22, SOURCE, Ink.QUIET);
    return pen.close().end();
  }

  private void head(Pen pen) {
    double foot = MARGIN + 6;
    for (String line : title) {
      pen.text(line, MARGIN, foot + 10, TITLE, Ink.TEXT);
      foot += 29;
    }
    for (String line : subtitle) {
      pen.text(line, MARGIN, foot + 6, SUBTITLE, Ink.QUIET);
      foot += 19;
    }
    rule(pen, foot + 4);
  }

  private void rule(Pen pen, double y) {
    pen.path("M" + Pen.number(MARGIN) + " " + Pen.number(y) + "h" + Pen.number(room))
        .stroke(Ink.HAIRLINE, 1)
        .close();
  }

  private void graph(Pen pen) {
    double left = MARGIN + (room - plan.width()) / 2;
    pen.open("g")
        .with("class", "groundwork")
        .with("transform", "translate(" + Pen.number(left) + " " + Pen.number(top) + ")");
    EdgeShape edges = new EdgeShape(pen, marks);
    // What is in a deadlock is drawn over the others.
    for (boolean isInDeadlock : new boolean[] {false, true}) {
      for (Edge edge : net.edges()) {
        if (edge.isInDeadlock() == isInDeadlock) {
          edges.draw(edge, plan.route(edge.id()), tag(edge), wording.about(edge));
        }
      }
    }
    CardShape cardShape = new CardShape(pen);
    for (Node node : net.nodes()) {
      switch (node) {
        case Node.Place place ->
            cardShape.draw(place, card(place), plan.box(place.id()), wording.about(place));
        case Node.Junction junction ->
            edges.draw(junction, plan.box(junction.id()), wording.about(junction));
      }
    }
    pen.close();
  }
}
