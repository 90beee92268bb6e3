package org.parley.desk.drawing;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;

/** A groundwork as a graph with attributes, for other programs. Nothing is left out. */
final class DataGraph {

  /** An attribute that GraphML declares. */
  private record Declared(String name, AttributeCategory of, AttributeType type) {}

  private static final List<Declared> DECLARED =
      List.of(
          node("id", AttributeType.STRING),
          node("label", AttributeType.STRING),
          node("kind", AttributeType.STRING),
          node("type", AttributeType.STRING),
          node("status", AttributeType.STRING),
          node("reason", AttributeType.STRING),
          node("level", AttributeType.STRING),
          node("controllers", AttributeType.STRING),
          node("refusedBy", AttributeType.STRING),
          node("isTarget", AttributeType.BOOLEAN),
          node("isHighlighted", AttributeType.BOOLEAN),
          node("deadlocks", AttributeType.STRING),
          edge("precondition", AttributeType.STRING),
          edge("party", AttributeType.STRING),
          edge("tie", AttributeType.STRING),
          edge("publishers", AttributeType.STRING),
          edge("since", AttributeType.STRING),
          edge("strength", AttributeType.DOUBLE),
          edge("inDeadlock", AttributeType.BOOLEAN),
          edge("deadlock", AttributeType.STRING));

  private final Groundwork groundwork;
  private final Wording wording;
  private final DirectedPseudograph<Node, Edge> graph = new DirectedPseudograph<>(Edge.class);

  DataGraph(Picture picture, Net net) {
    this.groundwork = picture.groundwork();
    this.wording = new Wording(groundwork);
    Map<String, Node> nodes = new LinkedHashMap<>();
    net.nodes().forEach(node -> nodes.put(node.id(), node));
    nodes.values().forEach(graph::addVertex);
    net.edges().forEach(edge -> graph.addEdge(nodes.get(edge.from()), nodes.get(edge.to()), edge));
  }

  private static Declared node(String name, AttributeType type) {
    return new Declared(name, AttributeCategory.NODE, type);
  }

  private static Declared edge(String name, AttributeType type) {
    return new Declared(name, AttributeCategory.EDGE, type);
  }

  String graphml() {
    GraphMLExporter<Node, Edge> exporter = new GraphMLExporter<>(Node::id);
    DECLARED.forEach(one -> exporter.registerAttribute(one.name(), one.of(), one.type()));
    exporter.setVertexAttributeProvider(this::attributes);
    exporter.setEdgeAttributeProvider(this::attributes);
    exporter.setEdgeIdProvider(Edge::id);
    StringWriter out = new StringWriter();
    exporter.exportGraph(graph, out);
    return out.toString();
  }

  String dot() {
    DOTExporter<Node, Edge> exporter = new DOTExporter<>(node -> '"' + node.id() + '"');
    exporter.setGraphIdProvider(() -> "groundwork");
    exporter.setGraphAttributeProvider(() -> {
      Map<String, Attribute> look = new LinkedHashMap<>();
      put(look, "rankdir", "LR");
      put(look, "label", quoted(DotLook.label(wording.negotiation())));
      put(look, "labelloc", "t");
      return look;
    });
    exporter.setVertexAttributeProvider(node -> escaped(DotLook.of(node, attributes(node))));
    exporter.setEdgeAttributeProvider(edge -> escaped(DotLook.of(edge, attributes(edge))));
    StringWriter out = new StringWriter();
    exporter.exportGraph(graph, out);
    return out.toString();
  }

  private Map<String, Attribute> attributes(Node node) {
    Map<String, Attribute> all = new LinkedHashMap<>();
    switch (node) {
      case Node.Place place -> of(place, all);
      case Node.Junction junction -> {
        put(all, "label", junction.words());
        put(all, "kind", "junction");
      }
    }
    put(all, "deadlocks", String.join(" ", node.deadlocks()));
    return all;
  }

  private void of(Node.Place place, Map<String, Attribute> all) {
    Step step = place.step();
    put(all, "id", Wording.plain(step.id()));
    put(all, "label", wording.name(step));
    put(all, "kind", "milestone");
    put(all, "type", step.type().word());
    put(all, "status", step.status().word());
    put(all, "reason", Wording.plain(step.reason()));
    put(all, "level", step.level() == null ? "" : step.level().word());
    put(all, "controllers", names(step.controllers()));
    put(all, "refusedBy", names(place.refusing()));
    all.put("isTarget", DefaultAttribute.createAttribute(place.isTarget()));
    all.put("isHighlighted", DefaultAttribute.createAttribute(place.isHighlighted()));
  }

  private Map<String, Attribute> attributes(Edge edge) {
    Map<String, Attribute> all = new LinkedHashMap<>();
    Precondition why = edge.why();
    put(all, "precondition", Wording.plain(why.id()));
    put(all, "party", why.party() == null ? "" : wording.party(why.party()));
    put(all, "tie", edge.isExchange() ? "exchange" : "before");
    put(all, "publishers", String.join("; ", Wording.publishers(why)));
    put(all, "since", why.since() == null ? "" : String.valueOf(why.since()));
    all.put("strength", DefaultAttribute.createAttribute(Math.round(why.strength() * 1e4) / 1e4));
    all.put("inDeadlock", DefaultAttribute.createAttribute(edge.isInDeadlock()));
    put(all, "deadlock", String.join(" ", edge.deadlocks()));
    return all;
  }

  private String names(List<String> parties) {
    return parties.stream().map(wording::party).collect(Collectors.joining("; "));
  }

  /** What is empty has no attribute. */
  static void put(Map<String, Attribute> all, String name, String value) {
    if (!value.isEmpty()) {
      all.put(name, DefaultAttribute.createAttribute(value));
    }
  }

  /** The exporter puts no quotation marks around an attribute of the graph itself. */
  private static String quoted(String words) {
    return '"' + escaped(words).replace("\"", "\\\"") + '"';
  }

  /**
   * A backslash begins an escape in DOT, and the exporter takes it as it is. Before the last
   * quotation mark JGraphT's own reader does not understand it.
   */
  private static String escaped(String words) {
    return words.replace("\\", "\\\\") + (words.endsWith("\\") ? " " : "");
  }

  private static Map<String, Attribute> escaped(Map<String, Attribute> all) {
    Map<String, Attribute> escaped = new LinkedHashMap<>();
    all.forEach((name, one) ->
        escaped.put(
            name,
            one.getType() == AttributeType.STRING
                ? DefaultAttribute.createAttribute(escaped(one.getValue()))
                : one));
    return escaped;
  }
}
