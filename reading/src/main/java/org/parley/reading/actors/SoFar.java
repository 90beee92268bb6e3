package org.parley.reading.actors;

import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.ParsedText;

/**
 * What a text has told of its actors so far.
 *
 * @param cast who they are, and where
 * @param discourse where they were mentioned last
 * @param named finds them again by name
 * @param described finds them again by office or description
 */
record SoFar(Cast cast, Discourse discourse, NamedSoFar named, DescribedSoFar described) {

  static SoFar begin(ParsedText text, Lexicon lexicon) {
    Cast cast = new Cast(text);
    Discourse discourse = new Discourse(lexicon);
    return new SoFar(
        cast, discourse, new NamedSoFar(cast, lexicon), new DescribedSoFar(discourse, lexicon));
  }

  /** Who was only described turns out to be another, whom the text names. */
  void becomes(Entity group, Entity name) {
    cast.becomes(group, name);
    discourse.becomes(group, name);
  }
}
