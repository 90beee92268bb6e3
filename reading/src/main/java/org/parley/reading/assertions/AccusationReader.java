package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** Who blames whom, by one match of one rule. */
final class AccusationReader {

  /** Words from a comma to the noun that takes up what was said: ", a charge". */
  private static final int REMARK = 4;

  private final Scene scene;
  private final Match match;
  private final Sentence s;

  AccusationReader(Scene scene, Match match) {
    this.scene = scene;
    this.match = match;
    this.s = match.sentence();
  }

  List<Found> read() {
    Span act = act();
    if (act == null) {
      return List.of();
    }
    List<@Nullable Entity> accusers = new ArrayList<>(scene.who(match, "accuser"));
    Set<Entity> accused = scene.blamed(match, "accused");
    if (isMutual()) {
      accusers = new ArrayList<>(sides(accusers));
      accused = new LinkedHashSet<>(accusers);
    }
    if (accusers.isEmpty() && match.rule().needs("accuser")) {
      return List.of();
    }
    if (accusers.isEmpty()) {
      accusers.add(null);
    }
    List<Found> found = new ArrayList<>();
    if (accused.isEmpty() && !match.rule().needs("accused")) {
      found.add(accusation(accusers.getFirst(), null, act));
    }
    for (Entity accuser : accusers) {
      for (Entity one : accused) {
        if (one != accuser && !(isByTheWay() && Voice.areOneSide(accuser, one))) {
          found.add(accusation(accuser, one, act));
        }
      }
    }
    return found;
  }

  /** Whether the accuser is only whoever says the sentence: no word of blame stands there. */
  private boolean isByTheWay() {
    return match.fillers("accuser").stream().anyMatch(f -> "speaker".equals(f.special()));
  }

  /** "They accuse each other", "each accuses the other": everybody blames everybody else. */
  private boolean isMutual() {
    return match.fillers("accused").stream()
            .map(Match.Filler::node)
            .anyMatch(
                node -> node > 0 && s.word(node).matches("(?i)others?|another") && isOther(node))
        || match.fillers("accused").equals(match.fillers("accuser"));
  }

  private boolean isOther(int node) {
    String before = s.lemma(node - 1);
    return before.equals("each") || before.equals("one") || before.equals("the");
  }

  /** The sides that are meant by "each" and "both": those that the text names most often. */
  private Set<Entity> sides(List<@Nullable Entity> accusers) {
    Set<Entity> named = new LinkedHashSet<>();
    for (Entity accuser : accusers) {
      if (accuser != null) {
        named.add(accuser);
        named.addAll(accuser.members());
      }
    }
    if (named.size() > 1) {
      return named;
    }
    Map<Entity, Integer> weight = new LinkedHashMap<>();
    for (Entity one : scene.cast().inOrder()) {
      Entity side = one.party() == null ? one : one.party();
      weight.merge(side, one.mentions().size(), Integer::sum);
    }
    Set<Entity> sides = new LinkedHashSet<>();
    weight.entrySet().stream()
        .sorted(Map.Entry.<Entity, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(one -> one.kind() == Actor.Kind.STATE || one.kind() == Actor.Kind.ORGANIZATION)
        .limit(2)
        .forEach(sides::add);
    return sides;
  }

  /** The deed, without what is said of the charge: "profiteering*, a charge they reject*". */
  private @Nullable Span act() {
    Span act = scene.span(match, "act");
    if (act == null) {
      return null;
    }
    Match.Filler filler = match.fillers("act").getFirst();
    Phrase phrase = filler.phrase();
    if (phrase == null) {
      return act;
    }
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      if (s.word(i).equals(",") && isRemark(i, phrase.to())) {
        Phrase cut = scene.withoutLooseEnd(s, new Phrase(phrase.from(), i));
        return scene.clip(Scene.span(s, cut));
      }
    }
    return act;
  }

  private boolean isRemark(int comma, int end) {
    for (int i = comma + 1; i < Math.min(end, comma + REMARK); i++) {
      if (scene.lexicon().matches("remark-nouns", s, i)) {
        return s.lemma(comma + 1).equals("a") || s.lemma(comma + 1).equals("an") || i == comma + 1;
      }
    }
    return false;
  }

  private Found accusation(@Nullable Entity accuser, @Nullable Entity accused, Span act) {
    Span evidence = scene.evidence(act.union(s.span(match.cue())));
    double confidence = scene.confidence(match.rule());
    return new Found(
        match.rule().kind(),
        act.start(),
        "x",
        id -> new Accusation(id, scene.id(accuser), scene.id(accused), act, evidence, confidence));
  }
}
