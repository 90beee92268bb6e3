package org.parley.reading.confidence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/** What around the assertions of one text speaks for or against each of them. */
public final class Circumstances {

  /** What is looked at. Each is 1 where it holds and 0 where not, but for the first. */
  public enum Sign {
    /** Natural logarithm of the number of assertions that its sentences hold, itself among them. */
    CROWDED,
    /** What it is about is a single word. */
    ONE_WORD,
    /** What it is about starts with a pronoun. */
    PRONOUN,
    /** No actor is named. */
    NOBODY,
    /** The actor is a person. */
    PERSON,
    /** The actor has no name of its own: "the villagers". */
    UNNAMED,
    /** The words that attribute it are in what another statement says. */
    WITHIN,
    /** What is said stands before the word that attributes it. */
    BEFORE_CUE;

    /** As the list of weights has it: one-word. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final ParsedText text;
  private final Map<String, Actor.Kind> actors = new HashMap<>();
  private final int[] starts;
  private final int[] ends;

  /**
   * @param actors of the brief
   * @param all assertions of the brief
   */
  Circumstances(ParsedText text, List<Actor> actors, List<Assertion> all) {
    this.text = text;
    actors.forEach(actor -> this.actors.put(actor.id(), actor.kind()));
    this.starts = all.stream().mapToInt(one -> one.evidence().start()).sorted().toArray();
    this.ends = all.stream().mapToInt(one -> one.evidence().end()).sorted().toArray();
  }

  /** What holds of an assertion; a sign that is absent is 0. */
  Map<Sign, Double> of(Assertion one) {
    Gist gist = Gist.of(one);
    Map<Sign, Double> found = new EnumMap<>(Sign.class);
    found.put(Sign.CROWDED, StrictMath.log(crowd(one.evidence())));
    note(found, Sign.ONE_WORD, isOneWord(gist.words()));
    note(found, Sign.PRONOUN, startsWithPronoun(gist.words()));
    Actor.Kind kind = gist.actor() == null ? null : actors.get(gist.actor());
    note(found, Sign.NOBODY, kind == null);
    note(found, Sign.PERSON, kind == Actor.Kind.PERSON);
    note(found, Sign.UNNAMED, kind == Actor.Kind.GROUP);
    if (one instanceof Statement said) {
      note(found, Sign.WITHIN, said.within() != null);
      note(found, Sign.BEFORE_CUE, said.content().end() <= said.cue().start());
    }
    return found;
  }

  private static void note(Map<Sign, Double> found, Sign sign, boolean holds) {
    if (holds) {
      found.put(sign, 1.0);
    }
  }

  /** The assertions whose evidence overlaps: all but those that end before it or start after it. */
  private int crowd(Span evidence) {
    return below(starts, evidence.end()) - below(ends, evidence.start() + 1);
  }

  /** How many of some sorted numbers are less than a limit. */
  private static int below(int[] sorted, int limit) {
    int at = Arrays.binarySearch(sorted, limit);
    at = at < 0 ? -at - 1 : at;
    while (at > 0 && sorted[at - 1] == limit) {
      at--;
    }
    return at;
  }

  private boolean isOneWord(Span words) {
    return text.words(words).strip().chars().noneMatch(Character::isWhitespace);
  }

  private boolean startsWithPronoun(Span words) {
    Sentence s = text.sentenceAt(words.start());
    int token = s == null ? 0 : s.tokenAt(words.start());
    return s != null && token < s.size() && s.isPronoun(token);
  }
}
