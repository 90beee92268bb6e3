package org.parley.reading.trees;

import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.trees.EnglishPatterns;
import java.util.ArrayList;
import java.util.List;

/**
 * What is put right once all links of a tree are known, as {@code postProcessDependencies} and
 * {@code correctDependencies} of CoreNLP's {@code UniversalEnglishGrammaticalStructure} do it.
 */
final class Corrections {

  private final TreeView tree;
  private final List<ArcFinder.Link> links;

  /** Of each word, its head; -1 for the root. */
  private final int[] heads;

  private final String[] names;

  Corrections(TreeView tree, List<ArcFinder.Link> links) {
    this.tree = tree;
    this.links = links;
    this.heads = new int[tree.size];
    this.names = new String[tree.size];
    for (ArcFinder.Link link : links) {
      heads[link.word()] = link.head();
      names[link.word()] = link.relation().toString();
    }
  }

  List<Arc> arcs() {
    attachQuestionWords();
    attachPrepositions();
    attachConjunctions();
    makePassive();
    List<Arc> arcs = new ArrayList<>();
    for (ArcFinder.Link link : links) {
      int head = heads[link.word()];
      arcs.add(new Arc(token(link.word()), head < 0 ? -1 : token(head), names[link.word()]));
    }
    return arcs;
  }

  private int token(int word) {
    return tree.nodes[word].index() - 1;
  }

  private String tag(int word) {
    String tag = tree.nodes[word].label().tag();
    return tag == null ? "" : tag;
  }

  /**
   * Who or what is asked for may be the object of the lower verb: {@code correctWHAttachment}. Of
   * several objects CoreNLP looks at one, now this and now that; here all are looked at.
   */
  private void attachQuestionWords() {
    for (ArcFinder.Link link : inOrder()) {
      int word = link.word();
      boolean asked = tag(word).startsWith("W") && isAny(word, "dep", "obj");
      int verb = asked ? child(heads[word], "xcomp") : -1;
      if (verb >= 0 && (hasObject(heads[word]) || takesClause(heads[word]))) {
        heads[word] = verb;
        names[word] = "obj";
      }
    }
  }

  private boolean isAny(int word, String one, String other) {
    return names[word].equals(one) || names[word].equals(other);
  }

  /** The first dependent with that relation; -1 where there is none. */
  private int child(int head, String relation) {
    for (ArcFinder.Link link : inOrder()) {
      if (heads[link.word()] == head && names[link.word()].equals(relation)) {
        return link.word();
      }
    }
    return -1;
  }

  private boolean hasObject(int head) {
    return child(head, "obj") >= 0 || child(head, "iobj") >= 0;
  }

  private boolean takesClause(int head) {
    String lemma = Morphology.lemmaStatic(tree.nodes[head].value(), tag(head));
    return lemma != null && lemma.matches(EnglishPatterns.NP_V_S_INF_VERBS_REGEX);
  }

  /**
   * A preposition without a phrase belongs to a word before it: {@code convertRel}. Where there are
   * several such words or prepositions, CoreNLP takes them as they come, one time so and another
   * time so; here the first in the sentence goes first.
   */
  private void attachPrepositions() {
    for (ArcFinder.Link link : inOrder()) {
      int word = link.word();
      if (!names[word].equals("prep")) {
        continue;
      }
      int host = host(word);
      if (host < 0) {
        names[word] = "obl";
        continue;
      }
      if (names[host].equals("rel")) {
        names[host] = tag(heads[host]).matches("(?:NN|PRN|DT).*") ? "nmod" : "obl";
      }
      heads[word] = host;
      names[word] = "case";
    }
    for (ArcFinder.Link link : links) {
      if (names[link.word()].equals("rel")) {
        names[link.word()] = "obj";
      }
    }
  }

  private List<ArcFinder.Link> inOrder() {
    List<ArcFinder.Link> sorted = new ArrayList<>(links);
    sorted.sort((one, other) -> Integer.compare(token(one.word()), token(other.word())));
    return sorted;
  }

  private int host(int preposition) {
    for (ArcFinder.Link link : inOrder()) {
      int word = link.word();
      String name = names[word];
      boolean fits = name.equals("nmod") || name.equals("rel") || name.equals("obl");
      if (fits && heads[word] == heads[preposition] && token(word) <= token(preposition)) {
        return word;
      }
    }
    return -1;
  }

  /** A conjunction depends on the word after it: {@code fixCCAttachment}. */
  private void attachConjunctions() {
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
  private void makePassive() {
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
