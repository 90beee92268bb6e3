package org.parley.cli.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.model.Span;

/**
 * A brief as an annotator's draft, in which a person corrects instead of starting from nothing:
 * spans are the words themselves, actors are named.
 */
public final class Draft {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fields of a brief's assertion that a draft does not have. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "id", "evidence", "confidence", "source", "within", "place", "date", "level", "format");

  private final String text;
  private final JsonNode brief;
  private final Map<String, String> names = new HashMap<>();

  private Draft(JsonNode brief) {
    this.brief = brief;
    this.text = brief.path("document").path("text").asText();
  }

  /**
   * The draft of a brief.
   *
   * @param brief in its JSON form
   */
  public static String of(JsonNode brief) {
    return new Draft(brief).make().toPrettyString() + "\n";
  }

  private JsonNode make() {
    ObjectNode draft = JSON.createObjectNode();
    ArrayNode actors = draft.putArray("actors");
    brief.path("actors").forEach(actor -> actors.add(actor(actor)));
    for (JsonNode actor : actors) {
      JsonNode party = actor.path("party");
      ((ObjectNode) actor).put("party", party.isNull() ? null : names.get(party.asText()));
    }
    ArrayNode assertions = draft.putArray("assertions");
    brief.path("assertions").forEach(one -> assertions.add(assertion(one)));
    return draft;
  }

  private ObjectNode actor(JsonNode actor) {
    List<String> aliases = strings(actor.path("aliases"));
    String given = actor.path("name").asText();
    String name =
        Stream.concat(Stream.of(given), aliases.stream())
            .filter(one -> text.contains(one) && !names.containsValue(one))
            .findFirst()
            .orElse(given);
    names.put(actor.path("id").asText(), name);
    ObjectNode made = JSON.createObjectNode();
    made.put("name", name);
    made.set("kind", actor.path("kind"));
    made.set("party", actor.path("party"));
    ArrayNode others = made.putArray("aliases");
    Stream.concat(Stream.of(given), aliases.stream())
        .filter(one -> !one.equals(name))
        .distinct()
        .forEach(others::add);
    return made;
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private ObjectNode assertion(JsonNode given) {
    ObjectNode made = JSON.createObjectNode();
    given
        .properties()
        .forEach(field -> {
          if (!LEFT_OUT.contains(field.getKey())) {
            made.set(field.getKey(), value(field.getValue()));
          }
        });
    return made;
  }

  /** A span as its words, an actor's id as its name, a list of either, or the value as it is. */
  private JsonNode value(JsonNode value) {
    if (value.isArray()) {
      ArrayNode all = JSON.createArrayNode();
      value.forEach(one -> all.add(value(one)));
      return all;
    }
    if (value.isObject()) {
      return quote(Words.span(value));
    }
    String name = value.isTextual() ? names.get(value.asText()) : null;
    return name == null ? value : JSON.getNodeFactory().textNode(name);
  }

  /** The words, with their number where they stand more than once. */
  private JsonNode quote(Span span) {
    int from = text.offsetByCodePoints(0, span.start());
    String words = span.in(text);
    int nth = 0;
    int count = 0;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      count++;
      nth = at <= from ? count : nth;
    }
    if (count < 2) {
      return JSON.getNodeFactory().textNode(words);
    }
    return JSON.createObjectNode().put("quote", words).put("nth", nth);
  }
}
