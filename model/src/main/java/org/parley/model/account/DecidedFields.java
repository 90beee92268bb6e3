package org.parley.model.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Span;

/**
 * Fields of an item as decisions give them. Several actors stand in one value, with {@code ;}
 * between; beside words stands where in the article they are, as {@code on.at = 12-34}.
 */
public final class DecidedFields {

  /** After the name of a field: where its words stand, in code points. */
  public static final String AT = ".at";

  private static final String BETWEEN = ";";

  private final Kind kind;
  private final Map<String, List<String>> actors;
  private final Map<String, List<Quote>> words;
  private final Map<String, String> values;

  /** Without any. */
  public DecidedFields(Kind kind) {
    this(kind, Map.of(), Map.of(), Map.of());
  }

  /** Those of an item. */
  public DecidedFields(Item item) {
    this(item.kind(), item.actors(), item.words(), item.values());
  }

  private DecidedFields(
      Kind kind,
      Map<String, List<String>> actors,
      Map<String, List<Quote>> words,
      Map<String, String> values) {
    this.kind = kind;
    this.actors = new LinkedHashMap<>(actors);
    this.words = new LinkedHashMap<>(words);
    this.values = new LinkedHashMap<>(values);
  }

  /**
   * Takes what a decision says of them, instead of what they were.
   *
   * @throws IllegalArgumentException where a place is none
   */
  public void put(Map<String, String> decided) {
    decided.forEach((field, value) -> {
      String at = decided.get(field + AT);
      if (at != null) {
        words.put(field, List.of(new Quote(value, span(at))));
      } else if (kind.who().contains(field)) {
        actors.put(field, names(value));
      } else if (!field.endsWith(AT)) {
        values.put(field, value);
      }
    });
  }

  /** The item that has them, of which a person is sure. */
  public Item item(String id, String source, Quote evidence) {
    return new Item(id, kind, source, actors, words, values, evidence, 1);
  }

  private static List<String> names(String value) {
    List<String> names = new ArrayList<>();
    for (String name : value.split(BETWEEN, -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  /**
   * A place as decisions write it, such as {@code 12-34}.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Span span(String at) {
    int dash = at.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("'" + at + "' is no place in a text");
    }
    return new Span(
        Integer.parseInt(at.substring(0, dash)), Integer.parseInt(at.substring(dash + 1)));
  }

  /** A place as decisions write it. */
  public static String at(Span span) {
    return span.start() + "-" + span.end();
  }
}
