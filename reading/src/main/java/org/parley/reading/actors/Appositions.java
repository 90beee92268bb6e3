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
      NameReader.Name name = names.read(s, i);
      Span words = s.span(name.first(), name.end());
      head.roles().addAll(name.title());
      head.roles().add(s.lemma(i));
      soFar.named().learns(head, List.of(s.lemma(i)));
      head.called(words.in(soFar.cast().text()), false);
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
    NameReader.Name words = names.read(s, noun);
    Span span = s.span(words.first(), words.end());
    name.roles().addAll(words.title());
    name.roles().add(s.lemma(noun));
    soFar.named().learns(name, List.of(s.lemma(noun)));
    name.called(span.in(soFar.cast().text()), false);
    name.mentioned(span);
    name.speaksFor(group == null ? sides.complement(s, noun) : group.party());
    if (group != null) {
      soFar.becomes(group, name);
    }
    soFar.cast().put(s, noun, name);
  }

  private boolean isOffice(Sentence s, int noun, Entity name) {
    return name.kind() == Actor.Kind.PERSON
        ? lexicon.matches("roles", s, noun) && !s.tag(noun).endsWith("S")
        : name.kind() == Actor.Kind.ORGANIZATION
            && (lexicon.matches("organizations", s, noun) || lexicon.matches("groups", s, noun));
  }
}
