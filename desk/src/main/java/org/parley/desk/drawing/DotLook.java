package org.parley.desk.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.parley.analysis.milestone.Milestone;

/** Adds to the attributes of a node or an edge how Graphviz is to draw it. */
final class DotLook {

  /** Of a line of a name, in pixels. */
  private static final double WIDEST = 180;

  private DotLook() {}

  static Map<String, Attribute> of(Node node, Map<String, Attribute> attributes) {
    Map<String, Attribute> all = new LinkedHashMap<>(attributes);
    switch (node) {
      case Node.Junction junction -> DataGraph.put(all, "shape", "plain");
      case Node.Place place -> {
        Milestone.Status status = place.step().status();
        Attribute name = attributes.get("label");
        if (name != null) {
          DataGraph.put(all, "name", name.getValue());
          DataGraph.put(
              all, "label", label(String.join("\n", Card.NAME.wrap(name.getValue(), WIDEST, 4))));
        }
        DataGraph.put(all, "shape", shape(status));
        DataGraph.put(all, "style", style(status));
        DataGraph.put(all, "color", Ink.line(status));
        DataGraph.put(all, "fillcolor", Ink.tint(status));
        if (status == Milestone.Status.AGREED) {
          DataGraph.put(all, "peripheries", "2");
        }
        if (place.isTarget()) {
          DataGraph.put(all, "penwidth", "3");
        }
      }
    }
    return all;
  }

  static Map<String, Attribute> of(Edge edge, Map<String, Attribute> attributes) {
    Map<String, Attribute> all = new LinkedHashMap<>(attributes);
    Attribute party = attributes.get("party");
    if (party != null) {
      DataGraph.put(all, "label", label(Card.SMALL.cut(party.getValue(), WIDEST)));
    }
    if (edge.isExchange()) {
      DataGraph.put(all, "style", "dashed");
      DataGraph.put(all, "dir", "both");
    }
    if (edge.isInDeadlock()) {
      DataGraph.put(all, "color", Ink.DEADLOCK);
      DataGraph.put(all, "penwidth", "3");
    }
    return all;
  }

  /** Graphviz reads entities of HTML in a label. */
  static String label(String words) {
    return words.replace("&", "&amp;");
  }

  private static String shape(Milestone.Status status) {
    return status == Milestone.Status.REFUSED ? "octagon" : "box";
  }

  private static String style(Milestone.Status status) {
    return switch (status) {
      case PROPOSED, AGREED, REFUSED -> "filled";
      case UNDER_WAY, REACHED -> "filled,rounded";
      case LAPSED -> "filled,dashed";
    };
  }
}
