package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Dispute;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.Sentence;

/**
 * Where two actors contradict each other: a denial, or a statement set against the one before it.
 */
final class DisputeReader {

  /** Sentences between a claim and its denial. */
  private static final int REACH = 2;

  private final Scene scene;
  private final List<Accusation> accusations;

  /**
   * @param accusations of the text, which may be what is denied
   */
  DisputeReader(Scene scene, List<Accusation> accusations) {
    this.scene = scene;
    this.accusations = accusations;
  }

  /** What is contradicted, and who holds it. */
  private record Claim(Span span, @Nullable String claimant) {}

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Match match : scene.matches()) {
      if (match.rule().kind() == Rule.Kind.DISPUTE) {
        Found one = dispute(match);
        if (one != null) {
          found.add(one.by(match.rule()));
        }
      }
    }
    return found;
  }

  private @Nullable Found dispute(Match match) {
    Sentence s = match.sentence();
    Span counterclaim = scene.span(match, "counterclaim");
    if (counterclaim == null) {
      return null;
    }
    Entity counterclaimant = scene.one(match, "counterclaimant");
    Span given = scene.span(match, "claim");
    Claim claim =
        given == null
            ? before(s, s.span(match.cue()), counterclaimant)
            : new Claim(given, scene.id(scene.one(match, "claimant")));
    Span counter = explained(match, counterclaim, counterclaimant);
    if (claim == null || claim.span().overlaps(counter)) {
      return null;
    }
    return found(match, claim, counter, counterclaimant);
  }

  /** "denied the charge, *saying X*", "maintains *X*": X is set against it. */
  private Span explained(Match match, Span denial, @Nullable Entity denier) {
    Sentence s = match.sentence();
    return scene.said().stream()
        .filter(said -> said.sentence() == s && said.speaker() == denier)
        .filter(said -> said.cue() == match.cue() || s.head(said.cue()) == match.cue())
        .filter(said -> said.content().start() > s.span(match.cue()).start())
        .map(Said::content)
        .findFirst()
        .orElse(denial);
  }

  private Found found(
      Match match, Claim claim, Span counterclaim, @Nullable Entity counterclaimant) {
    double confidence = scene.confidence(match.rule());
    Span evidence = scene.evidence(claim.span().union(counterclaim));
    return new Found(
        Rule.Kind.DISPUTE,
        claim.span().start(),
        "d",
        id ->
            new Dispute(
                id,
                claim.span(),
                claim.claimant(),
                counterclaim,
                scene.id(counterclaimant),
                evidence,
                confidence));
  }

  /** What the denier was blamed for, or else what somebody else said last before. */
  private @Nullable Claim before(Sentence s, Span cue, @Nullable Entity denier) {
    Claim found = null;
    for (Said said : scene.said()) {
      boolean other = said.speaker() != denier && !said.content().contains(cue);
      if (other && isNear(s, said.content(), cue)) {
        found = new Claim(said.content(), scene.id(said.speaker()));
      }
    }
    String id = scene.id(denier);
    for (Accusation accusation : accusations) {
      boolean own = id != null && id.equals(accusation.accused());
      if (own && isNear(s, accusation.act(), cue)) {
        found = new Claim(accusation.act(), accusation.accuser());
      }
    }
    return found;
  }

  private boolean isNear(Sentence s, Span words, Span cue) {
    return words.start() < cue.start()
        && scene.text().sentences().stream()
            .filter(other -> other.span().overlaps(words))
            .anyMatch(other -> s.number() - other.number() <= REACH);
  }
}
