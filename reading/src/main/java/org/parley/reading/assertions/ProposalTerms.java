package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.model.Span;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** What a plan says, each of its terms by itself. */
final class ProposalTerms {

  /** So many sentences after one that tells a term go on with the plan at most. */
  private static final int LONGEST = 3;

  private final Scene scene;

  ProposalTerms(Scene scene) {
    this.scene = scene;
  }

  /** The terms in what one match found. */
  List<Span> of(Match match) {
    List<Span> found = new ArrayList<>();
    for (Match.Filler filler : match.fillers("terms")) {
      Phrase phrase = filler.phrase();
      if (phrase != null && filler.node() >= 0) {
        found.addAll(each(match.sentence(), filler.node(), phrase));
      }
    }
    return found;
  }

  private List<Span> each(Sentence s, int node, Phrase phrase) {
    if (s.isNoun(node) && s.child(node, "cop") < 0) {
      return items(s, node, phrase);
    }
    List<Span> acts = acts(s, node, phrase.from());
    return acts.isEmpty() ? List.of(scene.words(s, phrase)) : acts;
  }

  /**
   * "*the king would free the crew* and *pay a fine*, and *the guard would go home*": what is to be
   * done.
   *
   * @param from the token from which the first of them is taken
   */
  private List<Span> acts(Sentence s, int clause, int from) {
    List<Span> found = new ArrayList<>();
    int node = act(s, clause);
    boolean toDo = node != clause || isToDo(s, node);
    if (!toDo) {
      return found;
    }
    int to = action(s, node).to();
    found.add(scene.words(s, new Phrase(Math.min(from, node), to)));
    for (int other : s.children(node, "conj")) {
      boolean verb = s.isVerb(other) || s.child(other, "obj") >= 0;
      if (verb && s.child(other, "nsubj") < 0) {
        found.add(scene.words(s, action(s, other)));
      }
    }
    for (int top : node == clause ? List.of(node) : List.of(clause, node)) {
      for (int other : s.children(top, "conj")) {
        if (s.child(other, "nsubj") >= 0) {
          found.addAll(acts(s, other, clause(s, other).from()));
        }
      }
    }
    return found;
  }

  private static Phrase action(Sentence s, int node) {
    return Phrase.of(s, node, Phrase.Style.ACTION, new BitSet(), true);
  }

  private static Phrase clause(Sentence s, int node) {
    return Phrase.of(s, node, Phrase.Style.CLAUSE, new BitSet(), true);
  }

  /** "is *to free*", "agrees *to free*": the verb that tells what is done; else the same one. */
  private int act(Sentence s, int clause) {
    boolean leads =
        s.lemma(clause).equals("be") || scene.lexicon().matches("undertakings", s, clause);
    for (int below : leads ? s.children(clause) : List.<Integer>of()) {
      boolean infinitive = s.isVerb(below) && below > clause && s.child(below, "mark") >= 0;
      if (infinitive && s.tag(s.child(below, "mark")).equals("TO")) {
        return below;
      }
    }
    return clause;
  }

  /** With an auxiliary of what is still to come, or an infinitive. */
  private static boolean isToDo(Sentence s, int node) {
    return modal(s, node) >= 0
        || s.children(node, "mark").stream().anyMatch(i -> s.tag(i).equals("TO"));
  }

  private static int modal(Sentence s, int node) {
    return s.children(node, "aux").stream()
        .filter(i -> s.tag(i).equals("MD"))
        .findFirst()
        .orElse(-1);
  }

  /** "*a truce*, *a joint cell* and *the return of the captives*": what is listed. */
  private List<Span> items(Sentence s, int node, Phrase phrase) {
    boolean list =
        s.children(node, "conj").stream().anyMatch(s::isNoun)
            || s.children(node, "appos").stream().anyMatch(i -> i > node);
    int end = list ? end(s, node, phrase.to()) : phrase.to();
    int last = -1;
    for (int i = phrase.from() + 1; i < end - 1; i++) {
      boolean joins = s.tag(i).equals("CC") && starts(s, i + 1);
      last = joins && (s.head(i) < 0 || s.isNoun(s.head(i))) ? i : last;
    }
    boolean led = s.is(phrase.from(), "case") && s.head(phrase.from()) == node;
    int from = led ? phrase.from() + 1 : phrase.from();
    if (!list || last < 0) {
      return List.of(scene.words(s, new Phrase(from, phrase.to())));
    }
    List<Span> found = new ArrayList<>();
    for (int i = from + 1; i <= last; i++) {
      if (i == last || (s.word(i).equals(",") && i < last && starts(s, i + 1))) {
        found.add(scene.words(s, new Phrase(from, i)));
        from = i + 1;
      }
    }
    found.add(scene.words(s, new Phrase(from, end)));
    return found;
  }

  private static boolean starts(Sentence s, int i) {
    return i < s.size() && s.tag(i).matches("DT|CD|JJ.?|NN.*|PRP\\$");
  }

  /** Where a list ends: with its tree, or where something that is no item follows a comma. */
  private static int end(Sentence s, int node, int least) {
    int to = Math.max(least, s.subtree(node).length());
    for (int i = least; i < to; i++) {
      boolean aside = s.word(i).equals(",") && i + 1 < to && !starts(s, i + 1);
      if (aside || s.word(i).equals(";") || s.tag(i).matches("``|''")) {
        return i;
      }
    }
    return to;
  }

  /**
   * "The plan would free the crew. *The guard would go home.*": what the sentences after a term add
   * to it, up to one that speaks of something else.
   *
   * @param from the sentence that tells a term
   */
  List<Span> after(Sentence from) {
    List<Span> found = new ArrayList<>();
    List<Sentence> all = scene.text().sentences();
    int last = Math.min(all.size() - 1, from.number() + LONGEST);
    for (int number = from.number() + 1; number <= last; number++) {
      Sentence s = all.get(number);
      int root = root(s);
      if (root < 0 || !goesOn(from, s, root)) {
        return found;
      }
      found.addAll(acts(s, root, clause(s, root).from()));
    }
    return found;
  }

  private static int root(Sentence s) {
    return IntStream.range(0, s.size())
        .filter(i -> s.head(i) < 0 && !s.isPunctuation(i))
        .findFirst()
        .orElse(-1);
  }

  private boolean goesOn(Sentence from, Sentence s, int root) {
    int subject = s.child(root, "nsubj");
    boolean named = subject >= 0 && !s.isPronoun(subject);
    boolean said =
        scene.said().stream().anyMatch(one -> one.sentence().equals(s))
            || scene.quotations().stream().anyMatch(one -> one.content().overlaps(s.span()));
    boolean elsewhere =
        scene.matches().stream()
            .filter(match -> match.sentence().equals(s))
            .anyMatch(match ->
                match.rule().kind() == Rule.Kind.MEETING
                    || match.rule().kind() == Rule.Kind.PROPOSAL
                    || match.rule().kind() == Rule.Kind.OUTLOOK);
    return named && !said && !elsewhere && isSameTime(from, s, root);
  }

  /** In the same words for what is to come: both "would", both "will", both "is to". */
  private boolean isSameTime(Sentence from, Sentence s, int root) {
    int modal = modal(s, root);
    if (modal < 0) {
      return act(s, root) != root && !s.tag(root).equals("VBD");
    }
    return IntStream.range(0, from.size())
        .anyMatch(i -> from.tag(i).equals("MD") && from.lemma(i).equals(s.lemma(modal)));
  }
}
