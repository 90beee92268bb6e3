package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
  record Claim(Span span, @Nullable String claimant) {}

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    List<Match> denials = new ArrayList<>();
    for (Match match : scene.matches()) {
      if (match.rule().kind() == Rule.Kind.DISPUTE) {
        Found one = denial(match);
        if (one != null) {
          found.add(one.by(match.rule()));
          denials.add(match);
        }
      }
    }
    for (Contradictions.Pair pair : new Contradictions(scene, accusations).find()) {
      if (denials.stream().noneMatch(denial -> isOfSame(denial, pair.counter()))) {
        found.add(contradiction(pair));
      }
    }
    return found;
  }

  /** Whether a denial has taken care of what one side answers there. */
  private boolean isOfSame(Match denial, Voice counter) {
    int apart = counter.sentence().number() - denial.sentence().number();
    Entity denier = scene.one(denial, "counterclaimant");
    return (apart == 0 || apart == 1) && denier != null && counter.isOfSide(denier);
  }

  private @Nullable Found denial(Match match) {
    Denial denial = Denial.of(scene, accusations, match);
    Claim claim = denial == null ? null : denial.claim();
    if (denial == null || claim == null) {
      return null;
    }
    Span counter = denial.counterclaim();
    Span clipped = upTo(claim.span(), counter);
    return clipped.overlaps(counter)
        ? null
        : found(
            new Claim(clipped, claim.claimant()),
            counter,
            denial.denier(),
            scene.confidence(match.rule()));
  }

  private Found contradiction(Contradictions.Pair pair) {
    Span counter = pair.counter().content();
    Span claim = pair.claim().content();
    if (claim.overlaps(counter)) {
      claim = new Span(claim.start(), Math.max(claim.start() + 1, pair.counter().start()));
    }
    return found(
        new Claim(upTo(claim, counter), scene.id(pair.claim().speaker())),
        counter,
        pair.counter().speaker(),
        scene.confidence(Rule.Kind.DISPUTE, "contradiction", null));
  }

  /** A span up to another that starts in it, without the punctuation between the two. */
  private Span upTo(Span span, Span other) {
    int end = span.end();
    if (span.start() < other.start() && other.start() < span.end()) {
      end = other.start();
    }
    end = Math.min(end, sideEnd(span));
    while (end > span.start() + 1
        && !Character.isLetterOrDigit(scene.text().points().at(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  /**
   * Where a clause with another subject is added to what is claimed: "..., and their leader has".
   */
  private int sideEnd(Span span) {
    if (scene.quotations().stream().anyMatch(one -> one.content().overlaps(span))) {
      return span.end();
    }
    for (Sentence s : scene.text().sentences(span)) {
      for (int i = 1; i + 2 < s.size(); i++) {
        boolean inside = s.span(i - 1).start() > span.start() && s.span(i + 2).end() < span.end();
        if (inside && s.word(i - 1).equals(",") && s.tag(i).equals("CC") && isClause(s, i)) {
          return s.span(i - 1).start();
        }
      }
    }
    return span.end();
  }

  private static boolean isClause(Sentence s, int conjunction) {
    return IntStream.range(conjunction + 1, Math.min(s.size(), conjunction + 5))
        .anyMatch(i -> s.is(i, "nsubj"));
  }

  private Found found(
      Claim claim, Span counterclaim, @Nullable Entity counterclaimant, double confidence) {
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
}
