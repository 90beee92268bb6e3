package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Dispute;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * Where two actors contradict each other: a denial, or a statement set against the one before it.
 */
final class DisputeReader {

  /** Sentences between a claim and its denial. */
  private static final int REACH = 2;

  /** Sentences between what somebody is blamed for and the denial. */
  private static final int BLAME_REACH = 3;

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

  private @Nullable Found denial(Match match) {
    Span words = scene.span(match, "counterclaim");
    if (words == null) {
      return null;
    }
    Span denial = fromArticle(match, words);
    boolean appended = denial.start() > 1 && before(denial).endsWith(",");
    Entity denier = appended ? remarkBy(match, denial) : scene.one(match, "counterclaimant");
    Claim claim = claim(match, denial, denier, appended);
    Span counter = appended ? denial : explained(match, denial, denier);
    Sentence s = match.sentence();
    boolean loose =
        !appended
            && s.isNoun(match.cue())
            && scene.lexicon().matches("remark-nouns", s, match.cue())
            && match.fillers("counterclaim").getFirst().node() == match.cue();
    boolean hollow = counter.equals(s.span(match.cue()));
    if (claim == null || denier == null || loose || hollow) {
      return null;
    }
    Span clipped = upTo(claim.span(), counter);
    return clipped.overlaps(counter)
        ? null
        : found(
            new Claim(clipped, claim.claimant()),
            counter,
            denier,
            scene.confidence(match.rule()));
  }

  /** "a charge they reject", though the parser hangs what stands before the comma on the noun. */
  private static Span fromArticle(Match match, Span words) {
    Sentence s = match.sentence();
    if (!s.isNoun(match.cue()) || !words.contains(s.span(match.cue()))) {
      return words;
    }
    int from = match.cue();
    while (from > 0 && s.head(from - 1) == match.cue() && !s.isPunctuation(from - 1)) {
      from--;
    }
    return new Span(s.span(from).start(), words.end());
  }

  /** Who makes a remark; "they" are who was blamed just before: "rebuked Y, a charge they reject". */
  private @Nullable Entity remarkBy(Match match, Span remark) {
    int node = match.fillers("counterclaimant").stream().mapToInt(Match.Filler::node).findFirst().orElse(-1);
    Sentence s = match.sentence();
    if (node >= 0 && s.isPronoun(node)) {
      for (Accusation accusation : accusations) {
        if (accusation.accused() != null
            && s.span().contains(accusation.act())
            && accusation.act().start() < remark.start()) {
          return scene.actor(accusation.accused());
        }
      }
    }
    return scene.one(match, "counterclaimant");
  }

  private String before(Span span) {
    return new Span(Math.max(0, span.start() - 2), span.start()).in(scene.text().text()).strip();
  }

