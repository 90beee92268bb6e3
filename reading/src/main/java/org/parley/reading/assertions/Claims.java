package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Condition;
import org.parley.model.Direction;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Relation;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.model.Warning;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** The assertions that one match of one rule makes by itself: positions, conditions, accusations, warnings, outlooks. */
final class Claims {

  private final Scene scene;
  private final Match match;

  Claims(Scene scene, Match match) {
    this.scene = scene;
    this.match = match;
  }

  List<Found> read() {
    return switch (match.rule().kind()) {
      case POSITION -> positions();
      case CONDITION -> condition();
      case ACCUSATION -> accusations();
      case WARNING -> warning();
      case OUTLOOK -> outlook();
      case STATEMENT, PROPOSAL, MEETING, DISPUTE -> List.of();
    };
  }

  private double confidence() {
    return AssertionReader.confidence(match.rule());
  }

  private List<Found> positions() {
    List<Found> found = new ArrayList<>();
    String stance = match.value("stance");
    if (stance == null || stance.equals("none")) {
      return found;
    }
    Stance value = Stance.valueOf(stance.toUpperCase(Locale.ROOT));
    for (Entity party : scene.who(match, "party")) {
      for (Span on : things("on")) {
        Span evidence = scene.evidence(on.union(match.sentence().span(match.cue())));
        found.add(
            new Found(
                match.rule().kind(),
                on.start(),
                "p",
                id -> new Position(id, scene.id(party), value, on, evidence, confidence())));
      }
    }
    return found;
  }

  /** Each of the nouns that are named together; a verb with its coordinated verbs is one thing. */
  private List<Span> things(String slot) {
    List<Span> found = new ArrayList<>();
    Sentence s = match.sentence();
    for (Match.Filler filler : match.fillers(slot)) {
      Phrase phrase = filler.phrase();
      if (phrase == null) {
        continue;
      }
      List<Integer> others = s.isNoun(filler.node()) ? s.children(filler.node(), "conj") : List.of();
      boolean apart = others.stream().anyMatch(i -> s.isNoun(i) && !s.isName(i));
      if (!apart) {
        found.add(Scene.span(s, phrase));
      } else {
        found.add(alone(s, filler.node()));
        others.stream().filter(s::isNoun).forEach(i -> found.add(alone(s, i)));
      }
    }
    return found;
  }

  private static Span alone(Sentence s, int node) {
    return Scene.span(s, Phrase.of(s, node, Phrase.Style.AUTO, new BitSet(), true));
  }

  private List<Found> condition() {
    Span target = scene.span(match, "target");
    Span requirement = scene.span(match, "requirement");
    String relation = match.value("relation");
    if (target == null || requirement == null || relation == null || target.overlaps(requirement)) {
      return List.of();
    }
    Span all = target.union(requirement);
    Entity given = scene.one(match, "holder");
    Entity holder = given != null ? given : scene.speakerOf(match.sentence().span(match.cue()));
    Relation value = Relation.valueOf(relation.toUpperCase(Locale.ROOT));
    return List.of(
        new Found(
            match.rule().kind(),
            all.start(),
            "c",
            id ->
                new Condition(
                    id, scene.id(holder), target, requirement, value, scene.evidence(all), confidence())));
  }

  private List<Found> accusations() {
    Span act = scene.span(match, "act");
    if (act == null) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    List<@Nullable Entity> accusers = new ArrayList<>(scene.who(match, "accuser"));
    if (accusers.isEmpty()) {
      accusers.add(null);
    }
    for (Entity accuser : accusers) {
      for (Entity accused : scene.who(match, "accused")) {
        if (accused != accuser) {
          found.add(accusation(accuser, accused, act));
        }
      }
    }
    return found;
  }

  private Found accusation(@Nullable Entity accuser, Entity accused, Span act) {
    Span evidence = scene.evidence(act.union(match.sentence().span(match.cue())));
    return new Found(
        match.rule().kind(),
        act.start(),
        "x",
        id ->
            new Accusation(
                id, scene.id(accuser), scene.id(accused), act, evidence, confidence()));
  }

  private List<Found> warning() {
    Span consequence = scene.span(match, "consequence");
    if (consequence == null) {
      return List.of();
    }
    Entity issuer = scene.one(match, "issuer");
    Span trigger = scene.span(match, "trigger");
    Span apart = trigger != null && trigger.overlaps(consequence) ? null : trigger;
    Span all = apart == null ? consequence : consequence.union(apart);
    return List.of(
        new Found(
            match.rule().kind(),
            all.start(),
            "w",
            id ->
                new Warning(
                    id, scene.id(issuer), apart, consequence, scene.evidence(all), confidence())));
  }

  private List<Found> outlook() {
    Span proposition = scene.span(match, "proposition");
    String direction = match.value("direction");
    if (proposition == null || direction == null || direction.equals("none")) {
      return List.of();
    }
    @Nullable Entity assessor = scene.one(match, "assessor");
    Direction value = Direction.valueOf(direction.toUpperCase(Locale.ROOT));
    return List.of(
        new Found(
            match.rule().kind(),
            proposition.start(),
            "o",
            id ->
                new Outlook(
                    id, scene.id(assessor), proposition, value, scene.evidence(proposition), confidence())));
  }
}
