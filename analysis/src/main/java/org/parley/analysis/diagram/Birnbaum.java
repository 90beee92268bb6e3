package org.parley.analysis.diagram;

/**
 * How often a variable decides (Birnbaum 1969, "On the importance of different components in a
 * multicomponent system"): the chance that the function is true with it and false without it, when
 * each other variable is true half of the time. That is the derivative of the function's chance by
 * the variable's, got for all variables in one pass upwards and one downwards.
 */
final class Birnbaum {

  private Birnbaum() {}

  /** By variable, within 1e-12. */
  static double[] of(Diagram function, int variables) {
    double[] chance = chances(function);
    double[] passing = new double[function.size()];
    double[] shares = new double[variables];
    passing[function.root()] = 1;
    for (int node = function.size() - 1; node > Nodes.YES; node--) {
      int element = function.elementOf(node);
      int low = function.low()[node];
      int high = function.high()[node];
      double with = element < 0 ? chance[~element] : 0.5;
      passing[low] += passing[node] * (1 - with);
      passing[high] += passing[node] * with;
      double decides = passing[node] * (chance[high] - chance[low]);
      if (element < 0) {
        passing[~element] += decides;
      } else {
        shares[element] += decides;
      }
    }
    return shares;
  }

  private static double[] chances(Diagram function) {
    double[] chance = new double[function.size()];
    chance[Nodes.YES] = 1;
    for (int node = 2; node < chance.length; node++) {
      int element = function.elementOf(node);
      double with = element < 0 ? chance[~element] : 0.5;
      chance[node] =
          (1 - with) * chance[function.low()[node]] + with * chance[function.high()[node]];
    }
    return chance;
  }
}
