package org.parley.analysis.diagram;

import java.util.List;

/**
 * What makes a set cheap: its cost is the list of what its criteria say, compared from the first
 * on. No criteria at all: fewer elements first.
 */
public record Objective(List<Criterion> criteria) {

  public Objective {
    criteria = List.copyOf(criteria);
  }

  /** One group's weights, by variable; a variable beyond the list weighs nothing. */
  public record Weights(List<Double> byVariable) {
    public Weights {
      byVariable = List.copyOf(byVariable);
      for (double weight : byVariable) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("a weight is a number of at least 0, not " + weight);
        }
      }
    }

    double of(int variable) {
      return variable < byVariable.size() ? byVariable.get(variable) : 0;
    }
  }

  /**
   * The greatest of its groups' sums, each over the elements of a set; one group makes it a plain
   * sum.
   */
  public record Criterion(List<Weights> groups) {
    public Criterion {
      groups = List.copyOf(groups);
      if (groups.isEmpty()) {
        throw new IllegalArgumentException("a criterion needs a group of weights");
      }
    }

    /** The sum of the weights of a set's elements. */
    public static Criterion sum(List<Double> byVariable) {
      return new Criterion(List.of(new Weights(byVariable)));
    }
  }
}
