package org.parley.reading.assertions;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Condition;
import org.parley.model.Relation;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** What has to come first, hold or be given for something to happen, from one match of one rule. */
final class ConditionReader {

  private final Scene scene;
  private final Match match;
  private final ConditionExtent extent;

  ConditionReader(Scene scene, Match match) {
    this.scene = scene;
    this.match = match;
    this.extent = new ConditionExtent(scene, match);
  }

  List<Found> read() {
    Span target = side("target");
    Span requirement = side("requirement");
    if (isSplit(target, requirement)) {
      requirement =
          requirement == null ? target : requirement.union(Objects.requireNonNull(target));
      target = governing();
    }
    Span turned = extent.inverted(requirement);
    if (turned != null && requirement != null) {
      requirement = new Span(requirement.start(), extent.endBefore(turned));
      target = turned;
    }
    if (target != null && requirement != null && target.overlaps(requirement)) {
      target = without(requirement, target);
    }
    requirement = trailing(target, requirement);
    boolean apart = target != null && requirement != null && !target.overlaps(requirement);
    return apart && !isTime("target") && !isTime("requirement")
        ? condition(Objects.requireNonNull(target), Objects.requireNonNull(requirement))
        : List.of();
  }

  /** The words of one side, wherever they stand; null where they name nothing. */
  private @Nullable Span side(String slot) {
    List<Match.Filler> fillers = match.fillers(slot);
    if (fillers.isEmpty()) {
      return null;
    }
    Match.Filler filler = fillers.getFirst();
    boolean vague = filler.node() >= 0 && extent.isVague(filler.node());
    if ("before".equals(filler.special()) || (vague && extent.takesUp(filler.node()))) {
      return extent.before();
    }
    if (vague) {
      return extent.antecedent(filler.node());
    }
    int meant = slot.equals("target") ? extent.meant(filler.node()) : filler.node();
    Span words = meant == filler.node() ? scene.span(match, slot) : extent.words(meant);
    return slot.equals("requirement") ? extent.withLostSubject(words, filler.node()) : words;
  }

  /** The words of the target where the tree puts the requirement below it. */
  private Span without(Span requirement, Span target) {
    int node = match.node("target");
    boolean below =
        node >= 0
            && match.node("requirement") >= 0
            && match.sentence().under(match.node("requirement"), node)
            && match.sentence().span(match.cue()).end() <= requirement.start();
    return below ? extent.words(node) : target;
  }

  private List<Found> condition(Span target, Span requirement) {
    String relation = match.value("relation");
    if (relation == null) {
      return List.of();
    }
    Span all = target.union(requirement);
    Entity given = scene.one(match, "holder");
    Entity holder = given != null ? given : scene.speakerOf(match.sentence().span(match.cue()));
    Relation value = Relation.valueOf(relation.toUpperCase(Locale.ROOT));
    double confidence = scene.confidence(match.rule());
    return List.of(
        new Found(
            match.rule().kind(),
            all.start(),
            "c",
            id ->
                new Condition(
                    id,
                    scene.id(holder),
                    target,
                    requirement,
                    value,
                    scene.evidence(all),
                    confidence)));
  }

  /**
   * "accept a truce if *the army stops and the raids end*": where the conjunction stands inside a
   * sentence, what it depends on comes before it; a clause after it goes with the requirement.
   */
  private boolean isSplit(@Nullable Span target, @Nullable Span requirement) {
    Sentence s = match.sentence();
    int cue = match.cue();
    boolean marks = cue > 0 && (s.is(cue, "mark") || s.is(cue, "advmod") || s.is(cue, "case"));
    boolean conjunction = marks && s.tag(cue).matches("IN|WRB|RB");
    boolean inside = conjunction && !s.isPunctuation(cue - 1) && !s.tag(cue - 1).matches("IN|CC");
    return inside
        && target != null
        && requirement != null
        && requirement.start() >= s.span(cue).end()
        && target.start() > requirement.end()
        && governing() != null;
  }

  /** The clause on which the one that the rule took for the target depends. */
  private @Nullable Span governing() {
    Sentence s = match.sentence();
    int node = match.node("target");
    int above = node < 0 ? -1 : s.head(node);
    if (above < 0 || above > match.cue()) {
      return null;
    }
    return extent.words(extent.meant(above));
  }

  /** "before the summer", "until the end of the week": that is a date. */
  private boolean isTime(String slot) {
    Sentence s = match.sentence();
    int node = match.node(slot);
    return node >= 0
        && s.isNoun(node)
        && s.child(node, "nsubj") < 0
        && (scene.lexicon().matches("times", s, node)
            || Grammar.complements(s, node, Set.of("of")).stream()
                .anyMatch(of -> scene.lexicon().matches("times", s, of)));
  }

  /**
   * A clause that follows what depends on it goes on to the end of the sentence: a parser often
   * loses the second and third of its verbs.
   */
  private @Nullable Span trailing(@Nullable Span target, @Nullable Span requirement) {
    Sentence s = match.sentence();
    int node = match.node("requirement");
    boolean clause = node >= 0 && s.isVerb(node) && s.child(node, "nsubj") >= 0;
    clause |= node >= 0 && s.isNoun(node) && isCut(s, requirement);
    if (target == null || requirement == null || !clause || requirement.start() < target.end()) {
      return requirement;
    }
    int end = s.tokenAt(requirement.end() - 1) + 1;
    int to = end;
    while (to < s.size() && !stops(s, to)) {
      to++;
    }
    while (to > end && s.isPunctuation(to - 1)) {
      to--;
    }
    return requirement.union(s.span(to - 1));
  }

  /**
   * "until *an independent body* to supervise the fund had been set up": a noun after a conjunction
   * that a parser took for a preposition, whose finite verb is still to come.
   */
  private boolean isCut(Sentence s, @Nullable Span requirement) {
    int cue = match.cue();
    if (requirement == null
        || cue + 1 >= s.size()
        || requirement.start() != s.span(cue + 1).start()
        || !s.tag(cue).equals("IN")
        || !scene.lexicon().matches("subordinators", s, cue)) {
      return false;
    }
    int at = s.tokenAt(requirement.end() - 1) + 1;
    while (at < s.size() && !s.isPunctuation(at) && !s.tag(at).matches("VBD|VBZ|VBP|MD")) {
      at++;
    }
    return at < s.size() && !s.isPunctuation(at) && !stops(s, at);
  }

  private boolean stops(Sentence s, int i) {
    if (s.word(i).equals(",") && i + 1 < s.size() && extent.startsAnother(i + 1)) {
      return true;
    }
    boolean speech = s.isVerb(i) && scene.lexicon().matches("speech-verbs", s, i);
    return speech
        || scene.isContrast(s, i)
        || s.tag(i).equals("''")
        || s.tag(i).equals("``")
        || s.word(i).equals(";");
  }
}
