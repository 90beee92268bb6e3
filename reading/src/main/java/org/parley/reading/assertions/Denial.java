package org.parley.reading.assertions;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Span;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** A denial that a rule found: who denies, what is denied, and what is said against it. */
final class Denial {

  /** Sentences between a claim and its denial. */
  private static final int REACH = 2;

  /** Sentences between what somebody is blamed for and the denial. */
  private static final int BLAME_REACH = 3;

  private final Scene scene;
  private final List<Accusation> accusations;
  private final Match match;
  private final Sentence s;
  private final Span words;
  private final boolean appended;
  private final Entity denier;

  private Denial(
      Scene scene,
      List<Accusation> accusations,
      Match match,
      Span words,
      boolean appended,
      Entity denier) {
    this.scene = scene;
    this.accusations = accusations;
    this.match = match;
    this.s = match.sentence();
    this.words = words;
    this.appended = appended;
    this.denier = denier;
  }

  /**
   * The denial of a match; null where nobody denies, or where nothing is set against the claim.
   *
   * @param accusations of the text, which may be what is denied
   */
  static @Nullable Denial of(Scene scene, List<Accusation> accusations, Match match) {
    Span found = scene.span(match, "counterclaim");
    if (found == null) {
      return null;
    }
    Span words = fromArticle(match, found);
    boolean appended = followsComma(scene, words);
    Entity denier =
        appended ? remarkBy(scene, accusations, match, words) : scene.one(match, "counterclaimant");
    if (denier == null) {
      return null;
    }
    Denial denial = new Denial(scene, accusations, match, words, appended, denier);
    return denial.isLoose() || denial.isHollow() ? null : denial;
  }

  Entity denier() {
    return denier;
  }

  /** What the denier sets against the claim: the denial, or better what it says with it. */
  Span counterclaim() {
    return appended ? words : explained();
  }

  /** "a charge they reject" that no comma sets apart from what it takes up. */
  private boolean isLoose() {
    return !appended
        && s.isNoun(match.cue())
        && scene.lexicon().matches("remark-nouns", s, match.cue())
        && match.fillers("counterclaim").getFirst().node() == match.cue();
  }

