package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** Who speaks in a statement, and the words that name the source. */
final class SourceReader {

  private final Cast cast;
  private final Lexicon lexicon;

  SourceReader(Cast cast, Lexicon lexicon) {
    this.cast = cast;
    this.lexicon = lexicon;
  }

  /** Whoever is named, or whose document it is; null where the text names nobody. */
  @Nullable Entity speaker(Match match) {
    Sentence s = match.sentence();
    int node = match.node("source");
    return node < 0 ? null : isDocument(s, node) ? author(s, node) : cast.together(s, node);
  }

  /** The words that name the source, or null. */
  static @Nullable Span span(Match match) {
    Phrase phrase =
        match.fillers("source").isEmpty() ? null : match.fillers("source").getFirst().phrase();
    return phrase == null ? null : match.sentence().span(phrase.from(), phrase.to());
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

  /** Whether somebody can speak: results may "show", but only people "say". */
  boolean hasVoice(Match match) {
    Sentence s = match.sentence();
    int node = match.node("source");
    if (node < 0) {
      return !lexicon.matches("weak-cues", s, match.cue());
    }
    boolean voice = s.isPronoun(node) || (cast.at(s, node) != null && cast.isNamed(s, node));
    boolean weak = lexicon.matches("weak-cues", s, match.cue());
    return voice || (!weak && !s.tag(node).startsWith("W"));
  }
}
