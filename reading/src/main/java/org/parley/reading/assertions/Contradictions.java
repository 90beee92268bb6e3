package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/**
 * Pairs of what two sides say on one matter, one against the other, without a word of denial: "A
 * says X; B says Y". Each sign for and against a contradiction has a weight; the sum decides.
 */
final class Contradictions {

  /** Sentences between the two. */
  private static final int REACH = 1;

  /** What the signs have to amount to. */
  private static final double ENOUGH = 2.5;

  private final Scene scene;
  private final Lexicon lexicon;
  private final List<Voice> voices = new ArrayList<>();

  /** A claim and what is set against it. */
  record Pair(Voice claim, Voice counter, double weight) {}

  Contradictions(Scene scene, List<Accusation> accusations) {
    this.scene = scene;
    this.lexicon = scene.lexicon();
    for (Said said : scene.said()) {
      if (said.speaker() != null) {
        Span source = said.source();
        int start =
            source != null && source.start() < said.cueSpan().start()
                ? source.start()
                : said.cueSpan().start();
        add(said.speaker(), null, said.content(), start, said.cue(), said.sentence());
      }
    }
    for (Accusation accusation : accusations) {
      Entity accuser = scene.actor(accusation.accuser());
      if (accuser != null) {
        Span act = accusation.act();
        add(accuser, scene.actor(accusation.accused()), act, act.start(), -1, null);
      }
    }
    voices.sort(Comparator.comparingInt((Voice voice) -> voice.content().start()));
  }

  private void add(
      Entity speaker,
      @Nullable Entity blamed,
      Span content,
      int start,
      int cue,
      @Nullable Sentence of) {
    List<Sentence> around = scene.text().sentences(content);
    if (!around.isEmpty()) {
      Sentence s = around.getFirst();
      int token = of == null || of == s ? cue : -1;
      voices.add(new Voice(speaker, blamed, content, start, token, s));
    }
  }

  /** The pairs, each counterclaim with the claim that it fits best. */
  List<Pair> find() {
    List<Pair> found = new ArrayList<>();
    int near = 0;
    for (int i = 0; i < voices.size(); i++) {
      Voice counter = voices.get(i);
      while (distance(voices.get(near), counter) > REACH) {
        near++; // They stand in the order of the text.
      }
      if (counter.cue() >= 0) {
        voices.subList(near, i).stream()
            .filter(claim -> claim.content().start() < counter.content().start())
            .filter(claim -> !claim.isOfSide(counter.speaker()))
            .filter(
                claim -> !claim.content().contains(counter.content()) || isApart(claim, counter))
            .filter(claim -> distance(claim, counter) <= REACH)
            .map(claim -> new Pair(claim, counter, weight(claim, counter)))
            .filter(pair -> pair.weight() >= ENOUGH)
            .max(Comparator.comparingDouble(Pair::weight))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static int distance(Voice claim, Voice counter) {
    return counter.sentence().number() - claim.sentence().number();
  }

  /** "A alleges X; B says Y": the second is no part of the first, though it was taken for one. */
  private boolean isApart(Voice claim, Voice counter) {
    return between(claim, counter).contains(";");
  }

  /** The words from the claim to those that attribute the counterclaim. */
  private String between(Voice claim, Voice counter) {
    int from = Math.min(claim.content().end(), counter.start());
    if (claim.content().contains(counter.content())) {
      from = claim.content().start();
    }
    return from < counter.start() ? scene.text().words(new Span(from, counter.start())) : "";
  }

  private double weight(Voice claim, Voice counter) {
    double weight = -1.0 * distance(claim, counter);
    String between = between(claim, counter).toLowerCase(Locale.ROOT);
    boolean same = claim.sentence() == counter.sentence();
    weight += same && between.contains(";") ? 2.5 : 0;
    weight += isSetAgainst(claim, counter) ? 1.5 : 0;
    weight += rebuttal(counter) + rebuttal(claim) / 2;
    boolean answers = claim.blamed() != null && counter.isOfSide(claim.blamed());
    weight += answers ? 2 : 0;
    Set<String> shared = new HashSet<>(claim.matter(lexicon));
    shared.retainAll(counter.matter(lexicon));
    weight += Math.min(2, shared.size());
    weight += claim.isNegated() == counter.isNegated() ? 0 : 1;
    weight += numbersDiffer(claim, counter) ? 1 : 0;
    weight += isContrary(claim, counter) ? 1.5 : 0;
    weight += same && counter.startsWithPronoun() ? 0.5 : 0;
    weight -= claim.isOfFuture() ? 1.5 : 0;
    weight -= counter.isOfFuture() ? 1.5 : 0;
    return weight;
  }

  /** Whether "but", "while", "however" stands before the counterclaim or the clause around it. */
  private boolean isSetAgainst(Voice claim, Voice counter) {
    Sentence s = counter.sentence();
    int from = claim.sentence() == s ? claim.content().end() : s.span().start();
    for (int i = 0; i < s.size(); i++) {
      boolean there =
          s.span(i).start() >= Math.min(from, counter.start())
              && s.span(i).end() <= counter.content().start();
      if (there && lexicon.contains("contrast-marks", s.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private double rebuttal(Voice voice) {
    if (voice.cue() < 0) {
      return 0;
    }
    String value = lexicon.value("rebuttals", voice.sentence().lemma(voice.cue()));
    return value == null ? 0 : Double.parseDouble(value);
  }

  private static boolean numbersDiffer(Voice claim, Voice counter) {
    List<String> numbers = claim.numbers();
    return !numbers.isEmpty()
        && !counter.numbers().isEmpty()
        && !numbers.containsAll(counter.numbers());
  }

  private boolean isContrary(Voice claim, Voice counter) {
    Set<String> matter = claim.matter(lexicon);
    return counter.matter(lexicon).stream()
        .anyMatch(word ->
            matter.stream()
                .anyMatch(other -> contradicts(word, other) || contradicts(other, word)));
  }

  private boolean contradicts(String word, String other) {
    String contraries = lexicon.value("contraries", word);
    return contraries != null && List.of(contraries.split("\\s*\\|\\s*")).contains(other);
  }
}
