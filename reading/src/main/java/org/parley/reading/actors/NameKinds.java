package org.parley.reading.actors;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** What a name is the name of, by the words in it and those that describe it. */
final class NameKinds {

  private final Lexicon lexicon;

  NameKinds(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean isDate(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return lexicon.contains("months", last) || lexicon.contains("weekdays", last);
  }

  /** Whether it is an organization, by its own words or by those beside it. */
  boolean isBody(Sentence s, int i, NameReader.Name name, String bare) {
    return isOrganization(s, name, bare) || isDescribed(s, i, "organizations", "groups");
  }

  boolean isPerson(Sentence s, int i, NameReader.Name name, String bare) {
    int length = name.end() - name.nameFrom();
    if (isBody(s, i, name, bare)) {
      return isDescribed(s, i, "roles");
    }
    if (lexicon.contains("given-names", NameReader.lower(s, name.nameFrom())) && length > 1) {
      return true;
    }
    boolean office =
        s.children(i, "appos").stream().anyMatch(a -> lexicon.matches("roles", s, a))
            || isDescribed(s, i, "roles");
    return office || (length > 1 && length < 4 && !name.definite() && isPlain(s, name));
  }

  /** Whether no word of a name is that of a place, a state or several. */
  private boolean isPlain(Sentence s, NameReader.Name name) {
    return IntStream.range(name.nameFrom(), name.end())
        .allMatch(i ->
            s.tag(i).equals("NNP")
                && Character.isLowerCase(s.word(i).codePointBefore(s.word(i).length()))
                && lexicon.value("states", NameReader.lower(s, i)) == null
                && lexicon.value("capitals", NameReader.lower(s, i)) == null
                && !lexicon.matches("places", s, i));
  }

  /** "the negotiator, *Idris Bakri*", "the campaign group *Debt Justice*". */
  private boolean isDescribed(Sentence s, int i, String... lists) {
    int noun = described(s, i);
    return noun >= 0 && List.of(lists).stream().anyMatch(list -> lexicon.matches(list, s, noun));
  }

  /** The common noun to which a name is an apposition; -1 where it is none. */
  static int described(Sentence s, int i) {
    boolean beside = s.is(i, "appos") || s.is(i, "dep");
    int noun = beside ? s.head(i) : -1;
    return noun >= 0 && noun < i && s.isNoun(noun) && !s.isName(noun) ? noun : -1;
  }

  private boolean isOrganization(Sentence s, NameReader.Name name, String bare) {
    for (int i = name.nameFrom(); i < name.end(); i++) {
      if (lexicon.matches("organizations", s, i)) {
        return true;
      }
    }
    return bare.matches("[A-Z][A-Z&.-]{1,7}") && !bare.contains(" ");
  }

  static boolean acts(Sentence s, int i) {
    int mark = s.child(i, "case");
    boolean agent = s.is(i, "obl") && mark >= 0 && Set.of("by", "against").contains(s.lemma(mark));
    return agent || s.is(i, "nsubj") || s.is(i, "nmod:poss");
  }
}
