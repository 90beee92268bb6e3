package org.parley.reading.syntax;

import java.util.BitSet;
import java.util.Set;

/**
 * The smallest phrase around a token: its subtree without what only introduces it, cut to one
 * piece.
 *
 * @param from first token
 * @param to one past the last token
 */
public record Phrase(int from, int to) {

  /** How much of a subtree belongs to the phrase. */
  public enum Style {
    /** A verb with its subject and auxiliaries, without the conjunction before it. */
    CLAUSE,
    /** A verb with its objects, without subject and auxiliaries. */
    ACTION,
    /** A noun with all that depends on it, without the preposition before it. */
    NOUN,
    /** A noun without relative clauses, appositions and insertions. */
    SHORT,
    /** One of the others, by the grammar of the token. */
    AUTO
  }

  private static final Set<String> EDGES = Set.of("cc", "punct", "mark", "case");
  private static final Set<String> INTRODUCERS =
      Set.of("that", "to", "whether", "if", "as", "for", "of");

  /**
   * The phrase around {@code node}.
   *
   * @param excluded tokens that belong to something else
   * @param alone whether coordinated items are left out
   */
  public static Phrase of(Sentence s, int node, Style style, BitSet excluded, boolean alone) {
    Style exact = style == Style.AUTO ? styleOf(s, node) : style;
    BitSet tokens = s.subtree(node);
    for (int child : s.children(node)) {
      if (left(s, node, child, exact, alone)) {
        tokens.andNot(s.subtree(child));
      }
    }
    tokens.andNot(excluded);
    tokens.set(node);
    return trim(s, node, piece(s, node, tokens));
  }

  /** The usual form for {@code node}: an infinitive is an action, a finite verb a clause. */
  public static Style styleOf(Sentence s, int node) {
    boolean predicate = s.isVerb(node) || s.child(node, "cop") >= 0;
    if (!predicate) {
      return Style.NOUN;
    }
    boolean subject = s.child(node, "nsubj") >= 0 || s.child(node, "expl") >= 0;
    return subject ? Style.CLAUSE : Style.ACTION;
  }

  private static boolean left(Sentence s, int node, int child, Style style, boolean alone) {
    if (s.is(child, "parataxis") || s.is(child, "discourse")) {
      return true;
    }
    if (alone && (s.is(child, "conj") || (s.is(child, "cc") && child > node))) {
      return true;
    }
    return switch (style) {
      case ACTION ->
          s.is(child, "nsubj")
              || s.is(child, "aux")
              || s.is(child, "cop")
              || s.is(child, "mark")
              || (s.is(child, "advcl") && child < node)
              || (Grammar.negated(s, node) && s.is(child, "advmod") && child < node);
      case SHORT -> s.is(child, "acl:relcl") || s.is(child, "appos") || s.is(child, "case");
      case NOUN -> (s.is(child, "case") && child < node) || (child > node && aside(s, child));
      case CLAUSE ->
          (s.is(child, "mark") && child < node && !s.lemma(child).equals("to"))
              || (s.is(child, "advcl") && child < node && s.child(child, "mark") >= 0);
      case AUTO -> false;
    };
  }

  /** An apposition or a relative clause after a comma. */
  private static boolean aside(Sentence s, int i) {
    return (s.is(i, "appos") || s.is(i, "acl:relcl")) && afterComma(s, i);
  }

  /** Whether a comma sets the subtree under {@code i} apart. */
  private static boolean afterComma(Sentence s, int i) {
    int first = s.subtree(i).nextSetBit(0);
    return s.word(first).equals(",") || (first > 0 && s.word(first - 1).equals(","));
  }

  /** The stretch around {@code node} that has no holes but punctuation. */
  private static Phrase piece(Sentence s, int node, BitSet tokens) {
    int from = node;
    while (from > 0 && (tokens.get(from - 1) || bridges(s, tokens, from - 1, -1))) {
      from--;
    }
    int to = node + 1;
    while (to < s.size() && (tokens.get(to) || bridges(s, tokens, to, 1))) {
      to++;
    }
    return new Phrase(from, to);
  }

  private static boolean bridges(Sentence s, BitSet tokens, int at, int step) {
    int beyond = at + step;
    return s.isPunctuation(at) && beyond >= 0 && beyond < s.size() && tokens.get(beyond);
  }

  private static Phrase trim(Sentence s, int node, Phrase phrase) {
    int from = phrase.from;
    int to = phrase.to;
    while (from < node && introduces(s, from)) {
      from++;
    }
    while (to - 1 > node && (s.isPunctuation(to - 1) || s.is(to - 1, "cc"))) {
      to--;
    }
    return new Phrase(from, to);
  }

  private static boolean introduces(Sentence s, int i) {
    boolean edge = EDGES.stream().anyMatch(relation -> s.is(i, relation));
    return s.isPunctuation(i)
        || (edge && (s.tag(i).equals("CC") || INTRODUCERS.contains(s.lemma(i))));
  }
}
