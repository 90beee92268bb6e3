package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  DisputeReader(Scene scene) {
    this.scene = scene;
  }

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Match match : scene.matches()) {
      if (match.rule().kind() == Rule.Kind.DISPUTE) {
        Found one = dispute(match);
        if (one != null) {
          found.add(one);
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
    Span claim = scene.span(match, "claim");
    Entity claimant = scene.one(match, "claimant");
    if (claim == null) {
      Said before = before(s, s.span(match.cue()), counterclaimant);
      if (before == null) {
        return null;
      }
      claim = before.content();
      claimant = before.speaker();
    }
    if (claim.overlaps(counterclaim)) {
      return null;
    }
    return found(match, claim, claimant, counterclaim, counterclaimant);
  }

  private Found found(
      Match match,
      Span claim,
      @Nullable Entity claimant,
      Span counterclaim,
      @Nullable Entity counterclaimant) {
    double confidence = AssertionReader.confidence(match.rule());
    Span evidence = scene.evidence(claim.union(counterclaim));
    return new Found(
        Rule.Kind.DISPUTE,
        claim.start(),
        "d",
        id ->
            new Dispute(
                id,
                claim,
                scene.id(claimant),
                counterclaim,
                scene.id(counterclaimant),
                evidence,
                confidence));
  }

  /** What somebody else said last before. */
  private @Nullable Said before(Sentence s, Span cue, @Nullable Entity other) {
    Said found = null;
    for (Said said : scene.said()) {
      boolean earlier = said.content().start() < cue.start() && !said.content().contains(cue);
      boolean near = s.number() - said.sentence().number() <= REACH;
      if (earlier && near && said.speaker() != other) {
        found = said;
      }
    }
    return found;
  }
}
