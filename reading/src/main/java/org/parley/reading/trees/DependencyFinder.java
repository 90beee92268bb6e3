package org.parley.reading.trees;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import edu.stanford.nlp.trees.UniversalSemanticHeadFinder;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads Universal Dependencies off constituents. Finds what CoreNLP's {@code
 * UniversalEnglishGrammaticalStructure} finds (Schuster and Manning, LREC 2016), by its patterns
 * and its head finder; what is rare is left to CoreNLP itself. Safe for any number of threads.
 */
public final class DependencyFinder {

  private final HeadFinder headFinder;
  private final TreeRewriting rewriting;
  private final List<GrammaticalRelation> relations;
  private final PatternSet patterns;
  private final LabelBook book;

  private DependencyFinder() {
    PatternReader reader = new PatternReader();
    this.headFinder = new UniversalSemanticHeadFinder(true);
    this.rewriting = new TreeRewriting(reader, headFinder);
    this.relations = List.copyOf(UniversalEnglishGrammaticalRelations.values());
    this.patterns = new PatternSet(rules(reader, relations));
    this.book = new LabelBook(reader.descriptions());
  }

  public static DependencyFinder load() {
    return new DependencyFinder();
  }

  private static List<PatternSet.Rule> rules(
      PatternReader reader, List<GrammaticalRelation> relations) {
    List<PatternSet.Rule> rules = new ArrayList<>();
    for (int i = 0; i < relations.size(); i++) {
      Pattern source = (Pattern) Inside.optional(relations.get(i), "sourcePattern");
      if (source == null) {
        continue;
      }
      Description description =
          reader.describe("source " + source, label -> source.matcher(label).matches());
      for (TregexPattern pattern : relations.get(i).targetPatterns()) {
        rules.add(new PatternSet.Rule(i, description, reader.read(pattern)));
      }
    }
    return rules;
  }

  /** The dependencies of a sentence by its tree: of most words one, and one root. */
  public List<Arc> find(Constituent tree) {
    TreeView view = rewriting.rewrite(CoreTree.graph(tree), book);
    List<ArcFinder.Link> links = new ArcFinder(view, relations, patterns).find(headFinder);
    return links == null ? byCoreNlp(tree) : new Corrections(view, links).arcs();
  }

  /** The same by CoreNLP alone. */
  List<Arc> byCoreNlp(Constituent tree) {
    List<Arc> arcs = new ArrayList<>();
    for (TypedDependency one :
        new UniversalEnglishGrammaticalStructure(CoreTree.of(tree), tag -> true, headFinder)
            .typedDependencies()) {
      arcs.add(new Arc(one.dep().index() - 1, one.gov().index() - 1, one.reln().toString()));
    }
    return arcs;
  }
}
