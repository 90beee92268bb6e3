package org.parley.reading.actors;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** For whom somebody speaks or holds an office, by the words before and after the noun. */
final class Sides {

  private final Cast cast;
  private final Lexicon lexicon;
  private final States states;
  private final NamedSoFar named;

  Sides(Cast cast, Lexicon lexicon, States states, NamedSoFar named) {
    this.cast = cast;
    this.lexicon = lexicon;
    this.states = states;
    this.named = named;
  }

  /** The state or organization that the words before a name or an office give. */
  @Nullable Entity before(Sentence s, int head, int from, int to) {
    boolean possessive = from > 1 && s.tag(from - 1).equals("POS");
    int owner = possessive ? from - 2 : s.child(head, "nmod:poss");
    Entity whose = owner < 0 ? null : cast.known(s, owner);
    boolean pronoun = owner >= 0 && s.isPronoun(owner);
    if (!pronoun && isSide(whose)) {
      return whose;
    }
    Entity named = among(s, from, to);
    if (named != null || !pronoun || whose == null || lexicon.matches("opposites", s, head)) {
      return named;
    }
    Entity its = isSide(whose) ? whose : whose.party(); // "his government", "its ministry"
    return isSide(its) ? its : null;
  }

  private static boolean isSide(@Nullable Entity entity) {
    return entity != null
        && (entity.kind() == Actor.Kind.STATE || entity.kind() == Actor.Kind.ORGANIZATION);
  }

  /** "the *Russian* foreign minister": the side that one of the words names. */
  private @Nullable Entity among(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      Entity known = cast.known(s, i);
      if (known != null && known.kind() != Actor.Kind.PERSON) {
        return known;
      }
      int length = Math.max(1, lexicon.entryLength("states", s, i));
      String words = cast.words(s.span(Math.max(from, i - length + 1), i + 1));
      String state = lexicon.value("states", words.toLowerCase(Locale.ROOT));
      if (state != null && NameReader.capital(s, i)) {
        Entity side = states.state(state);
        side.called(words, false);
        side.mentioned(s.span(Math.max(from, i - length + 1), i + 1));
        return side;
      }
      String organization = lexicon.value("known-organizations", NameReader.lower(s, i));
      if (organization != null) {
        return this.named.organization(organization);
      }
    }
    return null;
  }

  /** Whose report or statement it is. */
  @Nullable Entity maker(Sentence s, int i) {
    for (int child : s.children(i)) {
      boolean names = s.is(child, "nmod:poss") || s.is(child, "compound") || s.is(child, "amod");
      Entity known =
          names || !Grammar.complements(s, i, Set.of("by", "from")).isEmpty()
              ? cast.known(s, child)
              : null;
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** "the government *in Tokyo*". */
  @Nullable Entity seat(Sentence s, int i) {
    boolean in = i + 2 < s.size() && s.lemma(i + 1).equals("in");
    String state = in ? lexicon.value("capitals", NameReader.lower(s, i + 2)) : null;
    return state == null ? null : states.state(state);
  }

  /** "a spokesman *for Unison*", "president *of France*". */
  @Nullable Entity complement(Sentence s, int i) {
    for (int child : Grammar.complements(s, i, Set.of("of", "for", "from"))) {
      Entity known = cast.known(s, child);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** "the head *of the Gulf Clan*": an office that says of what, which is no actor so far. */
  static boolean ofName(Sentence s, int i) {
    return Grammar.complements(s, i, Set.of("of")).stream().anyMatch(s::isName);
  }
}
