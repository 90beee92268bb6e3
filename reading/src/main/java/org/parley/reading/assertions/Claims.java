package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Direction;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.model.Warning;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * The assertions that one match of one rule makes by itself: positions, warnings, outlooks, and
 * those of the readers of one kind.
 */
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
      case CONDITION -> new ConditionReader(scene, match).read();
      case ACCUSATION -> new AccusationReader(scene, match).read();
      case WARNING -> warning();
      case OUTLOOK -> outlook();
      case STATEMENT, PROPOSAL, MEETING, DISPUTE -> List.of();
    };
  }

  private double confidence() {
    return scene.confidence(match.rule());
  }

  private List<Found> positions() {
    List<Found> found = new ArrayList<>();
    String stance = match.value("stance");
    if (stance == null || stance.equals("none")) {
      return found;
    }
    Stance value = Stance.valueOf(stance.toUpperCase(Locale.ROOT));
    if (aboutOneself() || isSupposed() || isAskedOfIt()) {
      return found;
    }
    for (Entity party : scene.actors(match, "party")) {
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

  /** "The firm said it needed to grow": what the speaker has to do itself is no demand. */
  private boolean aboutOneself() {
    boolean speaker = match.fillers("party").stream().anyMatch(f -> "speaker".equals(f.special()));
    int doer = doer();
    if (!speaker || doer < 0 || Cast.isSelf(match.sentence(), doer) || isNobody(doer)) {
      return false;
    }
    Entity entity = scene.cast().at(match.sentence(), doer);
    return entity != null && entity == scene.speakerOf(match.sentence().span(match.cue()));
  }

  /** "*It* would be wise to wait": the subject of the judgement does nothing. */
  private boolean isNobody(int doer) {
    Sentence s = match.sentence();
    int judgement = Grammar.governor(s, match.node("on"));
    return s.lemma(doer).equals("it")
        && judgement >= 0
        && s.child(judgement, "cop") >= 0
        && s.child(judgement, "nsubj") == doer;
  }

  /** "if the rebels are ready to talk": what is only supposed is nobody's stance. */
  private boolean isSupposed() {
    Sentence s = match.sentence();
    for (int i = match.cue(), steps = 0; i >= 0 && steps < s.size(); i = s.head(i), steps++) {
      if (s.is(i, "advcl")
          && s.children(i, "mark").stream().anyMatch(mark -> s.lemma(mark).matches("if|unless"))) {
        return true;
      }
    }
    return false;
  }

  /** "urged Iran to accept the draft": what somebody else wants of it is not its own stance. */
  private boolean isAskedOfIt() {
    Sentence s = match.sentence();
    int cue = match.cue();
    int verb = s.is(cue, "xcomp") ? s.head(cue) : -1;
    int asked = verb < 0 ? -1 : Math.max(s.child(verb, "obj"), s.child(verb, "iobj"));
    return asked >= 0 && match.fillers("party").stream().anyMatch(f -> f.node() == asked);
  }

  /** Who is to do what the rule found, or -1. */
  private int doer() {
    return Grammar.surfaceSubject(match.sentence(), match.node("on"));
  }

  /** What is to happen to a thing is one phrase with the thing: "the changes have to go ahead". */
  private Phrase whole(Match.Filler filler, Phrase phrase) {
    Sentence s = match.sentence();
    int doer = doer();
    boolean thing =
        "yes".equals(match.rule().values().get("things"))
            && doer >= 0
            && doer < filler.node()
            && !s.isPronoun(doer)
            && !scene.cast().isNamed(s, doer);
    if (!thing) {
      return phrase;
    }
    Phrase subject = Phrase.of(s, doer, Phrase.Style.NOUN, new BitSet(), false);
    return new Phrase(Math.min(subject.from(), phrase.from()), phrase.to());
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
      List<Integer> others =
          s.isNoun(filler.node())
              ? s.children(filler.node(), "conj").stream().filter(i -> !isAgainst(s, i)).toList()
              : List.of();
      boolean apart =
          others.stream().anyMatch(i -> s.isNoun(i) && !s.isName(i))
              || hasOtherStance(s, filler.node());
      boolean vague = phrase.to() - phrase.from() == 1 && s.isPronoun(phrase.from());
      List<Integer> infinitives = infinitives(s, filler.node());
      if (isEmpty(s, filler.node(), phrase)) {
        continue;
      }
      if (infinitives.size() > 1) {
        infinitives.forEach(i -> found.add(alone(s, i)));
      } else if (!apart && !vague && !isSomebody(filler.node())) {
        Phrase own = withoutOtherClause(filler.node(), whole(filler, phrase));
        found.add(scene.clip(Scene.span(s, withoutAside(own))));
      } else if (apart) {
        found.add(alone(s, filler.node()));
        others.stream()
            .filter(i -> s.isNoun(i) && !(s.isName(i) && scene.cast().isNamed(s, i)))
            .forEach(i -> found.add(alone(s, i)));
      }
    }
    return found;
  }

  /** "asked that the maps be shown*, and a few accuse him*": what others do is no part of it. */
  private Phrase withoutOtherClause(int node, Phrase phrase) {
    Sentence s = match.sentence();
    for (int other : s.isNoun(node) ? List.<Integer>of() : s.children(node, "conj")) {
      int subject = s.child(other, "nsubj");
      boolean clause = subject >= 0 && s.children(other, "mark").isEmpty();
      int joint = s.child(other, "cc");
      if (clause && joint > node && joint < phrase.to()) {
        return scene.withoutLooseEnd(s, new Phrase(phrase.from(), joint));
      }
    }
    return phrase;
  }

  private static boolean hasOtherStance(Sentence s, int node) {
    return s.isNoun(node) && s.children(node, "conj").stream().anyMatch(i -> isAgainst(s, i));
  }

  /** "for a longer term and *against any fines*": it is another stance. */
  private static boolean isAgainst(Sentence s, int node) {
    int preposition = s.child(node, "case");
    return preposition >= 0 && s.lemma(preposition).equals("against");
  }

  /** No noun and no verb, or a bare verb whose object stands before it: "what they must *make*". */
  private static boolean isEmpty(Sentence s, int node, Phrase phrase) {
    boolean words =
        IntStream.range(phrase.from(), phrase.to()).anyMatch(i -> s.isNoun(i) || s.isVerb(i));
    boolean bare = phrase.to() - phrase.from() == 1 && s.isVerb(node) && s.is(node, "acl:relcl");
    return bare || !(words || s.tag(node).matches("CD|\\$"));
  }

  /** "offered *to mediate* and *to open* its archives": each with its own "to" is one thing. */
  private static List<Integer> infinitives(Sentence s, int node) {
    List<Integer> found = new ArrayList<>(List.of(node));
    for (int other : s.children(node, "conj")) {
      int mark = s.child(other, "mark");
      if (mark >= 0 && s.lemma(mark).equals("to")) {
        found.add(other);
      }
    }
    return found;
  }

  /** "pressing *Burhan* to relent": a person or a state is no thing that is wanted. */
  private boolean isSomebody(int node) {
    Sentence s = match.sentence();
    Entity entity = node >= 0 && s.isName(node) ? scene.cast().known(s, node) : null;
    return entity != null
        && (entity.kind() == Actor.Kind.PERSON || entity.kind() == Actor.Kind.STATE);
  }

  /** Up to what is only added, or what has to come first: ", claiming ...", "unless ...". */
  private Phrase withoutAside(Phrase phrase) {
    Sentence s = match.sentence();
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      if (endsThing(phrase, i)) {
        int words = Math.max(1, scene.lexicon().entryLength("condition-words", s, i));
        int end = Math.max(phrase.from() + 1, i + 1 - words);
        return scene.withoutLooseEnd(s, new Phrase(phrase.from(), end));
      }
    }
    return phrase;
  }

  private boolean endsThing(Phrase phrase, int i) {
    Sentence s = match.sentence();
    boolean afterComma = s.word(i - 1).equals(",") && i > phrase.from() + 1;
    boolean adds =
        s.tag(i).equals("VBG")
            || s.tag(i).equals("WDT")
            || s.tag(i).equals("WRB")
            || scene.lexicon().contains("contrast-words", s.lemma(i));
    int words = scene.lexicon().entryLength("condition-words", s, i);
    boolean condition =
        words > 0
            && (words > 1 || s.tag(i).matches("IN|WRB|VBN|VBG|VBD"))
            && !s.lemma(i - 1).equals("other");
    boolean order = s.is(i, "mark") && scene.lexicon().matches("order-words", s, i);
    return (afterComma && adds) || condition || order;
  }

  private static Span alone(Sentence s, int node) {
    return Scene.span(s, Phrase.of(s, node, Phrase.Style.AUTO, new BitSet(), true));
  }

  private List<Found> warning() {
    Span consequence = scene.span(match, "consequence");
    if (consequence == null) {
      return List.of();
    }
    Entity issuer = scene.one(match, "issuer");
    if (issuer == null && match.rule().needs("issuer")) {
      return List.of();
    }
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

  /** "The agency said it could wait": what the speaker can do is no forecast. */
  private boolean isAboutAssessor(@Nullable Entity assessor) {
    boolean speaker =
        match.fillers("assessor").stream().anyMatch(f -> "speaker".equals(f.special()));
    int doer = Grammar.surfaceSubject(match.sentence(), match.node("proposition"));
    return speaker
        && doer >= 0
        && assessor != null
        && scene.cast().at(match.sentence(), doer) == assessor;
  }

  /** A slot up to a clause that is set against it: "it will be hard*, but you had support*". */
  private @Nullable Span beforeContrast(String slot) {
    Span whole = scene.span(match, slot);
    if (whole == null) {
      return null;
    }
    Match.Filler filler = match.fillers(slot).getFirst();
    Phrase phrase = filler.phrase();
    if (phrase == null) {
      return whole;
    }
    Sentence s = match.sentence();
    for (int i = Math.max(filler.node(), phrase.from()) + 1; i < phrase.to() - 1; i++) {
      if (s.isPunctuation(i) && scene.isContrast(s, i + 1)) {
        return scene.words(s, new Phrase(phrase.from(), i));
      }
    }
    return whole;
  }

  private List<Found> outlook() {
    Span proposition = beforeContrast("proposition");
    String direction = match.value("direction");
    if (proposition == null || direction == null || direction.equals("none")) {
      return List.of();
    }
    Entity assessor = scene.one(match, "assessor");
    if ((assessor == null && match.rule().needs("assessor")) || isAboutAssessor(assessor)) {
      return List.of();
    }
    Direction value = Direction.valueOf(direction.toUpperCase(Locale.ROOT));
    return List.of(
        new Found(
            match.rule().kind(),
            proposition.start(),
            "o",
            id ->
                new Outlook(
                    id,
                    scene.id(assessor),
                    proposition,
                    value,
                    scene.evidence(proposition),
                    confidence())));
  }
}
