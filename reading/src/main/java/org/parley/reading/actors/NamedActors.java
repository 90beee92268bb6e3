package org.parley.reading.actors;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** Whom the names of a text mean: states, organizations, persons with their titles. */
final class NamedActors {

  private final SoFar soFar;
  private final Lexicon lexicon;
  private final NameReader names;
  private final NameKinds kinds;
  private final States states;
  private final Sides sides;
  private final DescribedActors offices;

  NamedActors(
      SoFar soFar,
      Lexicon lexicon,
      NameReader names,
      NameKinds kinds,
      States states,
      Sides sides,
      DescribedActors offices) {
    this.soFar = soFar;
    this.lexicon = lexicon;
    this.names = names;
    this.kinds = kinds;
    this.states = states;
    this.sides = sides;
    this.offices = offices;
  }

  /** The actor that a name means; null where it means none. */
  @Nullable Entity read(Sentence s, int i) {
    boolean modifier = s.is(i, "compound") || s.is(i, "amod");
    NameReader.Name name = modifier ? single(s, i) : names.read(s, i);
    String bare =
        soFar.cast().words(s.span(name.hasName() ? name.nameFrom() : name.first(), name.end()));
    String full = soFar.cast().words(s.span(name.first(), name.end()));
    if (kinds.isDate(bare)) {
      soFar.cast().nobody(s, i);
      return null;
    }
    Entity state = states.of(s, i, bare, modifier);
    if (state != null) {
      return named(state, s, name, bare);
    }
    String known = lexicon.value("known-organizations", bare.toLowerCase(Locale.ROOT));
    if (known != null) {
      return named(soFar.named().organization(known), s, name, bare);
    }
    if (!name.hasName()) {
      return offices.office(s, i, name, full);
    }
    Entity person = soFar.named().person(bare, name.titled());
    if (person != null) {
      return titled(named(person, s, name, bare), s, i, name, full);
    }
    return modifier ? null : newName(s, i, name, bare, full);
  }

  private static NameReader.Name single(Sentence s, int i) {
    int first = i;
    while (first > 0 && s.head(first - 1) == i && s.isName(first - 1)) {
      first--;
    }
    return new NameReader.Name(first, first, i + 1, false, List.of(), false);
  }

  private Entity named(Entity entity, Sentence s, NameReader.Name name, String bare) {
    int from = name.hasName() ? name.nameFrom() : name.first();
    entity.called(bare, entity.kind() == Actor.Kind.PERSON);
    entity.mentioned(s.span(from, name.end()));
    return entity;
  }

  /** What the title and the words before it say: the office, and for whom it is held. */
  private Entity titled(Entity person, Sentence s, int i, NameReader.Name name, String full) {
    if (name.titled()) {
      person.called(full, false);
      soFar.named().holds(person, name.title());
      person.speaksFor(sides.before(s, i, name.first(), name.nameFrom()));
    }
    return person;
  }

  private @Nullable Entity newName(
      Sentence s, int i, NameReader.Name name, String bare, String full) {
    if (name.titled() || kinds.isPerson(s, i, name, bare)) {
      return titled(named(soFar.named().newPerson(bare), s, name, bare), s, i, name, full);
    }
    boolean place = lexicon.contains("places", bare.toLowerCase(Locale.ROOT));
    boolean body = kinds.isBody(s, i, name, bare);
    if (place || !(body || NameKinds.acts(s, i) || soFar.named().isKnown(bare))) {
      return null;
    }
    Entity organization = named(soFar.named().organization(bare), s, name, bare);
    acronym(s, name.end(), organization);
    return organization;
  }

  /** "Syrian Democratic Forces (SDF)". */
  private static void acronym(Sentence s, int at, Entity entity) {
    boolean bracket = at + 2 < s.size() && (s.word(at).equals("(") || s.tag(at).equals("-LRB-"));
    if (bracket
        && s.word(at + 1).matches("[A-Z][A-Za-z.&-]{1,9}")
        && !Character.isLetter(s.word(at + 2).charAt(0))) {
      entity.called(s.word(at + 1), false);
    }
  }
}
