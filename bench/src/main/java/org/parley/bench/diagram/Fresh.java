package org.parley.bench.diagram;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.analysis.diagram.MinimalSets;

/** Counts the sets of one model, in a process of its own. */
final class Fresh {

  private Fresh() {}

  public static void main(String[] arguments) throws IOException {
    OpenPsa tree = OpenPsa.read(Path.of(arguments[0]));
    MinimalSets sets = MinimalSets.of(tree.equations(), tree.top(), DiagramSpeed.LIMITS);
    System.out.println(sets.count());
  }
}
