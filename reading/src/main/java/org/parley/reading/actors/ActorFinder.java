package org.parley.reading.actors;

import java.util.Map;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/** Finds the actors of a text, in one pass from its first word to its last. Immutable. */
public final class ActorFinder {

  private final Lexicon lexicon;
  private final NameReader names;

  public ActorFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.names = new NameReader(lexicon);
  }

  /** Who is named in a text; states that no list has are known by the text's own adjectives. */
  public Cast find(ParsedText text) {
    Map<String, String> states = Demonyms.in(text, lexicon);
    return states.isEmpty()
        ? named(text)
        : new ActorFinder(lexicon.with("states", states)).named(text);
  }

  private Cast named(ParsedText text) {
    SoFar soFar = SoFar.begin(text, lexicon);
    Cast cast = soFar.cast();
    Discourse discourse = soFar.discourse();
    States states = new States(cast, lexicon);
    Sides sides = new Sides(cast, lexicon, states, soFar.named());
    MentionReader mentions = new MentionReader(soFar, lexicon, names, states, sides);
    Appositions appositions = new Appositions(soFar, lexicon, names, sides);
    for (Sentence s : text.sentences()) {
      discourse.starts(s);
      for (int i = 0; i < s.size(); i++) {
        discourse.passes(s, i);
        Entity entity = mentions.read(s, i);
        if (entity != null) {
          cast.put(s, i, entity);
          discourse.mentioned(entity, s, i);
        }
      }
      appositions.read(s);
    }
    return cast;
  }
}
