package org.parley.reading.actors;

import java.util.List;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** Names and offices side by side: who is described is who is named. */
final class Appositions {

  private final SoFar soFar;
  private final Lexicon lexicon;
  private final NameReader names;
  private final Sides sides;

  Appositions(SoFar soFar, Lexicon lexicon, NameReader names, Sides sides) {
    this.soFar = soFar;
    this.lexicon = lexicon;
    this.names = names;
    this.sides = sides;
  }

  /** "Fawzi Barhoum, a Hamas spokesman": the name takes the office and its side. */
  void read(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      named(s, i);
      if (!s.is(i, "appos")) {
        continue;
      }
      Entity head = soFar.cast().known(s, s.head(i));
      Entity other = soFar.cast().known(s, i);
      boolean office = lexicon.matches("roles", s, i) || lexicon.matches("organizations", s, i);
      if (head == null || !office) {
        continue;
      }
      Span words = takesOffice(head, s, i);
      Entity side = other == null ? sides.complement(s, i) : other.party();
      head.speaksFor(side);
      if (other != null && other.kind() == Actor.Kind.GROUP) {
        other.mentions().remove(words);
        soFar.cast().put(s, i, head);
      }
    }
  }

  /** "its negotiator, *Idris Bakri*": who is described is who is named. */
  private void named(Sentence s, int i) {
    int noun = NameKinds.described(s, i);
    Entity name = soFar.cast().known(s, i);
    if (noun < 0 || name == null || !isOffice(s, noun, name)) {
      return;
    }
    Entity group = soFar.cast().known(s, noun);
    if (group != null && (group.kind() != Actor.Kind.GROUP || group.plural())) {
      return;
    }
    name.mentioned(takesOffice(name, s, noun));
    name.speaksFor(group == null ? sides.complement(s, noun) : group.party());
    if (group != null) {
      soFar.becomes(group, name);
    }
    soFar.cast().put(s, noun, name);
  }

  /** Gives somebody the office at a noun, by which it is also called; returns its words. */
  private Span takesOffice(Entity entity, Sentence s, int noun) {
    NameReader.Name office = names.read(s, noun);
    Span words = s.span(office.first(), office.end());
    entity.roles().addAll(office.title());
    soFar.named().holds(entity, List.of(s.lemma(noun)));
    entity.called(soFar.cast().words(words), false);
    return words;
  }

  private boolean isOffice(Sentence s, int noun, Entity name) {
    return name.kind() == Actor.Kind.PERSON
        ? lexicon.matches("roles", s, noun) && !s.tag(noun).endsWith("S")
        : name.kind() == Actor.Kind.ORGANIZATION
            && (lexicon.matches("organizations", s, noun) || lexicon.matches("groups", s, noun));
  }
}
