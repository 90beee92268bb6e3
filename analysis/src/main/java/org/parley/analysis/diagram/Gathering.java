package org.parley.analysis.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.parley.analysis.diagram.Leaves.Module;

/**
 * Moves leaves that belong together towards each other: gates stand in the middle of their parts,
 * leaves in the middle of their gates, over and over, and the order in which the leaves below each
 * gate lie closest is kept (after FORCE; Aloul, Markov and Sakallah 2003).
 */
final class Gathering {

  private static final int ROUNDS = 60;

  /** Rounds at the least: the first ones are often worse. */
  private static final int PATIENCE = 10;

  /**
   * Where a node stands, from where to where the leaves below it lie, and where its gates pull it.
   */
  private static final class Place {
    private double middle;
    private double from;
    private double to;
    private double pull;
    private int pulls;

    double pulled() {
      return pull / pulls;
    }
  }

  private final Module module;
  private final Map<Integer, Place> places = new HashMap<>();

  private Gathering(Module module) {
    this.module = module;
    for (int node : module.nodes()) {
      places.put(node, new Place());
    }
  }

  static int[] gathered(Module module, int[] start) {
    Gathering gathering = new Gathering(module);
    int[] best = start;
    int[] order = start;
    double closest = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      double span = gathering.span(order);
      if (span < closest) {
        closest = span;
        best = order;
      } else if (round > PATIENCE) {
        return best;
      }
      order = gathering.moved(order);
    }
    return best;
  }

  private Place place(int node) {
    return places.computeIfAbsent(node, unknown -> new Place());
  }

  /** Puts everything in its place; returns how far the leaves below the gates lie apart, in all. */
  private double span(int[] order) {
    for (int i = 0; i < order.length; i++) {
      Place leaf = place(order[i]);
      leaf.middle = i;
      leaf.from = i;
      leaf.to = i;
    }
    double span = 0;
    for (int node : module.nodes()) {
      if (!module.isLeaf(node)) {
        span += put(place(node), module.parts(node));
      }
    }
    return span;
  }

  private double put(Place gate, int[] parts) {
    gate.from = Double.POSITIVE_INFINITY;
    gate.to = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int part : parts) {
      Place at = place(part);
      sum += at.middle;
      gate.from = Math.min(gate.from, at.from);
      gate.to = Math.max(gate.to, at.to);
    }
    gate.middle = sum / parts.length;
    return gate.to - gate.from;
  }

  private int[] moved(int[] order) {
    places.values().forEach(place -> place.pull = 0);
    places.values().forEach(place -> place.pulls = 0);
    for (int node : module.nodes()) {
      int[] parts = module.parts(node);
      double sum = place(node).middle;
      for (int part : parts) {
        sum += place(part).middle;
      }
      for (int part : parts) {
        place(part).pull += sum / (parts.length + 1);
        place(part).pulls++;
      }
    }
    return Arrays.stream(order)
        .boxed()
        .sorted(Comparator.comparingDouble(leaf -> place(leaf).pulled()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
