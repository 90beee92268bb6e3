package org.parley.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.account.DecidedFields;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;

/** Which fields of an item a form changes: it sends all, also those that stay. */
final class Changed {

  private Changed() {}

  static Map<String, String> of(Item item, Map<String, String> given) {
    Map<String, String> changed = new LinkedHashMap<>();
    given.forEach((field, value) -> {
      String at = given.getOrDefault(field + DecidedFields.AT, "");
      if (!field.endsWith(DecidedFields.AT) && !isSame(item, field, value.strip(), at)) {
        changed.put(field, value.strip());
        if (!at.isBlank()) {
          changed.put(field + DecidedFields.AT, at);
        }
      }
    });
    return changed;
  }

  private static boolean isSame(Item item, String field, String value, String at) {
    List<Quote> quotes = item.words().getOrDefault(field, List.of());
    if (!quotes.isEmpty()) {
      String words = String.join("; ", quotes.stream().map(Quote::text).toList());
      return spaced(words).equals(spaced(value))
          && (at.isBlank() || at.equals(DecidedFields.at(quotes.getFirst().span())));
    }
    String actors = String.join("; ", item.actors().getOrDefault(field, List.of()));
    return value.equals(actors.isEmpty() ? item.values().getOrDefault(field, "") : actors);
  }

  private static String spaced(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
