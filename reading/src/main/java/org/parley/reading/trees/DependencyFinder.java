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
import org.jspecify.annotations.Nullable;

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
    List<Arc> arcs = links == null ? null : new Corrections(view, links).arcs();
    return arcs == null ? byCoreNlp(tree) : arcs;
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

  /** What is put right once all links are known. */
  private record Corrections(TreeView tree, List<ArcFinder.Link> links) {

    /** The arcs; null where CoreNLP has to find them. */
    @Nullable List<Arc> arcs() {
      int[] heads = new int[tree.size];
      String[] names = new String[tree.size];
      for (ArcFinder.Link link : links) {
        heads[link.word()] = link.head();
        names[link.word()] = link.relation().toString();
      }
      for (ArcFinder.Link link : links) {
        if (isOpen(names[link.word()]) || (isAsked(link.word()) && controls(link.head()))) {
          return null;
        }
      }
      attachConjunctions(heads, names);
      makePassive(heads, names);
      List<Arc> arcs = new ArrayList<>();
      for (ArcFinder.Link link : links) {
        int head = heads[link.word()];
        arcs.add(
            new Arc(token(link.word()), head < 0 ? -1 : token(head), names[link.word()]));
      }
      return arcs;
    }

    private int token(int word) {
      return tree.nodes[word].index() - 1;
    }

    /** A relation that CoreNLP replaces in the end. */
    private static boolean isOpen(String relation) {
      return relation.equals("prep") || relation.equals("rel");
    }

    private boolean isAsked(int word) {
      String tag = tree.nodes[word].label().tag();
      return tag != null && tag.startsWith("W");
    }

    private boolean controls(int head) {
      return links.stream()
          .anyMatch(link -> link.head() == head && link.relation().toString().equals("xcomp"));
    }

    /** A conjunction depends on the word after it: {@code fixCCAttachment}. */
    private void attachConjunctions(int[] heads, String[] names) {
      int[] before = heads.clone();
      for (ArcFinder.Link link : links) {
        int word = link.word();
        int head = before[word];
        if (!names[word].equals("cc") || head < 0 || token(head) > token(word)) {
          continue;
        }
        int next = -1;
        for (ArcFinder.Link other : links) {
          boolean joined = before[other.word()] == head && names[other.word()].equals("conj");
          if (joined
              && token(other.word()) > token(word)
              && (next < 0 || token(other.word()) < token(next))) {
            next = other.word();
          }
        }
        heads[word] = next < 0 ? head : next;
      }
    }

    /** The subject of a passive verb has a relation of its own: {@code correctSubjPass}. */
    private void makePassive(int[] heads, String[] names) {
      for (ArcFinder.Link link : links) {
        if (!names[link.word()].equals("aux:pass")) {
          continue;
        }
        for (ArcFinder.Link other : links) {
          String name = names[other.word()];
          boolean subject = name.equals("nsubj") || name.equals("csubj");
          if (subject && heads[other.word()] == heads[link.word()]) {
            names[other.word()] = name + ":pass";
          }
        }
      }
    }
  }
}
