package org.parley.reading.actors;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** Whom a pronoun means: the subject of a clause above, or who stands out most before. */
final class Pronouns {

  /** How many sentences back a pronoun reaches. */
  private static final int REACH = 3;

  private final Cast cast;
  private final Discourse discourse;

  Pronouns(Cast cast, Discourse discourse) {
    this.cast = cast;
    this.discourse = discourse;
  }

  /** Whom a pronoun means; null for "I", "we" and an empty "it". */
  @Nullable Entity meant(Sentence s, int i) {
    Predicate<Entity> fits = fits(s.word(i).toLowerCase(Locale.ROOT));
    if (fits == null || s.is(i, "expl")) {
      return null;
    }
    Entity near = above(s, i, fits);
    boolean many = s.lemma(i).equals("they");
    Entity meant = near != null ? near : before(s, fits, many);
    if (meant != null && meant.kind() == Actor.Kind.PERSON) {
      meant.is(gender(s.word(i).toLowerCase(Locale.ROOT)));
    }
    return meant;
  }

  private static @Nullable Predicate<Entity> fits(String word) {
    return switch (word) {
      case "he", "she", "his", "her", "him", "himself", "herself", "hers" -> {
        Entity.Gender gender = gender(word);
        yield entity ->
            (entity.kind() == Actor.Kind.PERSON || isOneGroup(entity)) && entity.fits(gender);
      }
      case "it", "its", "itself" ->
          entity -> entity.kind() != Actor.Kind.PERSON && !entity.plural() && !isOneGroup(entity);
      case "they", "their", "them", "themselves", "theirs" ->
          entity -> entity.kind() != Actor.Kind.PERSON && !isOneGroup(entity);
      default -> null;
    };
  }

  private static Entity.Gender gender(String pronoun) {
    return pronoun.startsWith("h") && !pronoun.startsWith("her")
        ? Entity.Gender.MALE
        : Entity.Gender.FEMALE;
  }

  private static boolean isOneGroup(Entity entity) {
    return entity.kind() == Actor.Kind.GROUP && !entity.plural() && !entity.roles().isEmpty();
  }

  /** The subject of a clause above: "Hamas said *it* ...". */
  private @Nullable Entity above(Sentence s, int i, Predicate<Entity> fits) {
    int verb = s.head(i);
    boolean own = s.is(i, "nsubj");
    for (int at = verb, steps = 0; at >= 0 && steps < 10; at = s.head(at), steps++) {
      int subject = Grammar.surfaceSubject(s, at);
      boolean usable =
          subject >= 0
              && subject != i
              && subject < i
              && !(own && at == verb)
              && !s.under(i, subject);
      Entity entity = usable ? cast.known(s, subject) : null;
      if (entity != null && fits.test(entity)) {
        return entity;
      }
    }
    return null;
  }

  /** The mention that stands out most in the nearest sentence that has any. */
  private @Nullable Entity before(Sentence s, Predicate<Entity> fits, boolean many) {
    for (int distance = 0; distance <= REACH; distance++) {
      Discourse.Mention best = null;
      for (Discourse.Mention mention : discourse.latest()) {
        if (mention.sentence() < s.number() - distance) {
          break; // They stand in the order of the text, the latest first.
        }
        boolean here = mention.sentence() == s.number() - distance;
        boolean usable =
            here && fits.test(mention.entity()) && (discourse.quoting() || !mention.quoted());
        if (usable && (best == null || mention.weight(many) > best.weight(many))) {
          best = mention;
        }
      }
      if (best != null) {
        return best.entity();
      }
    }
    return null;
  }
}
