package org.parley.reading.actors;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** Which state a name means. */
final class States {

  /** Before a capital or palace that stands for its state: where it acts, not where one is. */
  private static final Set<String> ACTING =
      Set.of("by", "with", "against", "from", "between", "of");

  private final Cast cast;
  private final Lexicon lexicon;

  States(Cast cast, Lexicon lexicon) {
    this.cast = cast;
    this.lexicon = lexicon;
  }

  /** The state that a name means: its own, or that of its capital where that acts; else null. */
  @Nullable Entity of(Sentence s, int i, String bare, boolean modifier) {
    String key = bare.toLowerCase(Locale.ROOT);
    String state = bare.equals("us") ? null : lexicon.value("states", key);
    if (state == null
        && lexicon.value("capitals", key) != null
        && (modifier
            ? NameReader.isHyphenated(s, i) || s.tag(Math.min(i + 1, s.size() - 1)).equals("CC")
            : stands(s, i))) {
      state = lexicon.value("capitals", key);
    }
    return state == null ? null : state(state);
  }

  /** The state of that name, new where the text has not named it. */
  Entity state(String name) {
    for (Entity entity : cast.entities()) {
      if (entity.kind() == Actor.Kind.STATE && entity.name().equals(name)) {
        return entity;
      }
    }
    return cast.add(name, Actor.Kind.STATE, false);
  }

  /** Whether a place name acts, rather than says where. */
  private static boolean stands(Sentence s, int i) {
    if (s.is(i, "nsubj") || s.is(i, "nmod:poss") || s.is(i, "obj") || s.is(i, "iobj")) {
      return true;
    }
    if (s.is(i, "conj")) {
      return stands(s, s.head(i));
    }
    int mark = s.child(i, "case");
    return mark >= 0 && ACTING.contains(s.lemma(mark));
  }
}
