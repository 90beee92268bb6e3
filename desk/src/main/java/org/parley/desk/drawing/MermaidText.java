package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.milestone.Milestone;

/** A flowchart in the language of Mermaid 11. */
final class MermaidText {

  private static final Lettering CUT = new Lettering(10, false);

  /** Mermaid takes no text over 50,000 letters, and nobody reads a name that long in a box. */
  private static final double LONGEST = 800;

  private final Net net;
  private final Wording wording;
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> junctions;
  private final StringBuilder text = new StringBuilder();

  private MermaidText(Picture picture, Net net) {
    this.net = net;
    this.wording = new Wording(picture.groundwork());
    this.junctions = net.junctions();
    // Own ids, since some words ('end', 'graph') mean something to Mermaid.
    net.nodes().forEach(node -> ids.put(node.id(), "n" + (ids.size() + 1)));
  }

  /** The whole text. */
  static String of(Picture picture, Net net) {
    MermaidText writer = new MermaidText(picture, net);
    writer.write();
    return writer.text.toString();
  }

  private void write() {
    line("---");
    line("title: \"" + title(CUT.cut(wording.negotiation(), LONGEST)) + "\"");
    line("---");
    line("flowchart LR");
    net.nodes().forEach(this::node);
    net.edges().forEach(this::edge);
    Arrays.stream(Milestone.Status.values()).forEach(this::look);
    line("  classDef target stroke:" + Ink.TEXT + ",stroke-width:4px");
    line("  classDef highlighted stroke:" + Ink.TEXT + ",fill:" + Ink.HIGHLIGHT);
    line("  classDef junction fill:" + Ink.PAPER + ",stroke:" + Ink.LINE + ",color:" + Ink.TEXT);
    List<String> stuck = new ArrayList<>();
    for (int i = 0; i < net.edges().size(); i++) {
      if (net.edges().get(i).isInDeadlock()) {
        stuck.add(String.valueOf(i));
      }
    }
    if (!stuck.isEmpty()) {
      line(
          "  linkStyle "
              + String.join(",", stuck)
              + " stroke:"
              + Ink.DEADLOCK
              + ",stroke-width:3px");
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private void look(Milestone.Status status) {
    line(
        "  classDef "
            + className(status)
            + " fill:"
            + Ink.tint(status)
            + ",stroke:"
            + Ink.line(status)
            + ",color:"
            + Ink.TEXT
            + (status == Milestone.Status.LAPSED ? ",stroke-dasharray:5 4" : ""));
  }

  private static String className(Milestone.Status status) {
    return status.word().replace(' ', '-');
  }

  private void node(Node node) {
    String id = ids.get(node.id());
    switch (node) {
      case Node.Junction junction ->
          line("  " + id + "((\"" + escaped(junction.words()) + "\")):::junction");
      case Node.Place place -> {
        Milestone.Status status = place.step().status();
        line("  " + id + shaped(status, label(place)));
        line("  class " + id + " " + className(status));
        if (place.isTarget()) {
          line("  class " + id + " target");
        }
        if (place.isHighlighted()) {
          line("  class " + id + " highlighted");
        }
      }
    }
  }

  /** The words in the shape of a status. */
  private static String shaped(Milestone.Status status, String label) {
    String words = '"' + label + '"';
    return switch (status) {
      case PROPOSED -> "[" + words + "]";
      case AGREED -> "[[" + words + "]]";
      case UNDER_WAY -> "(" + words + ")";
      case REACHED -> "([" + words + "])";
      case REFUSED -> "{{" + words + "}}";
      case LAPSED -> "[/" + words + "/]";
    };
  }

  private String label(Node.Place place) {
    String mark =
        switch (place.step().status()) {
          case REACHED -> "\u2713 ";
          case REFUSED -> "\u2717 ";
          case PROPOSED, AGREED, UNDER_WAY, LAPSED -> "";
        };
    List<String> lines = new ArrayList<>();
    lines.add(mark + escaped(CUT.cut(wording.name(place.step()), LONGEST)));
    for (String small : List.of(wording.standing(place.step()), wording.refusal(place))) {
      if (!small.isEmpty()) {
        lines.add(escaped(CUT.cut(small, LONGEST)));
      }
    }
    return String.join("<br/>", lines);
  }

  private void edge(Edge edge) {
    List<String> words = new ArrayList<>();
    if (edge.isInDeadlock()) {
      words.add(String.join(" ", edge.deadlocks()));
    }
    String party = edge.why().party();
    // What goes into a junction names nobody, since what comes out of it does.
    if (party != null && !junctions.contains(edge.to())) {
      words.add(CUT.cut(wording.party(party), LONGEST / 2));
    }
    String label = words.isEmpty() ? "" : "|\"" + escaped(String.join(": ", words)) + "\"|";
    String arrow = edge.isExchange() ? "<-.->" : edge.isInDeadlock() ? "==>" : "-->";
    line("  " + ids.get(edge.from()) + " " + arrow + label + " " + ids.get(edge.to()));
  }

  /** All that Mermaid or its Markdown could read as something else, as {@code #code;}. */
  private static String escaped(String words) {
    StringBuilder out = new StringBuilder();
    words
        .codePoints()
        .forEach(letter -> {
          boolean isSafe = letter > 126 || Character.isLetterOrDigit(letter) || letter == ' ';
          if (isSafe || letter == ',') {
            out.appendCodePoint(letter);
          } else {
            out.append('#').append(letter).append(';');
          }
        });
    return out.toString();
  }

  /** Between the quotation marks of YAML. */
  private static String title(String words) {
    return words.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
