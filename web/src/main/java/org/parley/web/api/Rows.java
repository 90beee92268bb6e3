package org.parley.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A schema as the rows of a table. */
final class Rows {

  private static final int DEEPEST = 5;

  private final Schemas schemas;
  private final List<ApiView.Row> rows = new ArrayList<>();

  private Rows(Schemas schemas) {
    this.schemas = schemas;
  }

  /** The fields of a schema, each followed by those in it. */
  static List<ApiView.Row> of(JsonNode schema, Schemas schemas) {
    Rows rows = new Rows(schemas);
    rows.add(schema, 0, Set.of());
    return rows.rows;
  }

  private void add(JsonNode schema, int depth, Set<String> within) {
    JsonNode inner = inner(schema);
    String name = inner.path("$ref").asText();
    if (depth > DEEPEST || within.contains(name)) {
      return;
    }
    Set<String> deeper = new HashSet<>(within);
    if (!name.isEmpty()) {
      deeper.add(name);
    }
    JsonNode object = schemas.resolve(inner);
    Set<String> required =
        StreamSupport.stream(object.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
      JsonNode part = property.getValue();
      rows.add(
          new ApiView.Row(
              depth,
              property.getKey(),
              type(part),
              required.contains(property.getKey()),
              part.path("description").asText()));
      add(part, depth + 1, deeper);
    }
  }

  /** What a list or a map is of, however deep. */
  private static JsonNode inner(JsonNode schema) {
    JsonNode inner = schema;
    while (inner.has("items") || inner.path("additionalProperties").isObject()) {
      inner = inner.has("items") ? inner.get("items") : inner.get("additionalProperties");
    }
    return inner;
  }

  /** The type of a schema in words. */
  static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.get("$ref").asText().substring(Schemas.PLACE.length());
    }
    if (schema.has("items")) {
      return "list of " + type(schema.get("items"));
    }
    if (schema.path("additionalProperties").isObject()) {
      return "by name: " + type(schema.get("additionalProperties"));
    }
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.get("enum").spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(" | "));
    }
    String format = schema.path("format").asText();
    String type = schema.path("type").asText("anything");
    return format.startsWith("date") ? format : type;
  }
}
