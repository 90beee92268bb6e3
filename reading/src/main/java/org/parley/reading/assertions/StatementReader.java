package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * Who says what: quotations with their cues first, then what is reported in the narrator's words.
 */
final class StatementReader {

  /** Tokens between a quotation and the words that attribute it. */
  private static final int NEAR = 25;

  private final ParsedText text;
  private final Cast cast;
  private final Lexicon lexicon;
  private final List<Match> matches;
  private final List<Quotation> quotations;
  private final List<Said> found = new ArrayList<>();
  private final Set<Match> used = new HashSet<>();

  StatementReader(
      ParsedText text,
      Cast cast,
      Lexicon lexicon,
      List<Match> matches,
      List<Quotation> quotations) {
    this.text = text;
    this.lexicon = lexicon;
    this.cast = cast;
    this.matches = matches.stream().filter(m -> m.rule().kind() == Rule.Kind.STATEMENT).toList();
    this.quotations = quotations;
  }

  List<Said> read() {
    for (Quotation quotation : quotations) {
      if (quotation.isSpeech(text.text())) {
        quoted(quotation);
      }
    }
    Set<Span> cues = new HashSet<>();
    used.forEach(match -> cues.add(cueSpan(match)));
    for (Match match : matches) {
      if (!used.contains(match) && !cues.contains(cueSpan(match))) {
        Said said = reported(match);
        if (said != null) {
          cues.add(said.cueSpan());
          found.add(said);
        }
      }
    }
    found.sort(
        Comparator.comparing(Said::content).thenComparingInt(said -> said.cueSpan().start()));
    return found;
  }

  // Quotations

  private void quoted(Quotation quotation) {
    Match cue = cueOf(quotation);
    if (cue != null) {
      used.add(cue);
      boolean embedded = isEmbedded(quotation, cue);
      if (!embedded) {
        found.add(said(cue, trim(quotation.content()), true));
      } else {
        used.remove(cue);
      }
      return;
    }
    Said before = before(quotation);
    if (before != null) {
      found.add(before.goingOn(trim(quotation.content())));
    }
  }

  /** A quotation inside reported words: "said that 'none is better' and ...". */
  private boolean isEmbedded(Quotation quotation, Match cue) {
    Sentence s = cue.sentence();
    if (s.number() != quotation.first() || cueSpan(cue).start() > quotation.content().start()) {
      return false;
    }
    int open = s.tokenAt(quotation.content().start());
    for (int i = cue.cue() + 1; i < open; i++) {
      boolean words = !s.isPunctuation(i) && !s.is(i, "advmod") && !underOther(s, i, cue);
      if (words) {
        return true;
      }
    }
    return false;
  }

