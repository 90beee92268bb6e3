package org.parley.reading.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.reading.syntax.Sentence;

/** The codes of names: of states, leaders, organizations, capitals and places. Immutable. */
final class NameCodes {

  /** What a list gives for a name that only looks like an actor's. */
  private static final String NOBODY = "-";

  private final EventLexicon lexicon;
  private final StateCodes states;

  NameCodes(EventLexicon lexicon, StateCodes states) {
    this.lexicon = lexicon;
    this.states = states;
  }

  /** The code of the name that ends at a token, or null. */
  @Nullable ActorCode at(Sentence s, int i) {
    boolean joined = i > 0 && s.word(i - 1).equals("-"); // "Park Geun-hye"
    boolean capital = Character.isUpperCase(s.word(i).codePointAt(0));
    if (!(capital || joined) || isNobody(s, i)) {
      return null;
    }
    EventLexicon.Entry state = lexicon.entry("states", s, i);
    EventLexicon.Entry longer =
        i + 2 < s.size() && s.word(i + 1).equals("-") ? lexicon.entry("states", s, i + 2) : null;
    state = longer != null && longer.from() <= i ? longer : state; // "Guinea-Bissau"
    EventLexicon.Entry best = longest(lexicon.entry("event-actors", s, i), state);
    best = longest(best, lexicon.entry("event-leaders", s, i));
    if (best != null && !best.equals(state)) {
      return ActorCode.of(best.value());
    }
    if ((state != null && !state.key().equals("us")) || isUs(s, i)) {
      return code(state == null ? "United States" : state.value(), null);
    }
    EventLexicon.Entry capitalCity = lexicon.entry("capitals", s, i);
    if (capitalCity != null) {
      return code(capitalCity.value(), null);
    }
    EventLexicon.Entry place = lexicon.entry("event-places", s, i);
    return place == null ? organization(s, i) : code(place.value(), null);
  }

  /** "The South *China* Sea": a word of a name that is nobody's. */
  private boolean isNobody(Sentence s, int i) {
    for (int end = i; end < Math.min(s.size(), i + 4); end++) {
      EventLexicon.Entry entry = lexicon.entry("event-actors", s, end);
      if (entry != null && entry.from() <= i && entry.value().equals(NOBODY)) {
        return true;
      }
    }
    return false;
  }

  /** An organization by another form of its name. */
  private @Nullable ActorCode organization(Sentence s, int i) {
    String name = lexicon.value("known-organizations", s, i);
    String code =
        name == null ? null : lexicon.words().value("event-actors", name.toLowerCase(Locale.ROOT));
    return code == null || code.equals(NOBODY) ? null : ActorCode.of(code);
  }

  private static boolean isUs(Sentence s, int i) {
    return s.word(i).equals("US");
  }

  private static EventLexicon.@Nullable Entry longest(
      EventLexicon.@Nullable Entry one, EventLexicon.@Nullable Entry other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.key().length() > one.key().length() ? other : one;
  }

  private @Nullable ActorCode code(String state, @Nullable String role) {
    String code = states.of(state);
    return code == null ? null : new ActorCode(code, role);
  }
}
