package org.parley.reading.assertions;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * Words that name a meeting or a proposal, and what they tell of it. Grows while its rules are
 * applied.
 */
final class Mention {

  final Sentence sentence;
  final int node;
  final Span span;
  final Set<String> words = new HashSet<>();
  final Set<String> names = new HashSet<>();
  final Set<Entity> actors = new LinkedHashSet<>();
  final Set<Span> terms = new LinkedHashSet<>();
  private @Nullable String level;
  private @Nullable String format;
  private @Nullable String turn;
  private boolean distinct;
  private final boolean definite;
  private final boolean particular;
  private final boolean indefinite;
  @Nullable String status;

  /**
   * @param added whether what a comma adds to the noun tells which is meant
   */
  Mention(Sentence s, int node, Span span, Lexicon lexicon, boolean added) {
    this.sentence = s;
    this.node = node;
    this.span = span;
    Phrase core = Phrase.of(s, node, Phrase.Style.SHORT, new BitSet(), true);
    for (int i = core.from(); i < core.to(); i++) {
      if (!added && i > node && s.word(i).equals(",")) {
        break;
      }
      level = level == null ? lexicon.value("levels", s.lemma(i)) : level;
      format = format == null ? lexicon.value("formats", s.lemma(i)) : format;
      String word = s.word(i).toLowerCase(Locale.ROOT);
      turn = turn == null && i != node ? lexicon.value("turns", word) : turn;
      boolean content = s.isNoun(i) || s.tag(i).startsWith("JJ") || s.tag(i).equals("CD");
      boolean time = lexicon.contains("weekdays", word) || lexicon.contains("months", word);
      boolean empty = lexicon.matches("empty-modifiers", s, i) || isLength(s, i, lexicon);
      if (content && i != node && (time || !empty)) {
        words.add(s.lemma(i));
        boolean other = lexicon.contains("distinct-words", s.lemma(i));
        distinct |= i < node && (other || Character.isUpperCase(s.word(i).codePointAt(0)));
        if (s.isName(i) && !time) {
          names.add(word);
        }
      }
    }
    int first = Math.min(core.from(), node);
    this.definite =
        lexicon.contains("definite-words", s.lemma(first)) || s.tag(first).equals("PRP$");
    this.particular = definite && !"open".equals(lexicon.value("definite-words", s.lemma(first)));
    this.indefinite = s.lemma(first).equals("a") || s.lemma(first).equals("an");
  }

  /** "the *90-minute* meeting": how long it took does not tell which it is. */
  private static boolean isLength(Sentence s, int i, Lexicon lexicon) {
    int of = s.tag(i).equals("CD") ? s.head(i) : i;
    return of >= 0 && lexicon.matches("times", s, of);
  }

  /** Which of several it is, where the words tell it: "the next round", "a third meeting". */
  @Nullable String turn() {
    return turn;
  }

  /** Expert, ministerial or leaders, where the words tell it. */
  @Nullable String level() {
    return level;
  }

  /** Bilateral, multilateral or mediated, where the words tell it. */
  @Nullable String format() {
    return format;
  }

  /** The noun or verb itself, in its dictionary form. */
  String head() {
    return sentence.lemma(node);
  }

  boolean isVerb() {
    return sentence.isVerb(node);
  }

  /** "the talks", "such a meeting", "that proposal": takes up something named before. */
  boolean definite() {
    return definite;
  }

  /** "the talks", "that proposal", but not "any talks": there is one. */
  boolean particular() {
    return particular;
  }

  /** "the *Nicaraguan* plan", "the *original* deal": told apart from others of its sort. */
  boolean isDistinct() {
    return distinct;
  }

  boolean indefinite() {
    return indefinite;
  }

  /** "an agreement", "any deal": named once and told nothing of, it is none in particular. */
  boolean isAny() {
    boolean open = indefinite || sentence.child(node, "det") < 0;
    return open && !isToldOf() && words.isEmpty() && terms.isEmpty() && span.length() < 25;
  }

  /** "a truce *signed in January*", "a pact *that they reached*": there is one. */
  private boolean isToldOf() {
    return sentence.children(node, "acl").stream()
        .anyMatch(clause -> sentence.tag(clause).matches("VBN|VBD|VBZ"));
  }

  /** "*It was* their third meeting": the one that was told of before. */
  boolean isPredicateOfIt() {
    int subject = sentence.child(node, "nsubj");
    return sentence.child(node, "cop") >= 0
        && subject >= 0
        && (sentence.isPronoun(subject) || sentence.tag(subject).equals("DT"));
  }

  /** "it", "they": names nothing by itself. */
  boolean isPronoun() {
    return sentence.isPronoun(node);
  }

  /** "a lasting peace deal", "any accord": told nothing of and by nobody, it is hoped for only. */
  boolean isOpen() {
    boolean any = sentence.lemma(first()).equals("any");
    boolean open = !isToldOf() && (indefinite || isBare());
    return any || (open && terms.isEmpty() && names.isEmpty());
  }

  private int first() {
    return sentence.tokenAt(span.start());
  }

  private boolean isBare() {
    return sentence.child(node, "det") < 0
        && sentence.child(node, "nmod:poss") < 0
        && sentence.child(node, "nummod") < 0;
  }

  /** How many content words two mentions share. */
  long shared(Mention other) {
    return words.stream().filter(other.words::contains).count();
  }

  /**
   * Whether each names something that the other does not: "the Geneva talks", "the Vienna talks".
   */
  boolean conflicts(Mention other) {
    return !names.isEmpty()
        && !other.names.isEmpty()
        && names.stream().noneMatch(other.names::contains);
  }
}