  /** Whether nothing is said but the word of denial. */
  private boolean isHollow() {
    return counterclaim().equals(s.span(match.cue()));
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

  /**
   * Who makes a remark; "they" are who was blamed just before: "rebuked Y, a charge they reject".
   */
  private static @Nullable Entity remarkBy(
      Scene scene, List<Accusation> accusations, Match match, Span remark) {
    int node = match.node("counterclaimant");
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

  private static boolean followsComma(Scene scene, Span span) {
    return span.start() > 1
        && scene.text().words(new Span(span.start() - 2, span.start())).strip().equals(",");
  }

  /**
   * "denied the charge, *saying X*", "denied this. Its spokesman said *X*": X is set against it.
   */
  private Span explained() {
    int from = s.span(match.cue() + (isBare() ? 2 : 0)).start();
    Span own = saying(s, from, true);
    own = own == null ? participle() : own;
    if (own != null) {
      return own;
    }
    List<Sentence> all = scene.text().sentences();
    Sentence next = s.number() + 1 < all.size() ? all.get(s.number() + 1) : s;
    Span after =
        next != s && next.paragraph() == s.paragraph()
            ? saying(next, next.span().start(), false)
            : null;
    return after == null ? words : after;
  }

  /**
   * What the denier's side says in a sentence, from a place on; who is only "it" or "its spokesman"
   * there is of that side.
   *
   * @param orNobody whether that may also be said by nobody named
   */
  private @Nullable Span saying(Sentence where, int from, boolean orNobody) {
    return scene.said().stream()
        .filter(said -> said.sentence() == where && said.content().start() > from)
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

  /**
   * "rejected it, *pointing out that X*": what a participle says, though no statement was found.
   */
  private @Nullable Span participle() {
    return s.children(match.cue(), "advcl").stream()
        .filter(i -> s.tag(i).equals("VBG") && i > match.cue() && s.child(i, "ccomp") >= 0)
        .map(i -> Phrase.of(s, s.child(i, "ccomp"), Phrase.Style.CLAUSE, new BitSet(), false))
        .map(phrase -> Scene.span(s, phrase))
        .findFirst()
        .orElse(null);
  }

  /**
   * What is denied: what the denier was blamed for, or what somebody else said that has most words
   * in common with the denial, or last before it; null where there is no such thing.
   */
  DisputeReader.@Nullable Claim claim() {
    DisputeReader.Claim blame = null;
    boolean charge = isCharge();
    for (Accusation accusation : accusations) {
      if (accusation.act().start() >= words.start() || !isNear(accusation.act(), BLAME_REACH)) {
        continue;
      }
      boolean own = Voice.areOneSide(scene.actor(accusation.accused()), denier);
      boolean other = !Voice.areOneSide(scene.actor(accusation.accuser()), denier);
      int reach = own ? BLAME_REACH : other && appended ? 0 : other && charge ? 1 : -1;
      if (isNear(accusation.act(), reach)) {
        blame = new DisputeReader.Claim(accusation.act(), accusation.accuser());
      }
    }
    return blame != null ? blame : said();
  }

  private DisputeReader.@Nullable Claim said() {
    Span cue = s.span(match.cue());
    Set<String> matter = specific();
    DisputeReader.Claim found = null;
    int most = 0;
    for (Said said : scene.said()) {
      boolean other =
          !Voice.areOneSide(said.speaker(), denier) && (appended || !said.content().contains(cue));
      if (other && said.content().start() < words.start() && isNear(said.content(), REACH)) {
        Set<String> shared = matter(said.content());
        shared.retainAll(matter);
        if (shared.size() >= most) {
          found = new DisputeReader.Claim(said.content(), scene.id(said.speaker()));
          most = shared.size();
        }
      }
    }
    return matter.isEmpty() || most > 0 || appended ? found : null;
  }

  /** What a denial itself says of what it denies; nothing for "denied this", "the charge". */
  private Set<String> specific() {
    int node = match.fillers("counterclaim").getFirst().node();
    int object = node == match.cue() ? s.child(node, "obj") : node;
    boolean clause =
        node == match.cue() && (s.child(node, "ccomp") >= 0 || s.child(node, "xcomp") >= 0);
    boolean told =
        object >= 0
            && s.children(object).stream()
                .anyMatch(i -> s.is(i, "acl") || s.is(i, "ccomp") || s.is(i, "nmod"));
    Set<String> found = (clause || told) && !isBare() ? matter(words) : new HashSet<>();
    found.remove(s.lemma(match.cue()));
    if (object >= 0) {
      found.remove(s.lemma(object));
    }
    return found;
  }

  private Set<String> matter(Span span) {
    return scene.text().sentences(span).stream()
        .findFirst()
        .map(one -> Voice.matter(one, span, scene.lexicon()))
        .orElseGet(HashSet::new);
  }

  /** "the charge", "accusations": what is denied is that somebody did wrong. */
  private boolean isCharge() {
    return isBare()
        || IntStream.range(0, s.size())
            .filter(i -> i == match.cue() || s.head(i) == match.cue())
            .anyMatch(i -> scene.lexicon().matches("blame-nouns", s, i));
  }

  /** "denied that.", "denied this and accused X": nothing is said of what is denied. */
  private boolean isBare() {
    int next = match.cue() + 1;
    return next + 1 < s.size()
        && s.word(next).matches("this|that|it")
        && (s.isPunctuation(next + 1) || s.tag(next + 1).equals("CC"));
  }

  private boolean isNear(Span claim, int reach) {
    return claim.start() < s.span(match.cue()).start()
        && scene.text().sentences(claim).stream()
            .anyMatch(other -> s.number() - other.number() <= reach);
  }
}
