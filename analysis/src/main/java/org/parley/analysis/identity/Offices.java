package org.parley.analysis.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.knowledge.KnowledgeFile;

/** Offices that one person at a time holds, by the phrases that name them. */
final class Offices {

  private static final String HELD_NO_MORE = "-";
  private static final Map<String, String> NAMES = names();

  private Offices() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (KnowledgeFile.Entry entry : KnowledgeFile.load(Offices.class, "offices.list").entries()) {
      if (entry.meaning().isEmpty()) {
        throw entry.fault("An office has no name", "Write 'foreign secretary = foreign minister'.");
      }
      entry.words().forEach(word -> names.put(NameForm.of(word).plain(), entry.meaning()));
    }
    return names;
  }

  /** The office in a phrase such as "Tarvenian Foreign Minister Irena Molnar", or null. */
  static @Nullable String in(String phrase) {
    String plain = " " + NameForm.of(phrase).plain() + " ";
    String longest = "";
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      if (!plain.contains(" " + name.getKey() + " ")) {
        continue;
      }
      if (name.getValue().equals(HELD_NO_MORE)) {
        return null;
      }
      longest = name.getKey().length() > longest.length() ? name.getKey() : longest;
    }
    return NAMES.get(longest);
  }

  /** Whether the phrase names an office and ends with it: nobody's name follows. */
  static boolean isBare(String phrase) {
    String plain = NameForm.of(phrase).plain();
    return NAMES.keySet().stream()
        .anyMatch(name -> plain.equals(name) || plain.endsWith(" " + name));
  }
}
