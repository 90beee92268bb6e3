package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Meeting;
import org.parley.reading.actors.Entity;

/** Who takes part in a meeting, where its mentions leave it to the rest of the text. */
final class Attendance {

  private static final String PAIRS = "pairs";

  private final Scene scene;
  private final List<Entity> often;

  Attendance(Scene scene) {
    this.scene = scene;
    this.often = new ArrayList<>(scene.cast().inOrder());
    IdentityHashMap<Entity, Integer> weights = weights();
    often.sort(Comparator.comparingInt((Entity one) -> -weights.getOrDefault(one, 0)));
  }

  /** How often a text names somebody, himself or those who speak for him. */
  private IdentityHashMap<Entity, Integer> weights() {
    IdentityHashMap<Entity, Integer> weights = new IdentityHashMap<>();
    for (Entity entity : often) {
      int times = entity.mentions().size();
      weights.merge(entity, times, Integer::sum);
      if (entity.party() != null) {
        weights.merge(entity.party(), times, Integer::sum);
      }
    }
    return weights;
  }

  /**
   * Those whom the mentions name; with the two who are meant by "the two sides", and for talks of
   * which nobody is named those of the other talks of the text.
   *
   * @param others those named for each of the other meetings
   */
  Set<Entity> of(Set<Entity> named, Meeting.Kind kind, List<Set<Entity>> others) {
    Set<Entity> found = new LinkedHashSet<>(named);
    for (Entity entity : named) {
      String whom = pair(entity);
      if (whom != null) {
        found.addAll(main(whom.equals("persons")));
      }
    }
    boolean talks = kind == Meeting.Kind.TALKS || kind == Meeting.Kind.ROUND;
    if (found.isEmpty() && talks) {
      others.stream()
          .filter(one -> one.size() > 1)
          .findFirst()
          .ifPresentOrElse(found::addAll, () -> found.addAll(main(false)));
    } else if (found.size() == 1 && talks) {
      other(found.iterator().next()).ifPresent(found::add);
    }
    return found;
  }

  /** Talks with one party are those of the party of whom the text tells most. */
  private Optional<Entity> other(Entity one) {
    return main(false).stream()
        .filter(entity -> !entity.equals(one) && !entity.equals(one.party()))
        .findFirst();
  }

  /** Whether somebody is two who are named elsewhere: "parties" or "persons"; or null. */
  private @Nullable String pair(Entity entity) {
    if (entity.kind() != Actor.Kind.GROUP) {
      return null;
    }
    String[] words = entity.name().toLowerCase(Locale.ROOT).split(" ");
    boolean two =
        words.length < 5
            && "pair".equals(scene.lexicon().value(PAIRS, words[0]))
            && words.length > 1;
    return two ? scene.lexicon().value(PAIRS, singular(words[words.length - 1])) : null;
  }

  private static String singular(String word) {
    if (word.equals("men")) {
      return "man";
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** The two parties, or persons, of whom a text tells most. */
  private List<Entity> main(boolean persons) {
    List<Entity> found = new ArrayList<>();
    for (Entity entity : often) {
      boolean fits =
          persons
              ? entity.kind() == Actor.Kind.PERSON
              : entity.kind() == Actor.Kind.STATE || entity.kind() == Actor.Kind.ORGANIZATION;
      boolean behind =
          found.stream()
              .anyMatch(other -> other.equals(entity.party()) || entity.equals(other.party()));
      if (fits && !behind && found.size() < 2) {
        found.add(entity);
      }
    }
    return found;
  }
}
