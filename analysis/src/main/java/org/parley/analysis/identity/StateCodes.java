package org.parley.analysis.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.knowledge.KnowledgeFile;

/** ISO 3166-1 alpha-3 codes of states by their English names. */
final class StateCodes {

  private static final Map<String, String> CODES = codes();

  private StateCodes() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOCountries()) {
      Locale country = Locale.of("", two);
      String three = alpha3(country);
      if (three != null) {
        codes.put(NameForm.of(country.getDisplayCountry(Locale.ENGLISH)).plain(), three);
      }
    }
    for (KnowledgeFile.Entry entry :
        KnowledgeFile.load(StateCodes.class, "state-codes.list").entries()) {
      if (!entry.meaning().matches("[A-Z]{3}")) {
        throw entry.fault(
            "'" + entry.meaning() + "' is no alpha-3 code", "Write 'name, name = ABC'.");
      }
      entry.words().forEach(word -> codes.put(NameForm.of(word).plain(), entry.meaning()));
    }
    return codes;
  }

  private static @Nullable String alpha3(Locale country) {
    try {
      return country.getISO3Country();
    } catch (MissingResourceException e) {
      return null; // A territory without one.
    }
  }

  /** The code of a state, or null. */
  static @Nullable String of(String name) {
    return CODES.get(NameForm.of(name).plain());
  }
}
