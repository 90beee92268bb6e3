package org.parley.reading.trees;

import edu.stanford.nlp.trees.CoordinationTransformer;
import edu.stanford.nlp.trees.DateTreeTransformer;
import edu.stanford.nlp.trees.DependencyTreeTransformer;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.QPTreeTransformer;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import edu.stanford.nlp.trees.tregex.tsurgeon.Tsurgeon;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a tree so that dependencies can be read off it: the steps of CoreNLP's {@code
 * CoordinationTransformer}, each by CoreNLP's own code, where its patterns hold; most do in few
 * sentences.
 */
final class TreeRewriting {

  private final HeadFinder headFinder;
  private final Labels cleaning = new Labels();
  private final Description unclean;
  private final Description coordinates;
  private final List<Rewrite> first = new ArrayList<>();
  private final List<Rewrite> beforeCoordination = new ArrayList<>();
  private final List<Rewrite> beforeDates = new ArrayList<>();
  private final List<Rewrite> dates = new ArrayList<>();
  private final List<Rewrite> last = new ArrayList<>();

  /** Tells which labels stay as they are. */
  private static final class Labels extends DependencyTreeTransformer {

    boolean changes(String label) {
      return !cleanUpLabel(label).equals(label) || label.equals("-NONE-") || label.equals("TOP");
    }
  }

  TreeRewriting(PatternReader reader, HeadFinder headFinder) {
    this.headFinder = headFinder;
    this.unclean = reader.describe("a label to be cleaned", cleaning::changes);
    this.coordinates = reader.describe("a conjunction", label -> label.startsWith("CC"));
    Class<?> main = CoordinationTransformer.class;
    add(first, reader, main, "GAPPING_PATTERN", "GAPPING_OPERATION");
    add(beforeCoordination, reader, main, "MWE_PATTERNS", "MWE_OPERATION");
    add(beforeCoordination, reader, main, "ACCORDING_TO_PATTERN", "ACCORDING_TO_OPERATION");
    add(beforeCoordination, reader, main, "BUT_ALSO_PATTERN", "BUT_ALSO_OPERATION");
    add(beforeCoordination, reader, main, "NOT_ONLY_PATTERN", "NOT_ONLY_OPERATION");
    add(beforeCoordination, reader, main, "AT_RBS_PATTERN", "AT_RBS_OPERATION");
    add(beforeCoordination, reader, main, "AT_ALL_PATTERN", "AT_ALL_OPERATION");
    add(beforeCoordination, reader, main, "MW_FLAT_PATTERNS", "MW_FLAT_OPERATION");
    add(beforeCoordination, reader, main, "FLAT_PREP_CC_PATTERN", "FLAT_PREP_CC_OPERATION");
    add(beforeCoordination, reader, main, "ucpRenameTregex", "ucpRenameTsurgeon");
    Class<?> numbers = QPTreeTransformer.class;
    for (String name :
        List.of("flattenNPoverQP", "splitCC", "splitMoney", "groupADVP", "flattenAdvmod")) {
      add(beforeDates, reader, numbers, name + "Tregex", name + "Tsurgeon");
    }
    add(beforeDates, reader, main, "flattenSQTregex", "flattenSQTsurgeon");
    // The change does not matter: DateTreeTransformer makes its own.
    add(dates, reader, DateTreeTransformer.class, "tregexMonthYear", main, "MWE_OPERATION");
    add(dates, reader, DateTreeTransformer.class, "tregexMonthDayYear", main, "MWE_OPERATION");
    add(last, reader, main, "removeXOverXTregex", "removeXOverXTsurgeon");
    add(last, reader, main, "findFlatConjpTregex", "addConjpTsurgeon");
    add(last, reader, main, "moveRBTregex", "moveRBTsurgeon");
    add(last, reader, main, "changeSbarToPPTregex", "changeSbarToPPTsurgeon");
    add(last, reader, main, "rearrangeNowThatTregex", "rearrangeNowThatTsurgeon");
    add(last, reader, main, "mergeYodaVerbsTregex", "mergeYodaVerbsTsurgeon");
  }

  private static void add(
      List<Rewrite> to, PatternReader reader, Class<?> from, String patterns, String change) {
    add(to, reader, from, patterns, from, change);
  }

  private static void add(
      List<Rewrite> to,
      PatternReader reader,
      Class<?> from,
      String patterns,
      Class<?> changeFrom,
      String change) {
    TsurgeonPattern operation = (TsurgeonPattern) Inside.of(changeFrom, change);
    if (Inside.of(from, patterns) instanceof TregexPattern[] several) {
      for (TregexPattern pattern : several) {
        to.add(new Rewrite(reader.read(pattern), pattern, operation));
      }
    } else {
      TregexPattern pattern = (TregexPattern) Inside.of(from, patterns);
      to.add(new Rewrite(reader.read(pattern), pattern, operation));
    }
  }

  /** The tree, which is changed, as it is in the end. */
  TreeView rewrite(TreeGraphNode root, LabelBook book) {
    TreeView view = apply(first, new TreeView(root, book, headFinder), book);
    if (has(view, unclean)) {
      view = view(cleaning.transformTree(view.nodes[0]), book);
    }
    view = apply(beforeCoordination, view, book);
    if (has(view, coordinates)) {
      view = view(CoordinationTransformer.CCtransform(view.nodes[0]), book);
    }
    view = apply(beforeDates, view, book);
    Search search = new Search(view);
    if (dates.stream().anyMatch(date -> date.mayHold(search))) {
      view = view(new DateTreeTransformer().transformTree(view.nodes[0]), book);
    }
    return apply(last, view, book);
  }

  private TreeView view(Tree root, LabelBook book) {
    return new TreeView((TreeGraphNode) root, book, headFinder);
  }

  private static boolean has(TreeView view, Description description) {
    for (int node = 0; node < view.size; node++) {
      if (!view.isLeaf(node) && view.labels[node].fits(description)) {
        return true;
      }
    }
    return false;
  }

  private TreeView apply(List<Rewrite> rewrites, TreeView tree, LabelBook book) {
    TreeView view = tree;
    Search search = new Search(view);
    for (Rewrite rewrite : rewrites) {
      if (rewrite.mayHold(search)) {
        Tree changed = Tsurgeon.processPattern(rewrite.pattern(), rewrite.change(), view.nodes[0]);
        view = view(changed, book);
        search = new Search(view);
      }
    }
    return view;
  }
}
