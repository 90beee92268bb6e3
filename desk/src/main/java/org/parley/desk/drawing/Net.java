package org.parley.desk.drawing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A groundwork as nodes and edges. The parts of an {@code all of} are edges of their own; another
 * term is a junction.
 *
 * @param nodes milestones in the order of the groundwork, then junctions
 * @param edges in the order of the preconditions
 * @param leftOut how many milestones were left out
 */
record Net(List<Node> nodes, List<Edge> edges, int leftOut) {

  Net {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  static Net of(Picture picture) {
    return new Weaver(picture).net();
  }

  /** Without the milestones that have no edge and are not marked. */
  Net connected() {
    Set<String> tied = new HashSet<>();
    edges.forEach(edge -> {
      tied.add(edge.from());
      tied.add(edge.to());
    });
    List<Node> kept =
        nodes.stream()
            .filter(node ->
                tied.contains(node.id())
                    || !(node instanceof Node.Place place)
                    || !place.marks().isEmpty())
            .toList();
    return new Net(kept, edges, leftOut + nodes.size() - kept.size());
  }

  /** The ids of those nodes that are no milestones. */
  Set<String> junctions() {
    return nodes.stream()
        .filter(Node.Junction.class::isInstance)
        .map(Node::id)
        .collect(Collectors.toSet());
  }

  List<Node.Place> places() {
    return nodes.stream().filter(Node.Place.class::isInstance).map(Node.Place.class::cast).toList();
  }
}
