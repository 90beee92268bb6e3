package org.parley.model.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assertion of a source that stands by itself: its fields, named as in a brief, are actors,
 * words or values.
 *
 * @param id the same for the same words of the same article, whichever its version and whoever
 *     reads it
 * @param kind one of the nine
 * @param source id of the version of the article
 * @param actors by field the fullest names that the article gives; a field that nobody fills is
 *     absent
 * @param words by field the words of the article
 * @param values by field a word of a closed list or a date, such as a stance or a status
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1] that the reader is right
 */
public record Item(
    String id,
    Kind kind,
    String source,
    Map<String, List<String>> actors,
    Map<String, List<Quote>> words,
    Map<String, String> values,
    Quote evidence,
    double confidence) {

  public Item {
    actors = ordered(actors);
    words = ordered(words);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  private static <T> Map<String, List<T>> ordered(Map<String, List<T>> fields) {
    Map<String, List<T>> copy = new LinkedHashMap<>();
    fields.forEach((field, all) -> copy.put(field, List.copyOf(all)));
    return Collections.unmodifiableMap(copy);
  }

  /** The first name in a field, or null. */
  public @Nullable String actor(String field) {
    List<String> names = actors.getOrDefault(field, List.of());
    return names.isEmpty() ? null : names.getFirst();
  }

  /** The first words in a field, or null. */
  public @Nullable Quote quote(String field) {
    List<Quote> quotes = words.getOrDefault(field, List.of());
    return quotes.isEmpty() ? null : quotes.getFirst();
  }

  /** The value of a field, or null. */
  public @Nullable String value(String field) {
    return values.get(field);
  }
}
