package org.parley.reading.actors;

import org.jspecify.annotations.Nullable;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** Whether a token mentions an actor, and whom: by a pronoun, a name or a description. */
final class MentionReader {

  private final Lexicon lexicon;
  private final NameReader names;
  private final Pronouns pronouns;
  private final NamedActors named;
  private final DescribedActors described;

  MentionReader(SoFar soFar, Lexicon lexicon, NameReader names, States states, Sides sides) {
    this.lexicon = lexicon;
    this.names = names;
    this.pronouns = new Pronouns(soFar.cast(), soFar.discourse());
    this.described = new DescribedActors(soFar, lexicon, names, sides);
    this.named =
        new NamedActors(soFar, lexicon, names, new NameKinds(lexicon), states, sides, described);
  }

  /** The actor that the token names, describes or takes up; null where it does none of these. */
  @Nullable Entity read(Sentence s, int i) {
    if (s.tag(i).startsWith("PRP")) {
      return pronouns.meant(s, i);
    }
    if (s.isName(i) || isState(s, i)) {
      boolean part =
          partOfName(s, i) || (s.is(i, "nmod:poss") && names.isMembers(s, i + 1, s.head(i)));
      return part ? null : named.read(s, i);
    }
    return s.isNoun(i) && !s.is(i, "compound") ? described.read(s, i) : null;
  }

  private boolean isState(Sentence s, int i) {
    return NameReader.capital(s, i) && lexicon.value("states", NameReader.lower(s, i)) != null;
  }

  private static boolean partOfName(Sentence s, int i) {
    boolean part = s.is(i, "compound") || s.is(i, "flat") || s.is(i, "amod");
    return part && s.head(i) >= 0 && s.isName(s.head(i)) && !NameReader.isHyphenated(s, i);
  }
}
