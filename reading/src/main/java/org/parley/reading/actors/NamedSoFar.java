package org.parley.reading.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.rules.Lexicon;

/**
 * The persons and organizations that a text has named so far, found again by forms of their names.
 */
final class NamedSoFar {

  private final Cast cast;
  private final Lexicon lexicon;

  NamedSoFar(Cast cast, Lexicon lexicon) {
    this.cast = cast;
    this.lexicon = lexicon;
  }

  Entity newPerson(String name) {
    Entity person = cast.add(name, Actor.Kind.PERSON, false);
    String given = NameForms.words(name).getFirst();
    boolean known = NameForms.words(name).size() > 1 && !lexicon.contains("unisex", given);
    if (known && lexicon.contains("female", given)) {
      person.is(Entity.Gender.FEMALE);
    } else if (known && lexicon.contains("given-names", given)) {
      person.is(Entity.Gender.MALE);
    }
    return person;
  }

  /** Notes the words of an office, and what they tell of who holds it: "spokeswoman". */
  void holds(Entity person, List<String> office) {
    person.roles().addAll(office);
    if (office.stream().anyMatch(word -> lexicon.contains("female", word))) {
      person.is(Entity.Gender.FEMALE);
    } else if (office.stream().anyMatch(word -> lexicon.contains("male", word))) {
      person.is(Entity.Gender.MALE);
    }
  }

  /** The person who bears a name or part of it: the last name, or the only one given. */
  @Nullable Entity person(String name, boolean titled) {
    List<String> wanted = NameForms.words(name);
    for (int i = cast.entities().size() - 1; i >= 0; i--) {
      Entity entity = cast.entities().get(i);
      if (entity.kind() == Actor.Kind.PERSON
          && NameForms.samePerson(entity.words(), wanted, titled)) {
        return entity;
      }
    }
    return null;
  }

  /**
   * The organization of that name, or of which it is the acronym or the short form; new where there
   * is none.
   */
  Entity organization(String name) {
    for (Entity entity : cast.entities()) {
      boolean fits =
          entity.kind() == Actor.Kind.ORGANIZATION
              && (entity.name().equalsIgnoreCase(name)
                  || entity.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name))
                  || NameForms.isAcronym(name, entity.name())
                  || NameForms.isAcronym(entity.name(), name)
                  || NameForms.isShort(name, entity.name()));
      if (fits) {
        return entity;
      }
    }
    return cast.add(name, Actor.Kind.ORGANIZATION, false);
  }

  /** Whether an organization of that name has been named. */
  boolean isKnown(String name) {
    return cast.entities().stream()
        .anyMatch(entity ->
            entity.kind() == Actor.Kind.ORGANIZATION
                && (entity.name().equals(name) || entity.aliases().contains(name)));
  }
}
