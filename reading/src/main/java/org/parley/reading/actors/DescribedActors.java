package org.parley.reading.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** Whom offices, bodies and other common nouns mean. */
final class DescribedActors {

  private final SoFar soFar;
  private final Lexicon lexicon;
  private final NameReader names;
  private final Sides sides;

  DescribedActors(SoFar soFar, Lexicon lexicon, NameReader names, Sides sides) {
    this.soFar = soFar;
    this.lexicon = lexicon;
    this.names = names;
    this.sides = sides;
  }

  /** Who holds an office that the text names without the holder. */
  @Nullable Entity office(Sentence s, int i, NameReader.Name name, String full) {
    Entity side = sides.before(s, i, name.first(), name.end());
    if (side == null) {
      side = sides.complement(s, i);
    }
    boolean other = side == null && Sides.ofName(s, i);
    Entity person = other ? null : soFar.described().holder(s, i, name, side);
    if (person != null) {
      return taken(person, s, name, full);
    }
    if (!lexicon.matches("roles", s, i) && !lexicon.matches("groups", s, i)) {
      return null;
    }
    return newGroup(s, i, side);
  }

  /** The actor that a common noun means; null where it means none. */
  @Nullable Entity read(Sentence s, int i) {
    NameReader.Name name = names.read(s, i);
    boolean singular = !s.tag(i).endsWith("S");
    String full = soFar.cast().words(s.span(name.first(), name.end()));
    boolean governs = lexicon.matches("state-bodies", s, i);
    Entity side = sides.before(s, i, name.first(), name.end());
    if (side == null && governs) {
      side = state(s, i, singular && name.definite());
    }
    if (side != null && governs) {
      return taken(side, s, name, full);
    }
    if (singular && lexicon.matches("roles", s, i)) {
      boolean indefinite = !name.definite() && side == null;
      return indefinite ? newGroup(s, i, null) : office(s, i, name, full);
    }
    if (lexicon.matches("documents", s, i)) {
      return side == null ? sides.maker(s, i) : side;
    }
    boolean organization = lexicon.matches("organizations", s, i);
    if (name.definite() && (organization || lexicon.matches("groups", s, i))) {
      Entity known = soFar.described().known(s, i, name, side);
      if (known != null) {
        return taken(known, s, name, full);
      }
    }
    boolean several = !singular && lexicon.matches("roles", s, i);
    return several || lexicon.matches("groups", s, i) ? newGroup(s, i, side) : null;
  }

  /**
   * Whose government or army it is: that of the capital named after it, or of whom there was talk.
   */
  private @Nullable Entity state(Sentence s, int i, boolean theOne) {
    Entity seat = sides.seat(s, i);
    return seat == null && theOne ? soFar.described().stateWith(s.lemma(i)) : seat;
  }

  /** What the description takes up is called and mentioned so here. */
  private static Entity taken(Entity entity, Sentence s, NameReader.Name name, String full) {
    entity.called(full, false);
    entity.mentioned(s.span(name.first(), name.end()));
    return entity;
  }

  private Entity newGroup(Sentence s, int i, @Nullable Entity side) {
    Entity entity = soFar.cast().group(s, i);
    if (lexicon.matches("roles", s, i)) {
      soFar.named().holds(entity, List.of(s.lemma(i)));
    }
    entity.speaksFor(side == null ? sides.complement(s, i) : side);
    return entity;
  }
}