  /** A span up to another that starts in it, without the punctuation between the two. */
  private Span upTo(Span span, Span other) {
    int end = span.end();
    if (span.start() < other.start() && other.start() < span.end()) {
      end = other.start();
    }
    end = Math.min(end, sideEnd(span));
    while (end > span.start() + 1
        && !Character.isLetterOrDigit(scene.text().text().codePointAt(index(end - 1)))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  /** Where a clause with another subject is added to what is claimed: "..., and their leader has". */
  private int sideEnd(Span span) {
    if (scene.quotations().stream().anyMatch(one -> one.content().overlaps(span))) {
      return span.end();
    }
    for (Sentence s : scene.text().sentences()) {
      for (int i = 1; i + 2 < s.size() && s.span().overlaps(span); i++) {
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

  private int index(int codePoint) {
    return scene.text().text().offsetByCodePoints(0, codePoint);
  }

  /**
   * "denied the charge, *saying X*", "denied this. Its spokesman said *X*": X is set against it.
   */
  private Span explained(Match match, Span denial, @Nullable Entity denier) {
    Sentence s = match.sentence();
    Span own = saying(s, s.span(match.cue()).start(), denier, true);
    own = own == null ? participle(s, match.cue()) : own;
    if (own != null) {
      return own;
    }
    for (Sentence next : scene.text().sentences()) {
      if (next.number() == s.number() + 1 && next.paragraph() == s.paragraph()) {
        Span after = saying(next, next.span().start(), denier, false);
        return after == null ? denial : after;
      }
    }
    return denial;
  }

  /**
   * What the denier's side says in a sentence, from a place on; who is only "it" or "its spokesman"
   * there is of that side.
   *
   * @param orNobody whether that may also be said by nobody named
   */
  private @Nullable Span saying(Sentence s, int from, @Nullable Entity denier, boolean orNobody) {
    return scene.said().stream()
        .filter(said -> said.sentence() == s && said.content().start() > from)
        .filter(said ->
            Voice.areOneSide(said.speaker(), denier)
                || (orNobody && said.speaker() == null)
                || startsWithPronoun(said))
        .map(Said::content)
        .findFirst()
        .orElse(null);
  }

  private static boolean startsWithPronoun(Said said) {
    Span source = said.source();
    Sentence s = said.sentence();
    return source != null && s.isPronoun(Math.min(s.size() - 1, s.tokenAt(source.start())));
  }

  /** "rejected it, *pointing out that X*": what a participle says, though no statement was found. */
  private @Nullable Span participle(Sentence s, int cue) {
    return s.children(cue, "advcl").stream()
        .filter(i -> s.tag(i).equals("VBG") && i > cue && s.child(i, "ccomp") >= 0)
        .map(i -> Phrase.of(s, s.child(i, "ccomp"), Phrase.Style.CLAUSE, new BitSet(), false))
        .map(phrase -> Scene.span(s, phrase))
        .findFirst()
        .orElse(null);
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

  /**
   * What is denied: what the denier was blamed for, or what somebody else said that has most words
   * in common with the denial, or last before it.
   *
   * @param appended whether the denial stands in the sentence of the claim, as an apposition to it
   */
  private @Nullable Claim claim(Match match, Span denial, @Nullable Entity denier, boolean appended) {
    Sentence s = match.sentence();
    Span cue = s.span(match.cue());
    Claim blame = null;
    boolean charge = isCharge(match);
    for (Accusation accusation : accusations) {
      boolean before = accusation.act().start() < denial.start();
      boolean own = Voice.areOneSide(scene.actor(accusation.accused()), denier);
      boolean other = !Voice.areOneSide(scene.actor(accusation.accuser()), denier);
      int reach = own ? BLAME_REACH : other && appended ? 0 : other && charge ? 1 : -1;
      if (before && isNear(s, accusation.act(), cue, reach)) {
        blame = new Claim(accusation.act(), accusation.accuser());
      }
    }
    return blame != null ? blame : said(match, denial, denier, appended);
  }

  private @Nullable Claim said(
      Match match, Span denial, @Nullable Entity denier, boolean appended) {
    Sentence s = match.sentence();
    Span cue = s.span(match.cue());
    Set<String> matter = specific(match, denial);
    Claim found = null;
    int most = 0;
    for (Said said : scene.said()) {
      boolean other =
          !Voice.areOneSide(said.speaker(), denier) && (appended || !said.content().contains(cue));
      if (other && said.content().start() < denial.start() && isNear(s, said.content(), cue, REACH)) {
        Set<String> shared = matter(said.content());
        shared.retainAll(matter);
        if (shared.size() >= most) {
          found = new Claim(said.content(), scene.id(said.speaker()));
          most = shared.size();
        }
      }
    }
    return matter.isEmpty() || most > 0 || appended ? found : null;
  }

  /** What a denial itself says of what it denies; nothing for "denied this", "the charge". */
  private Set<String> specific(Match match, Span denial) {
    Sentence s = match.sentence();
    int node = match.fillers("counterclaim").getFirst().node();
    int object = node == match.cue() ? s.child(node, "obj") : node;
    boolean clause =
        node == match.cue() && (s.child(node, "ccomp") >= 0 || s.child(node, "xcomp") >= 0);
    boolean told =
        object >= 0
            && s.children(object).stream()
                .anyMatch(i -> s.is(i, "acl") || s.is(i, "ccomp") || s.is(i, "nmod"));
    Set<String> found = clause || told ? matter(denial) : new HashSet<>();
    found.remove(s.lemma(match.cue()));
    if (object >= 0) {
      found.remove(s.lemma(object));
    }
    return found;
  }

  private Set<String> matter(Span span) {
    return scene.text().sentences().stream()
        .filter(s -> s.span().overlaps(span))
        .findFirst()
        .map(s -> Voice.matter(s, span, scene.lexicon()))
        .orElseGet(HashSet::new);
  }

  /** "the charge", "accusations": what is denied is that somebody did wrong. */
  private boolean isCharge(Match match) {
    Sentence s = match.sentence();
    return IntStream.range(0, s.size())
        .filter(i -> i == match.cue() || s.head(i) == match.cue())
        .anyMatch(i -> scene.lexicon().matches("blame-nouns", s, i));
  }

  private boolean isNear(Sentence s, Span words, Span cue, int reach) {
    return words.start() < cue.start()
        && scene.text().sentences().stream()
            .filter(other -> other.span().overlaps(words))
            .anyMatch(other -> s.number() - other.number() <= reach);
  }
}
