package org.parley.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an OpenAPI document says that a server does. */
final class Promise {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;
  private final String root;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new HashMap<>();

  /**
   * An operation.
   *
   * @param path with {@code {name}} for its parameters, below the root of the API
   */
  record Operation(String id, String method, String path, JsonNode says) {

    List<JsonNode> parameters(String place) {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode one : says.path("parameters")) {
        if (one.path("in").asText().equals(place)) {
          found.add(one);
        }
      }
      return found;
    }

    /** What it takes, by media type. */
    JsonNode bodies() {
      return says.path("requestBody").path("content");
    }

    boolean reads() {
      return method.equals("GET");
    }

    /** Whether its answer goes on until somebody ends it. */
    boolean isEndless() {
      return says.path("responses").path("200").path("content").has("text/event-stream");
    }

    @Override
    public String toString() {
      return id + " (" + method + " " + path + ")";
    }
  }

  Promise(JsonNode document) {
    this.document = document;
    this.root = document.path("servers").path(0).path("url").asText();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** Where the API is. */
  String root() {
    return root;
  }

  /** All operations, as they are documented. */
  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        if (METHODS.contains(one.getKey())) {
          all.add(
              new Operation(
                  one.getValue().path("operationId").asText(),
                  one.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  one.getValue()));
        }
      }
    }
    return all;
  }

  /** The methods that a path has. */
  Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    document.path("paths").path(path).fieldNames().forEachRemaining(methods::add);
    return methods;
  }

  /** What is said of an answer with that status; null where nothing is. */
  @Nullable JsonNode answer(Operation operation, int status) {
    JsonNode answer = operation.says().path("responses").path(String.valueOf(status));
    return answer.isMissingNode() ? null : resolve(answer);
  }

  /** What is behind a reference, or the node itself. */
  JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /** Types of problems and their statuses. */
  Map<String, Set<Integer>> problemTypes() {
    Map<String, Set<Integer>> types = new HashMap<>();
    for (JsonNode type : document.path("x-problem-types")) {
      types
          .computeIfAbsent(type.path("type").asText(), one -> new TreeSet<>())
          .add(type.path("status").asInt());
    }
    return types;
  }

  /**
   * Where a value is not as a schema of the document wants it; fields that are not in it are wrong.
   */
  List<String> wrong(JsonNode schema, JsonNode value) {
    return schemas
        .computeIfAbsent(schema.toString(), one -> compiled(schema))
        .validate(value)
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    ObjectNode components = document.path("components").deepCopy();
    for (JsonNode component : components.path("schemas")) {
      if (component.has("properties")) {
        ((ObjectNode) component).put("additionalProperties", false);
      }
    }
    whole.set("components", components);
    return registry.getSchema(whole);
  }
}
