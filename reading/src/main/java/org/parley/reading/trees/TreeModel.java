package org.parley.reading.trees;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.parley.model.Fault;

/**
 * A parser's model.
 *
 * @param labels of nodes; the first stands for a node that is not there
 * @param roots labels that a whole sentence may have
 * @param moves by their numbers
 * @param features what features say about moves
 */
record TreeModel(List<String> labels, List<Integer> roots, List<Move> moves, FeatureRows features) {

  /** As a feature's part, a node that is not there. */
  static final String NOTHING = "*NULL*";

  /** Marks the label of a node that only joins two of several children. */
  static final String JOINING = "@";

  private static final String FILE = "english.trees";

  TreeModel {
    labels = List.copyOf(labels);
    roots = List.copyOf(roots);
    moves = List.copyOf(moves);
  }

  static TreeModel load() {
    try (InputStream in = TreeModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("It is not there");
      }
      return TreeModelFile.read(in);
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.INTERNAL,
          "tree-model",
          FILE + ": not a model of trees. " + e.getMessage(),
          "Build Parley anew.",
          e);
    }
  }
}
