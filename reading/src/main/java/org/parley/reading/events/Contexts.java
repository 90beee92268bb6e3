package org.parley.reading.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.reading.syntax.Sentence;

/** The contexts of an event, by the words around it. */
final class Contexts {

  /** More say nothing any more. */
  private static final int MOST = 3;

  private Contexts() {}

  /** Those that come with the deed, then those of which the most words stand in the sentence. */
  static List<String> of(Sentence s, Told told, EventLexicon lexicon) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < s.size(); i++) {
      String context = lexicon.value("event-contexts", s, i);
      if (context != null) {
        counts.merge(context, s.under(i, told.predicate()) ? 2 : 1, Integer::sum);
      }
    }
    List<String> all = new ArrayList<>(told.deed().contexts());
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(context -> !all.contains(context))
        .forEach(all::add);
    return all.subList(0, Math.min(MOST, all.size()));
  }
}
