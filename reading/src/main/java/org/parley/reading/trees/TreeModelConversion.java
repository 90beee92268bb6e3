package org.parley.reading.trees;

import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.FinalizeTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import edu.stanford.nlp.util.Index;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parley.reading.trees.Move.Kind;

/** Makes the model's file from CoreNLP's, when Parley is built. */
final class TreeModelConversion {

  private final List<String> labels = new ArrayList<>(List.of(TreeModel.NOTHING));

  private TreeModelConversion() {}

  /**
   * Converts a model, where the file is older or of another version.
   *
   * @param arguments CoreNLP's file, the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    if (Files.exists(to)
        && TreeModelFile.isCurrent(to)
        && Files.getLastModifiedTime(to).compareTo(Files.getLastModifiedTime(from)) >= 0) {
      return;
    }
    TreeModel model =
        new TreeModelConversion().convert(ShiftReduceParser.loadModel(from.toString()));
    Path draft = Path.of(arguments[1] + ".new");
    Files.createDirectories(to.toAbsolutePath().getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
      TreeModelFile.write(model, out);
    }
    Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private TreeModel convert(ShiftReduceParser parser) {
    Object model = Inside.of(parser, "model");
    Index<?> transitions = (Index<?>) Inside.of(model, "transitionIndex");
    Set<?> roots = (Set<?>) Inside.of(model, "rootStates");
    List<Move> moves = new ArrayList<>();
    for (Object transition : transitions.objectsList()) {
      moves.add(move((Transition) transition));
    }
    List<Integer> rootLabels = new ArrayList<>();
    roots.forEach(root -> rootLabels.add(number((String) root)));
    FeatureRows rows = rows((WeightMap) Inside.of(model, "featureWeights"), moves.size());
    return new TreeModel(labels, rootLabels, moves, rows);
  }

  private Move move(Transition transition) {
    return switch (transition) {
      case ShiftTransition shift -> new Move(Kind.SHIFT, List.of(), false);
      case FinalizeTransition last -> new Move(Kind.FINISH, List.of(), false);
      case IdleTransition idle -> new Move(Kind.IDLE, List.of(), false);
      case CompoundUnaryTransition unary ->
          new Move(
              Kind.UNARY, Arrays.stream(unary.labels).map(this::number).toList(), unary.isRoot);
      case BinaryTransition binary ->
          new Move(
              binary.side == BinaryTransition.Side.LEFT ? Kind.LEFT : Kind.RIGHT,
              List.of(number(binary.label)),
              binary.isRoot);
      default -> throw new IllegalStateException("A move that Parley does not know: " + transition);
    };
  }

  private int number(String label) {
    if (label.startsWith(TreeModel.JOINING)) {
      number(label.substring(1));
    }
    if (!labels.contains(label)) {
      labels.add(label);
    }
    return labels.indexOf(label);
  }

  /** A feature on its way to the table. */
  private record Row(long key, Weight weight) {}

  private static FeatureRows rows(WeightMap weights, int moves) {
    List<Row> sorted = new ArrayList<>(weights.size());
    for (String feature : weights.keySet()) {
      sorted.add(new Row(TextHash.of(feature), weights.get(feature)));
    }
    sorted.sort(
        (one, other) -> Long.compareUnsigned(TextHash.spread(one.key), TextHash.spread(other.key)));
    FeatureTable table = new FeatureTable(sorted.size(), moves);
    sorted.forEach(one -> table.add(one.key, one.weight));
    return table.rows();
  }
}
