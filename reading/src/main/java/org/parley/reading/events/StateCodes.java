package org.parley.reading.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.rules.Lexicon;

/** The code of a state in ISO 3166-1 (alpha-3), by its name in Parley's lists or in ISO's. */
final class StateCodes {

  private final Map<String, String> codes = new HashMap<>();

  StateCodes(Lexicon lexicon) {
    for (String country : Locale.getISOCountries()) {
      Locale state = new Locale.Builder().setRegion(country).build();
      codes.put(
          state.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), state.getISO3Country());
    }
    for (String name : lexicon.words("event-states")) {
      String code = lexicon.value("event-states", name);
      codes.put(name, code == null ? "" : code);
    }
  }

  /** The code of a state by its name, or null. */
  @Nullable String of(@Nullable String name) {
    return name == null ? null : codes.get(name.toLowerCase(Locale.ROOT));
  }
}
