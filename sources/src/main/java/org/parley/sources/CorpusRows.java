package org.parley.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.model.Fault;

/**
 * Makes documents of the articles of one corpus: objects with a string {@code text} and, where they
 * are known, {@code id}, {@code title}, {@code publisher}, {@code published}, {@code url}, {@code
 * author} and {@code language}, strings too; an id may be a number. A date that is not understood
 * is left out, and noted; so is an id that an earlier article has.
 */
final class CorpusRows {

  /** Ids that are remembered, so that memory is bounded. */
  private static final int REMEMBERED = 500_000;

  private static final Pattern NUMBER = Pattern.compile("\\d+$");
  private static final int KEYS_SHOWN = 10;
  private static final int LONGEST_SHOWN = 40;

  private final String name;
  private final Documents documents;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param name short name of the corpus, for articles that give no id themselves
   */
  CorpusRows(String name, Documents documents) {
    this.name = name;
    this.documents = documents;
  }

  /**
   * The document of one article.
   *
   * @param place where it stands, which is the document's source
   * @param at the same for messages, with the column where it has one
   * @param number of its line, or its place in the list
   * @throws Fault where it is no such object
   */
  Arrival arrival(JsonNode article, String place, String at, int number) {
    if (!article.isObject()) {
      throw JsonFaults.notAnObject(at, type(article));
    }
    String body = body(article, at);
    String id = string(article, "id", at);
    String published = string(article, "published", at);
    Documents.About about =
        new Documents.About(
            id == null ? name + "-" + number : id,
            place,
            string(article, "title", at),
            published,
            string(article, "language", at),
            string(article, "author", at),
            string(article, "publisher", at),
            string(article, "url", at));
    Document document = documents.ofText(about, body);
    List<Fault> notes = new ArrayList<>();
    if (published != null && !documents.isDate(published)) {
      notes.add(noDate(at, published));
    }
    Integer earlier = id == null || seen.size() >= REMEMBERED ? null : seen.putIfAbsent(id, number);
    if (id != null && earlier != null) {
      notes.add(sameId(at, id, NUMBER.matcher(place).replaceFirst(String.valueOf(earlier))));
    }
    return new Arrival.Arrived(document, notes, false);
  }

  private static String body(JsonNode article, String place) {
    JsonNode text = article.path("text");
    if (text.isMissingNode()) {
      List<String> keys = new ArrayList<>();
      article.fieldNames().forEachRemaining(key -> keys.add('"' + cut(key) + '"'));
      String found =
          keys.isEmpty()
              ? ", nor anything else"
              : "; it has " + String.join(", ", keys.subList(0, Math.min(KEYS_SHOWN, keys.size())));
      throw noText(place, "the object has no \"text\"" + found);
    }
    if (!text.isTextual()) {
      throw noText(place, "\"text\" is " + article(type(text)) + ", not a string");
    }
    return text.asText();
  }

  private static Fault noText(String place, String what) {
    return Fault.source(
        "no-text",
        place + ": " + what,
        "Put the article's text, as a string, under the key \"text\".");
  }

  /**
   * The value of {@code key}; null where it is missing, null or blank.
   *
   * @throws Fault where it is no string, nor the number that an id may be
   */
  private static @Nullable String string(JsonNode article, String key, String place) {
    JsonNode value = article.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !(key.equals("id") && value.isNumber())) {
      throw Fault.source(
          "bad-field",
          "%s: \"%s\" is %s, not a string".formatted(place, key, article(type(value))),
          "Write it as a string, or leave it out.");
    }
    String text = Texts.squeezed(value.asText()).strip();
    return text.isEmpty() ? null : text;
  }

  private static String type(JsonNode value) {
    return value.isBoolean()
        ? "true or false"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static String article(String type) {
    return switch (type) {
      case "null", "true or false" -> type;
      case "array", "object" -> "an " + type;
      default -> "a " + type;
    };
  }

  static Fault noDate(String place, String published) {
    return Fault.source(
        "bad-date",
        "%s: \"published\" is '%s', no date that Parley knows; it is left out"
            .formatted(place, cut(published)),
        "Write dates as 2026-05-12 or 2026-05-12T08:30:00Z.");
  }

  private static Fault sameId(String place, String id, String earlier) {
    return Fault.source(
        "same-id",
        "%s: has the id '%s', as %s has; both are read".formatted(place, cut(id), earlier),
        "Give each article an id of its own, so that answers can be told apart.");
  }

  private static String cut(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
