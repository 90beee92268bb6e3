package org.parley.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values that fit a schema: those that answers gave before, and made ones. */
final class Values {

  private static final int MOST = 60;
  private static final int DEEPEST = 6;

  /** Parameters that name something by another word than its own. */
  private static final Map<String, String> NAMING = Map.of("left", "proposal", "right", "proposal");

  private final Promise promise;
  private final Random random;
  private final Map<String, Set<String>> seen = new HashMap<>();
  private int made;

  Values(Promise promise, Random random) {
    this.promise = promise;
    this.random = random;
  }

  /** Keeps the texts of an answer by the names of their fields. */
  void learn(JsonNode answer) {
    if (answer.isArray()) {
      answer.forEach(this::learn);
    }
    for (Map.Entry<String, JsonNode> field : answer.properties()) {
      JsonNode value = field.getValue();
      List<JsonNode> all = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(all::add);
      } else {
        all.add(value);
      }
      for (JsonNode one : all) {
        if (one.isTextual()) {
          keep(field.getKey(), one.asText());
        } else {
          learn(one);
        }
      }
    }
  }

  private void keep(String name, String text) {
    Set<String> texts = seen.computeIfAbsent(name, one -> new LinkedHashSet<>());
    if (texts.size() < MOST && !text.isEmpty() && text.length() < 100) {
      texts.add(text);
    }
  }

  /** Keeps the ids of a list by the name of what it lists, such as {@code proposal}. */
  void learnIds(String name, JsonNode list) {
    for (JsonNode one : list.path("items")) {
      if (one.path("id").isTextual()) {
        keep(name, one.path("id").asText());
      }
    }
  }

  /** Those seen in a field of that name, or of what it names. */
  List<String> seen(String name) {
    return List.copyOf(seen.getOrDefault(NAMING.getOrDefault(name, name), Set.of()));
  }

  <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A value of a schema, with all its fields or only those that have to be there. */
  JsonNode of(JsonNode schema, String name, boolean whole, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode one = promise.resolve(schema);
    if (one.has("enum")) {
      return one.path("enum").get(random.nextInt(one.path("enum").size()));
    }
    return switch (one.path("type").asText()) {
      case "object" -> object(one, whole, depth);
      case "array" ->
          depth > DEEPEST
              ? nodes.arrayNode()
              : nodes.arrayNode().add(of(one.path("items"), name, whole, depth + 1));
      case "integer" -> nodes.numberNode(1 + random.nextInt(5));
      case "number" -> nodes.numberNode(random.nextInt(100) / 100.0);
      case "boolean" -> nodes.booleanNode(random.nextBoolean());
      default -> nodes.textNode(text(one, name));
    };
  }

  private ObjectNode object(JsonNode schema, boolean whole, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(one -> required.add(one.asText()));
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      if (depth <= DEEPEST && (whole || required.contains(field.getKey()))) {
        object.set(field.getKey(), of(field.getValue(), field.getKey(), whole, depth + 1));
      }
    }
    return object;
  }

  /** A text of a field: one that was seen, or one of its own. */
  String text(JsonNode schema, String name) {
    String format = schema.path("format").asText();
    if (format.equals("date")
        || schema.path("anyOf").path(0).path("format").asText().equals("date")) {
      return any(List.of("2027-05-12", "2027-05-03", "2027-05-24", "2020-01-01", "2100-01-01"));
    }
    if (format.equals("date-time")) {
      return "2027-05-12T18:00:00Z";
    }
    if (name.equals("url") || name.equals("address") || format.equals("uri")) {
      return "https://news.invalid/" + made++;
    }
    List<String> before = seen(name);
    boolean own = name.equals("name") || before.isEmpty() || random.nextInt(3) == 0;
    return own ? "word " + made++ : any(before);
  }
}
