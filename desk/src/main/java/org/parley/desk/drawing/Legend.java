package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Precondition.Tie;
import org.parley.analysis.groundwork.Term;
import org.parley.analysis.milestone.Milestone;

/** Explains what is in a drawing, and nothing else. */
final class Legend {

  private static final Lettering WORDS = new Lettering(11.5, false);
  private static final Lettering HEADING = new Lettering(11.5, true);
  private static final double COLUMN = 112;
  private static final double ROW = 30;
  private static final double ICON = 40;
  private static final double GAP = 26;

  /** Draws an icon of {@link #ICON} width around the middle of a row. */
  private interface Icon {
    void draw(Pen pen, double x, double middle);
  }

  private record Entry(String words, double iconWidth, Icon icon) {
    double width() {
      return iconWidth + 8 + WORDS.width(words) + GAP;
    }
  }

  private record Row(String heading, List<Entry> entries) {}

  private final PartyMarks marks;
  private final List<Row> rows = new ArrayList<>();

  Legend(Net net, PartyMarks marks, Wording wording, double width) {
    this.marks = marks;
    group("Milestones", statuses(net), width);
    group("Preconditions", ties(net), width);
    group("Required by", parties(net, wording), width);
  }

  double height() {
    return rows.size() * ROW;
  }

  void draw(Pen pen, double left, double top) {
    pen.open("g").with("class", "legend");
    double middle = top + ROW / 2;
    for (Row row : rows) {
      if (!row.heading().isEmpty()) {
        pen.text(row.heading(), left, middle + 4, HEADING, Ink.TEXT);
      }
      double x = left + COLUMN;
      for (Entry entry : row.entries()) {
        entry.icon().draw(pen, x, middle);
        pen.text(entry.words(), x + entry.iconWidth() + 8, middle + 4, WORDS, Ink.TEXT);
        x += entry.width();
      }
      middle += ROW;
    }
    pen.close();
  }

  private void group(String heading, List<Entry> entries, double width) {
    List<Entry> row = new ArrayList<>();
    double used = COLUMN;
    String head = heading;
    for (Entry entry : entries) {
      if (!row.isEmpty() && used + entry.width() - GAP > width) {
        rows.add(new Row(head, List.copyOf(row)));
        row.clear();
        used = COLUMN;
        head = "";
      }
      row.add(entry);
      used += entry.width();
    }
    if (!row.isEmpty()) {
      rows.add(new Row(head, List.copyOf(row)));
    }
  }

  private static List<Entry> statuses(Net net) {
    List<Entry> entries = new ArrayList<>();
    List<Node.Place> places = net.places();
    Arrays.stream(Milestone.Status.values())
        .filter(status -> places.stream().anyMatch(one -> one.step().status() == status))
        .forEach(status -> entries.add(new Entry(status.word(), ICON, box(status, false))));
    if (places.stream().anyMatch(Node.Place::isHighlighted)) {
      entries.add(new Entry("would clear the way", ICON, box(Milestone.Status.PROPOSED, true)));
    }
    return entries;
  }

  private static Icon box(Milestone.Status status, boolean isHighlighted) {
    return (pen, x, middle) -> {
      pen.open("g")
          .with("transform", "translate(" + Pen.number(x) + " " + Pen.number(middle - 10) + ")");
      CardShape shape = new CardShape(pen);
      if (isHighlighted) {
        // As small as the halo lets it be.
        pen.rectangle(new Plan.Box(0, -1, ICON, 22), 6)
            .fill(Ink.HIGHLIGHT)
            .stroke(Ink.TEXT, 0.8)
            .close()
            .rectangle(new Plan.Box(5, 4, ICON - 10, 12), 3)
            .fill(Ink.PAPER)
            .stroke(Ink.LINE, 1.2)
            .close();
      } else {
        shape.body(status, ICON, 20);
        shape.mark(status, ICON / 2, 10);
      }
      pen.close();
    };
  }

  private List<Entry> ties(Net net) {
    List<Entry> entries = new ArrayList<>();
    find(net, edge -> !edge.isExchange() && !edge.isInDeadlock())
        .ifPresent(
            edge -> entries.add(new Entry("has to come first", ICON, line(Tie.BEFORE, false))));
    find(net, Edge::isExchange)
        .ifPresent(edge -> entries.add(new Entry("in exchange", ICON, line(Tie.EXCHANGE, false))));
    find(net, Edge::isInDeadlock)
        .ifPresent(edge -> entries.add(new Entry("in a deadlock", ICON, line(Tie.BEFORE, true))));
    return entries;
  }

  private static Optional<Edge> find(Net net, Predicate<Edge> what) {
    return net.edges().stream().filter(what).findFirst();
  }

  private Icon line(Tie tie, boolean isInDeadlock) {
    Precondition why = new Precondition("", null, "", new Term.All(List.of()), tie, List.of());
    Edge edge = new Edge("", "", "", why, isInDeadlock ? List.of("A") : List.of(), false);
    return (pen, x, middle) ->
        new EdgeShape(pen, marks)
            .line(edge, List.of(new Plan.Point(x, middle), new Plan.Point(x + ICON, middle)));
  }

  private List<Entry> parties(Net net, Wording wording) {
    List<@Nullable String> keys = new ArrayList<>();
    net.edges().forEach(edge -> keys.add(edge.why().party()));
    List<Entry> entries = new ArrayList<>();
    for (String party : marks.among(keys.stream().filter(Objects::nonNull).toList())) {
      entries.add(
          new Entry(
              WORDS.cut(wording.party(party), 240),
              26,
              (pen, x, middle) -> {
                pen.path("M" + Pen.number(x) + " " + Pen.number(middle) + "h26")
                    .stroke(marks.colour(party), 1.6)
                    .close();
                marks.draw(pen, party, x + 13, middle);
              }));
    }
    return entries;
  }
}
