package org.parley.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.web.http.Body;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Endpoint.Place;

/** How a request is made with curl. */
final class Example {

  private static final int DEEPEST = 4;

  private final Schemas schemas;

  Example(Schemas schemas) {
    this.schemas = schemas;
  }

  /** A command that asks an endpoint. */
  String curl(Endpoint endpoint, String address) {
    StringBuilder command = new StringBuilder("curl");
    String method = endpoint.method().name();
    if (endpoint.answer().isEndless()) {
      command.append(" --no-buffer");
    }
    if (!method.equals("GET") && (endpoint.bodies().isEmpty() || !method.equals("POST"))) {
      command.append(" --request ").append(method);
    }
    String query =
        endpoint.parameters().stream()
            .filter(one -> one.place() == Place.QUERY)
            .filter(one -> one.required() || one.example() != null)
            .map(one -> one.name() + "=" + example(one))
            .collect(Collectors.joining("&"));
    String url = address + Endpoint.ROOT + path(endpoint) + (query.isEmpty() ? "" : "?" + query);
    command.append(" \\\n  ").append(quoted(url));
    if (!endpoint.bodies().isEmpty()) {
      body(command, endpoint.bodies().getFirst());
    }
    return command.toString();
  }

  private void body(StringBuilder command, Body body) {
    if (body.fields().isEmpty()) {
      String data =
          body.type() == null ? "@FILE" : value(schemas.of(body.type()), "", 0).toString();
      command.append(" \\\n  --header ").append(quoted("Content-Type: " + body.media()));
      command.append(" \\\n  --data ").append(quoted(data));
    }
    for (Body.Field field : body.fields()) {
      String form = field.name() + "=" + (field.file() ? "@FILE" : "TEXT");
      command.append(" \\\n  --form ").append(quoted(form));
    }
  }

  private static String path(Endpoint endpoint) {
    String path = endpoint.path();
    for (Parameter parameter : endpoint.parameters()) {
      if (parameter.place() == Place.PATH) {
        path = path.replace("{" + parameter.name() + "}", example(parameter));
      }
    }
    return path;
  }

  /** One that works where one is known. */
  static String example(Parameter parameter) {
    List<String> allowed = parameter.allowed();
    if (parameter.example() != null) {
      return parameter.example();
    }
    return allowed.isEmpty()
        ? parameter.name().toUpperCase(java.util.Locale.ROOT)
        : allowed.getFirst();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Something of a schema, with all that has to be there. */
  private JsonNode value(JsonNode schema, String name, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode one = schemas.resolve(schema);
    if (one.has("enum")) {
      return one.get("enum").get(0);
    }
    return switch (one.path("type").asText()) {
      case "object" -> object(one, depth);
      case "array" ->
          depth > DEEPEST
              ? nodes.arrayNode()
              : nodes.arrayNode().add(value(one.get("items"), name, depth + 1));
      case "integer", "number" -> nodes.numberNode(1);
      case "boolean" -> nodes.booleanNode(true);
      default -> nodes.textNode(text(one.path("format").asText(), name));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (depth <= DEEPEST) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        object.set(property.getKey(), value(property.getValue(), property.getKey(), depth + 1));
      }
    }
    return object;
  }

  private static String text(String format, String name) {
    return switch (format) {
      case "date" -> "2027-05-12";
      case "date-time" -> "2027-05-12T18:00:00Z";
      default -> name.toUpperCase(java.util.Locale.ROOT);
    };
  }
}
