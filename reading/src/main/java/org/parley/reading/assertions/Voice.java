package org.parley.reading.assertions;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/**
 * What one side holds, as far as another may contradict it.
 *
 * @param speaker who holds it
 * @param blamed whom it blames; null where it is no accusation
 * @param start where the words that attribute it start
 * @param cue the token that attributes it; -1 for an accusation
 * @param sentence where its content starts
 */
record Voice(
    Entity speaker, @Nullable Entity blamed, Span content, int start, int cue, Sentence sentence) {

  /** A minister's spokesman speaks for a minister, who speaks for a state. */
  private static final int DEPTH = 3;

  /** Whether both are known, and one speaks for the other or both for the same. */
  static boolean areOneSide(@Nullable Entity one, @Nullable Entity other) {
    return one != null && other != null && side(one) == side(other);
  }

  /** The side for which an actor speaks in the end: the party of its party, or itself. */
  private static Entity side(Entity entity) {
    Entity side = entity;
    for (int steps = 0; side.party() != null && steps < DEPTH; steps++) {
      side = Objects.requireNonNull(side.party());
    }
    return side;
  }

  boolean isOfSide(Entity other) {
    return areOneSide(speaker, other);
  }

  private IntStream tokens() {
    return IntStream.range(0, sentence.size()).filter(i -> content.contains(sentence.span(i)));
  }

  private boolean any(IntPredicate test) {
    return tokens().anyMatch(test);
  }

  /** What it is about: its nouns, verbs and adjectives, names apart. */
  Set<String> matter(Lexicon lexicon) {
    return matter(sentence, content, lexicon);
  }

  /** The nouns, verbs and adjectives of some words of a sentence, names apart. */
  static Set<String> matter(Sentence s, Span words, Lexicon lexicon) {
    Set<String> found = new HashSet<>();
    IntStream.range(0, s.size())
        .filter(i -> words.contains(s.span(i)) && s.tag(i).matches("NNS?|V.*|J.*"))
        .mapToObj(s::lemma)
        .filter(lemma -> lemma.length() > 2 && !lexicon.contains("light-words", lemma))
        .forEach(found::add);
    return found;
  }

  List<String> numbers() {
    return tokens().filter(i -> sentence.tag(i).equals("CD")).mapToObj(sentence::lemma).toList();
  }

  boolean isNegated() {
    return any(i -> Grammar.negated(sentence, i)) || any(i -> sentence.lemma(i).equals("no"));
  }

  /** Whether it is about what shall or will be, not about what is or was. */
  boolean isOfFuture() {
    return any(i -> sentence.tag(i).equals("MD"));
  }

  /** Whether it begins by taking something up: "it is lawful", "them an occupying army". */
  boolean startsWithPronoun() {
    return tokens().limit(1).anyMatch(i -> sentence.isPronoun(i));
  }
}
