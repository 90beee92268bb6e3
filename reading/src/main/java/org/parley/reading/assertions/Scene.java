package org.parley.reading.assertions;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Rule;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/**
 * What the readers of all kinds share about one text.
 *
 * @param said who says what, in the order of the text
 */
record Scene(
    ParsedText text,
    Cast cast,
    Lexicon lexicon,
    List<Match> matches,
    List<Said> said,
    List<Quotation> quotations) {

  /** The id by which assertions name an actor; also makes it an actor of the brief. */
  @Nullable String id(@Nullable Entity entity) {
    return entity == null ? null : cast.id(entity);
  }

  /** The actor of an id; null for none. */
  @Nullable Entity actor(@Nullable String id) {
    return id == null ? null : cast.withId(id);
  }

  /** The innermost statement whose content holds the span, or null. */
  @Nullable Said around(Span span) {
    return said.stream()
        .filter(one -> one.content().contains(span))
        .min(Comparator.comparingInt(one -> one.content().length()))
        .orElse(null);
  }

  /** Who says the words of the span; null in the narrator's voice. */
  @Nullable Entity speakerOf(Span span) {
    Said around = around(span);
    if (around != null) {
      return around.speaker();
    }
    return said.stream()
        .filter(one -> one.sentence().span().contains(span) && isSaid(one, span))
        .findFirst()
        .map(Said::speaker)
        .orElse(null);
  }

  /** "*Without a pact*, the minister said, prices would fall": before the cue, and yet said. */
  private static boolean isSaid(Said one, Span span) {
    Sentence s = one.sentence();
    int token = s.tokenAt(span.start());
    return s.children(one.cue(), "ccomp").stream().anyMatch(clause -> s.under(token, clause));
  }

  /**
   * Who fills a slot, each of those named together; whoever speaks for "I", "we" and the speaker's
   * slot.
   */
  Set<Entity> who(Match match, String slot) {
    return who(match, match.fillers(slot));
  }

  private Set<Entity> who(Match match, List<Match.Filler> fillers) {
    Set<Entity> found = new LinkedHashSet<>();
    Sentence s = match.sentence();
    for (Match.Filler filler : fillers) {
      boolean speaker = "speaker".equals(filler.special()) || Cast.isSelf(s, filler.node());
      if (speaker) {
        Entity entity = speakerOf(s.span(match.cue()));
        if (entity != null) {
          found.add(entity);
        }
      } else {
        found.addAll(cast.each(s, filler.node()));
      }
    }
    return found;
  }

  /** Who fills a slot; nobody where a thing does that the text does not name as an actor. */
  Set<Entity> actors(Match match, String slot) {
    boolean things = match.fillers(slot).stream().anyMatch(filler -> isThing(match, filler));
    return things ? Set.of() : who(match, slot);
  }

  /** Who fills a slot, leaving out things that the text does not name as actors. */
  Set<Entity> attending(Match match, String slot) {
    return who(
        match, match.fillers(slot).stream().filter(filler -> !isThing(match, filler)).toList());
  }

  private boolean isThing(Match match, Match.Filler filler) {
    Sentence s = match.sentence();
    return filler.node() >= 0 && s.isNoun(filler.node()) && !cast.isNamed(s, filler.node());
  }

  /** Who is blamed in a slot: an actor, or whoever owns the deed that is named there. */
  Set<Entity> blamed(Match match, String slot) {
    Set<Entity> found = new LinkedHashSet<>();
    Sentence s = match.sentence();
    for (Match.Filler filler : match.fillers(slot)) {
      int node = filler.node();
      if (node >= 0 && (s.isPronoun(node) || s.isName(node) || cast.isNamed(s, node))) {
        found.addAll(cast.each(s, node));
      } else if (node >= 0) {
        List<Entity> owners = owners(s, node);
        found.addAll(owners.isEmpty() && isSomebody(s, node) ? cast.each(s, node) : owners);
      }
    }
    return found;
  }

  private List<Entity> owners(Sentence s, int node) {
    return s.children(node).stream()
        .filter(i -> s.is(i, "nmod:poss") || s.is(i, "amod") || s.is(i, "compound"))
        .filter(i -> cast.isNamed(s, i))
        .map(i -> cast.at(s, i))
        .filter(Objects::nonNull)
        .toList();
  }

  /** "Managers", "both capitals": people, though the text does not single them out. */
  private boolean isSomebody(Sentence s, int node) {
    return lexicon.matches("roles", s, node) || lexicon.matches("groups", s, node);
  }

  /** The one who fills a slot, or null. */
  @Nullable Entity one(Match match, String slot) {
    Set<Entity> found = who(match, slot);
    return found.isEmpty() ? null : found.iterator().next();
  }

  /** The words of a slot, or null. */
  @Nullable Span span(Match match, String slot) {
    return match.fillers(slot).stream()
        .map(Match.Filler::phrase)
        .filter(phrase -> phrase != null)
        .findFirst()
        .map(phrase -> words(match.sentence(), phrase))
        .orElse(null);
  }

  /** Words that start in a quotation end in it. */
  Span clip(Span span) {
    for (Quotation quotation : quotations) {
      Span inside = quotation.content();
      boolean leaves =
          inside.start() <= span.start()
              && span.start() < inside.end()
              && span.end() > inside.end();
      if (leaves && quotation.isSpeech()) {
        return new Span(span.start(), inside.end());
      }
    }
    return span;
  }

  /** Without the words at its end that only lead to what follows: ", but only". */
  Phrase withoutLooseEnd(Sentence s, Phrase phrase) {
    int to = phrase.to();
    while (to > phrase.from() + 1
        && (s.isPunctuation(to - 1)
            || s.tag(to - 1).equals("CC")
            || lexicon.contains("loose-words", s.lemma(to - 1)))) {
      to--;
    }
    return new Phrase(phrase.from(), to);
  }

  /** The words of a phrase without a loose end, and no further than their quotation. */
  Span words(Sentence s, Phrase phrase) {
    return clip(span(s, withoutLooseEnd(s, phrase)));
  }

  /** Whether a word sets what follows against what stands before it: but, although. */
  boolean isContrast(Sentence s, int i) {
    return s.lemma(i).equals("but") || lexicon.contains("contrast-words", s.lemma(i));
  }

  static Span span(Sentence s, Phrase phrase) {
    return s.span(phrase.from(), phrase.to());
  }

  /** How sure it is that what a rule found by itself is right. */
  double confidence(Rule rule) {
    return confidence(rule.kind(), rule.name(), rule);
  }

  /**
   * How sure it is that what a rule found is right: what the rule says of itself, or else what was
   * measured of the rule or of its kind on annotated articles.
   */
  double confidence(Rule.Kind kind, String name, @Nullable Rule rule) {
    String given = rule == null ? null : rule.values().get("confidence");
    given = given == null ? lexicon.value("confidences", name) : given;
    String usual = lexicon.value("confidences", kind.name().toLowerCase(Locale.ROOT));
    return Double.parseDouble(given != null ? given : usual == null ? "0.5" : usual);
  }

  /** The sentence or sentences around some words, from the first to the last. */
  Span evidence(Span words) {
    Span all = null;
    for (Sentence s : text.sentences(words)) {
      all = all == null ? s.span() : all.union(s.span());
    }
    return all == null ? words : all;
  }
}