  /** Words after the cue that belong to the cue's own phrase: "said *on Monday*: ...". */
  private static boolean underOther(Sentence s, int i, Match cue) {
    for (int child : s.children(cue.cue())) {
      boolean adjunct =
          s.is(child, "obl")
              || s.is(child, "nsubj")
              || s.is(child, "obj")
              || s.is(child, "iobj")
              || s.is(child, "nmod")
              || s.is(child, "advcl")
              || s.is(child, "advmod");
      if (adjunct && s.under(i, child)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest cue outside the quotation, in the sentence where it ends or starts. */
  private @Nullable Match cueOf(Quotation quotation) {
    Match best = null;
    int nearest = Integer.MAX_VALUE;
    for (Match match : matches) {
      int number = match.sentence().number();
      if (number < quotation.first() || number > quotation.last() + 1 || isInside(cueSpan(match))) {
        continue;
      }
      int distance = distance(quotation, match);
      if (distance < nearest) {
        nearest = distance;
        best = match;
      }
    }
    return best;
  }

  private int distance(Quotation quotation, Match match) {
    Sentence s = match.sentence();
    Span cue = cueSpan(match);
    if (cue.start() >= quotation.content().end()) {
      boolean next = s.number() == quotation.last() + 1;
      int from = next ? 0 : s.tokenAt(quotation.content().end());
      int gap = match.cue() - from;
      // A sentence of its own after the quotation attributes it only where it starts with the cue.
      boolean unfit =
          next
              ? !quotation.closed() || gap > 2 || startsNew(s)
              : gap > NEAR || crosses(cue, quotation);
      return unfit ? Integer.MAX_VALUE : gap;
    }
    if (s.number() != quotation.first()) {
      return Integer.MAX_VALUE;
    }
    int gap = s.tokenAt(quotation.content().start()) - match.cue();
    return gap > NEAR || crosses(cue, quotation) ? Integer.MAX_VALUE : gap + 3;
  }

  private static boolean startsNew(Sentence s) {
    return Character.isUpperCase(s.word(0).codePointAt(0));
  }

  /** Whether another speech lies between the cue and the quotation. */
  private boolean crosses(Span cue, Quotation quotation) {
    Span between = cue.union(quotation.content());
    return quotations.stream()
        .anyMatch(other ->
            !other.equals(quotation)
                && other.isSpeech(text.text())
                && between.contains(other.content())
                && !quotation.content().overlaps(other.content()));
  }

  /**
   * The speech just before, which this one goes on: in the same paragraph, or at the start of the
   * next.
   */
  private @Nullable Said before(Quotation quotation) {
    Said last = null;
    int paragraph = -1;
    for (Said said : found) {
      if (said.direct() && said.content().start() < quotation.content().start()) {
        last = said;
        paragraph = paragraphAt(said.content().start());
      }
    }
    boolean same = paragraph == quotation.paragraph();
    boolean next = quotation.opens() && paragraph == quotation.paragraph() - 1;
    return same || next ? last : null;
  }

  private int paragraphAt(int offset) {
    return text.sentences().stream()
        .filter(s -> s.span().end() > offset)
        .findFirst()
        .map(Sentence::paragraph)
        .orElse(-1);
  }

  private boolean isInside(Span span) {
    return quotations.stream().anyMatch(q -> q.words() > 1 && q.content().contains(span));
  }

  // Reports

  private @Nullable Said reported(Match match) {
    if (match.fillers("content").isEmpty()) {
      return null;
    }
    Match.Filler filler = match.fillers("content").getFirst();
    Sentence s = match.sentence();
    if (filler.phrase() == null || bySelf(match)) {
      return null;
    }
    if (!hasVoice(match)) {
      return null;
    }
    Phrase extent = new ContentExtent(match, lexicon, cuesOf(s)).of(filler.node(), filler.phrase());
    boolean that = s.lemma(extent.from()).equals("that") && !s.is(extent.from(), "nsubj");
    Phrase phrase =
        that && extent.from() < filler.node() ? new Phrase(extent.from() + 1, extent.to()) : extent;
    return said(match, whole(Scene.span(s, phrase), cueSpan(match)), false);
  }

  /** Whether somebody can speak: results may "show", but only people "say". */
  private boolean hasVoice(Match match) {
    Sentence s = match.sentence();
    int node = match.fillers("source").stream().mapToInt(Match.Filler::node).findFirst().orElse(-1);
    if (node < 0) {
      return !lexicon.matches("weak-cues", s, match.cue());
    }
    boolean voice = s.isPronoun(node) || (cast.at(s, node) != null && cast.isNamed(s, node));
    boolean weak = lexicon.matches("weak-cues", s, match.cue());
    return voice || (!weak && !s.tag(node).startsWith("W"));
  }

  private List<Integer> cuesOf(Sentence s) {
    return matches.stream()
        .filter(match -> match.sentence() == s && !isInside(cueSpan(match)))
        .map(Match::cue)
        .distinct()
        .toList();
  }

  /** "I think ..." inside a quotation is part of what is quoted. */
  private boolean bySelf(Match match) {
    return match.fillers("source").stream().anyMatch(f -> Cast.isSelf(match.sentence(), f.node()))
        && isInside(cueSpan(match));
  }

  /** A quotation that starts in the content belongs to it to its end. */
  private Span whole(Span content, Span cue) {
    Span all = content;
    for (Quotation quotation : quotations) {
      boolean starts =
          all.overlaps(quotation.content()) && quotation.content().start() >= all.start();
      if (starts && !quotation.content().overlaps(cue) && quotation.words() < 60) {
        all = all.union(trim(quotation.content()));
      }
    }
    return all;
  }

  private Said said(Match match, Span content, boolean direct) {
    Sentence s = match.sentence();
    int node = match.fillers("source").stream().mapToInt(Match.Filler::node).findFirst().orElse(-1);
    Entity speaker =
        node < 0 ? null : isDocument(s, node) ? author(s, node) : cast.together(s, node);
    Span source = node < 0 ? null : source(match);
    if (speaker == null && node >= 0 && Cast.isSelf(s, node)) {
      speaker = speakerAt(s.span(node));
    }
    return new Said(speaker, source, s, match.cue(), cueSpan(match), content, direct, match.rule());
  }

  private boolean isDocument(Sentence s, int node) {
    return lexicon.matches("documents", s, node) && cast.known(s, node) == null;
  }

  /** Who speaks in a document: its maker, who issued it, "responded with *a statement*", or it. */
  private @Nullable Entity author(Sentence s, int node) {
    Entity maker = maker(s, node);
    int verb = s.is(node, "obj") || s.is(node, "obl") ? s.head(node) : -1;
    int issuer = maker == null && verb >= 0 && s.isVerb(verb) ? Grammar.subject(s, verb) : -1;
    if (issuer >= 0 && (s.isPronoun(issuer) || cast.isNamed(s, issuer))) {
      return cast.together(s, issuer);
    }
    return maker == null ? cast.at(s, node) : maker;
  }

  /** Whose report or figures they are: "figures released by *both governments*". */
  private @Nullable Entity maker(Sentence s, int node) {
    List<Integer> owners = new ArrayList<>(s.children(node, "nmod:poss"));
    owners.addAll(Grammar.complements(s, node, Set.of("by", "from", "of")));
    s.children(node, "acl")
        .forEach(verb -> owners.addAll(Grammar.complements(s, verb, Set.of("by", "from"))));
    owners.addAll(s.children(node, "compound"));
    owners.addAll(s.children(node, "amod"));
    return owners.stream()
        .filter(owner -> cast.isNamed(s, owner))
        .findFirst()
        .map(owner -> cast.together(s, owner))
        .orElse(null);
  }

  private static @Nullable Span source(Match match) {
    Match.Filler filler = match.fillers("source").getFirst();
    return filler.phrase() == null
        ? null
        : match.sentence().span(filler.phrase().from(), filler.phrase().to());
  }

  private @Nullable Entity speakerAt(Span span) {
    return found.stream()
        .filter(said -> said.content().contains(span))
        .min(Comparator.comparingInt(said -> said.content().length()))
        .map(Said::speaker)
        .orElse(null);
  }

  /**
   * The cue with its particle or its adjective: "made clear", "according to", "expressed optimism".
   */
  static Span cueSpan(Match match) {
    Sentence s = match.sentence();
    Span span = s.span(match.cue());
    if (match.rule().slots().containsKey("source") && s.lemma(match.cue()).equals("accord")) {
      return s.span(match.cue(), Math.min(s.size(), match.cue() + 2));
    }
    int head = s.head(match.cue());
    boolean light =
        head >= 0
            && !s.isVerb(match.cue())
            && Grammar.governor(s, match.cue()) == head
            && s.isVerb(head);
    boolean near =
        light
            && Math.abs(head - match.cue()) < 3
            && (s.is(match.cue(), "xcomp") || s.is(match.cue(), "obj"));
    return near ? s.span(head).union(span) : span;
  }

  /** Without stops and marks at the edges. */
  private Span trim(Span span) {
    int[] points = span.in(text.text()).codePoints().toArray();
    int from = 0;
    int to = points.length;
    while (to > 1 && ".,;: \n\t".indexOf(points[to - 1]) >= 0) {
      to--;
    }
    while (from < to - 1 && Character.isWhitespace(points[from])) {
      from++;
    }
    return new Span(span.start() + from, span.start() + to);
  }
}
