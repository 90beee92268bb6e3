package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Gives nodes and edges their places: in layers from left to right, as Sugiyama, Tagawa and Toda
 * (1981) do it, by the layered algorithm of the Eclipse Layout Kernel.
 */
final class Layout {

  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkEdge> edges = new HashMap<>();

  /** A width and a height, in pixels. */
  record Size(double width, double height) {}

  private Layout() {
    // Registers how option values are copied, without which no default can be read.
    LayoutMetaDataService.getInstance();
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(12));
    graph.setProperty(CoreOptions.RANDOM_SEED, 1);
    graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, true);
    // An edge against the direction goes round the nodes, where a circle can be seen as one.
    graph.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 30.0);
    graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 40.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 22.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
  }

  /**
   * The places.
   *
   * @param sizes of the nodes, by id
   * @param labels sizes of the words of edges, by id; of no size where an edge has none
   */
  static Plan of(Net net, Map<String, Size> sizes, Map<String, Size> labels) {
    Layout layout = new Layout();
    Set<String> followed = net.edges().stream().map(Edge::from).collect(Collectors.toSet());
    for (Node node : net.nodes()) {
      layout.node(node, size(sizes, node.id()), !followed.contains(node.id()));
    }
    net.edges().forEach(edge -> layout.edge(edge, size(labels, edge.id())));
    new LayeredLayoutProvider().layout(layout.graph, new NullElkProgressMonitor());
    return layout.plan();
  }

  private static Size size(Map<String, Size> sizes, String id) {
    return sizes.getOrDefault(id, new Size(0, 0));
  }

  private void node(Node node, Size size, boolean isEnd) {
    ElkNode one = ElkGraphUtil.createNode(graph);
    one.setDimensions(size.width(), size.height());
    if (node instanceof Node.Place place && place.isTarget()) {
      one.setProperty(
          LayeredOptions.LAYERING_LAYER_CONSTRAINT,
          isEnd ? LayerConstraint.LAST_SEPARATE : LayerConstraint.LAST);
    }
    nodes.put(node.id(), one);
  }

  private void edge(Edge edge, Size size) {
    ElkEdge one = ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()));
    if (size.width() > 0) {
      ElkLabel label = ElkGraphUtil.createLabel(edge.id(), one);
      label.setDimensions(size.width(), size.height());
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
    }
    edges.put(edge.id(), one);
  }

  private Plan plan() {
    Map<String, Plan.Box> boxes = new HashMap<>();
    nodes.forEach((id, node) ->
        boxes.put(id, new Plan.Box(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
    Map<String, Plan.Route> routes = new HashMap<>();
    edges.forEach((id, edge) -> routes.put(id, route(edge)));
    return new Plan(boxes, routes, graph.getWidth(), graph.getHeight());
  }

  private static Plan.Route route(ElkEdge edge) {
    List<Plan.Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Plan.Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> points.add(new Plan.Point(bend.getX(), bend.getY())));
      points.add(new Plan.Point(section.getEndX(), section.getEndY()));
    }
    Plan.Box label = new Plan.Box(0, 0, 0, 0);
    for (ElkLabel one : edge.getLabels()) {
      label = new Plan.Box(one.getX(), one.getY(), one.getWidth(), one.getHeight());
    }
    return new Plan.Route(points, label);
  }
}
