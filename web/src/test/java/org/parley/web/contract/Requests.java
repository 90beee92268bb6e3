package org.parley.web.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.web.contract.Promise.Operation;

/** Requests to an operation: as it wants them, at the edge of that, and far beyond. */
final class Requests {

  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";
  private static final int HOSTILE_EACH = 14;

  private final Promise promise;
  private final Values values;

  Requests(Promise promise, Values values) {
    this.promise = promise;
    this.values = values;
  }

  /** The address of an operation with these values of its path. */
  String path(Operation operation, Map<String, String> given) {
    String path = operation.path();
    for (Map.Entry<String, String> one : given.entrySet()) {
      path = path.replace("{" + one.getKey() + "}", encoded(one.getValue()));
    }
    return promise.root() + path;
  }

  static String encoded(String text) {
    // Halves of characters, which no address can hold, become question marks here.
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** As it is described: with nothing that may be left out, with all of it, with each alone. */
  List<Sent> valid(Operation operation, Map<String, String> path) {
    String address = path(operation, path);
    List<String> queries =
        new ArrayList<>(List.of(query(operation, false), query(operation, true)));
    for (JsonNode parameter : operation.parameters("query")) {
      if (!parameter.path("required").asBoolean()) {
        queries.add(query(operation, false) + "&" + given(parameter));
      }
    }
    List<Sent> all = new ArrayList<>();
    for (String query : queries) {
      String clean = query.startsWith("&") ? query.substring(1) : query;
      String whole = address + (clean.isEmpty() ? "" : "?" + clean);
      Sent bare = Sent.of("as described", operation.method(), whole);
      if (operation.bodies().isEmpty()) {
        all.add(bare);
      }
      for (Map.Entry<String, JsonNode> body : operation.bodies().properties()) {
        for (boolean full : List.of(true, false)) {
          all.add(bare.with(media(body.getKey()), body(body, full)));
        }
      }
    }
    return all;
  }

  private String query(Operation operation, boolean whole) {
    List<String> parts = new ArrayList<>();
    for (JsonNode parameter : operation.parameters("query")) {
      boolean cursor = parameter.path("name").asText().equals("cursor");
      if (parameter.path("required").asBoolean() || (whole && !cursor)) {
        parts.add(given(parameter));
      }
    }
    return String.join("&", parts);
  }

  private String given(JsonNode parameter) {
    String name = parameter.path("name").asText();
    JsonNode schema = parameter.path("schema");
    JsonNode one = schema.has("items") ? schema.path("items") : schema;
    boolean exemplary = parameter.has("example") && !one.has("anyOf");
    String text =
        exemplary ? parameter.path("example").asText() : values.of(one, name, true, 0).asText();
    return encoded(name) + "=" + encoded(name.equals("cursor") ? "" : text);
  }

  private static String media(String type) {
    return type.equals(FORM) ? FORM + "; boundary=edge" : type;
  }

  private byte[] body(Map.Entry<String, JsonNode> body, boolean whole) {
    JsonNode schema = body.getValue().path("schema");
    return body.getKey().equals(FORM)
        ? form(schema, whole)
        : values.of(schema, "", whole, 0).toString().getBytes(UTF_8);
  }

  private byte[] form(JsonNode schema, boolean whole) {
    StringBuilder form = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      JsonNode one =
          field.getValue().has("items") ? field.getValue().get("items") : field.getValue();
      boolean file = one.has("contentMediaType");
      if (whole || file) {
        form.append("--edge\r\nContent-Disposition: form-data; name=\"").append(field.getKey());
        form.append(file ? "\"; filename=\"a.txt\"\r\nContent-Type: text/plain" : "\"");
        form.append("\r\n\r\n").append(values.text(one, field.getKey())).append("\r\n");
      }
    }
    return form.append("--edge--\r\n").toString().getBytes(UTF_8);
  }

  /** Everything else. */
  List<Sent> hostile(Operation operation, Map<String, String> path) {
    List<Sent> all = new ArrayList<>();
    String address = path(operation, path);
    List<Map.Entry<String, JsonNode>> bodies = List.copyOf(operation.bodies().properties());
    paths(operation, path, all);
    queries(operation, address, all);
    if (!bodies.isEmpty()) {
      for (int i = 0; i < all.size(); i++) {
        all.set(
            i, all.get(i).with(media(bodies.getFirst().getKey()), body(bodies.getFirst(), true)));
      }
      bodies.forEach(body -> bodies(operation, address, body, all));
    }
    all.add(Sent.of("odd type wanted", operation.method(), address).with("Accept", "image/png"));
    all.add(Sent.of("no type wanted", operation.method(), address).with("Accept", "*/*;q=0"));
    all.add(Sent.of("odd type named", operation.method(), address).with("Accept", ";,q=/,*"));
    all.add(
        Sent.of("odd token", operation.method(), address)
            .with("Authorization", "Bearer \u0001x".replace("\u0001", "%01")));
    all.add(Sent.of("odd tag", operation.method(), address).with("If-None-Match", "\"\",W/,*x,,"));
    return all;
  }

  private void paths(Operation operation, Map<String, String> path, List<Sent> all) {
    for (String name : path.keySet()) {
      String before = promise.root() + operation.path();
      for (int i = 0; i < HOSTILE_EACH; i++) {
        boolean raw = i % 2 == 0;
        String text = raw ? values.any(Hostile.ESCAPES) : encoded(values.any(Hostile.TEXTS));
        // Without a value the address is that of something else.
        String address = before.replace("{" + name + "}", text.isEmpty() ? "%20" : text);
        for (Map.Entry<String, String> other : path.entrySet()) {
          address = address.replace("{" + other.getKey() + "}", encoded(other.getValue()));
        }
        all.add(Sent.of("hostile path", operation.method(), address));
      }
    }
  }

  private void queries(Operation operation, String address, List<Sent> all) {
    for (JsonNode parameter : operation.parameters("query")) {
      String name = encoded(parameter.path("name").asText());
      for (int i = 0; i < HOSTILE_EACH; i++) {
        boolean raw = i % 4 == 0;
        String text = raw ? values.any(Hostile.ESCAPES) : encoded(values.any(Hostile.TEXTS));
        all.add(
            Sent.of("hostile parameter", operation.method(), address + "?" + name + "=" + text));
      }
      for (String edge : List.of("0", "1", "500", "501", "-2147483648", "1.5", "01")) {
        all.add(Sent.of("edge", operation.method(), address + "?" + name + "=" + edge));
      }
      all.add(Sent.of("twice", operation.method(), address + "?" + name + "=1&" + name + "=2"));
    }
    all.add(Sent.of("unknown parameter", operation.method(), address + "?no-such=1"));
    all.add(Sent.of("nameless parameter", operation.method(), address + "?=1&&"));
    all.add(Sent.of("odd query", operation.method(), address + "?%ff=%00&a%00b=1"));
  }

  private void bodies(
      Operation operation, String address, Map.Entry<String, JsonNode> body, List<Sent> all) {
    Sent bare = Sent.of("hostile body", operation.method(), address);
    String media = media(body.getKey());
    for (String text : Hostile.BODIES) {
      all.add(bare.with(media, text.getBytes(UTF_8)));
    }
    byte[] whole = body(body, true);
    all.add(bare.with(media, java.util.Arrays.copyOf(whole, whole.length / 2)));
    all.add(bare.with(media, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}));
    for (String other :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "b".repeat(300),
            "application/json; charset=utf-16",
            "nonsense")) {
      all.add(
          new Sent(
              "odd media type",
              operation.method(),
              address,
              Map.of("Content-Type", other),
              Sent.text(whole)));
    }
    all.add(new Sent("no media type", operation.method(), address, Map.of(), Sent.text(whole)));
    if (body.getKey().equals(JSON)) {
      json(bare, body.getValue().path("schema"), all);
    }
  }

  /** Each field left out, null, of another type, and hostile; and one too many. */
  private void json(Sent bare, JsonNode schema, List<Sent> all) {
    JsonNode whole = values.of(schema, "", true, 0);
    ObjectNode object = first(whole);
    if (object == null) {
      return;
    }
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    for (String name : List.copyOf(names(object))) {
      JsonNode kept = object.get(name);
      object.remove(name);
      all.add(bare.with(JSON, whole.toString().getBytes(UTF_8)));
      List<JsonNode> odd =
          new ArrayList<>(
              List.of(
                  nodes.nullNode(),
                  nodes.numberNode(-1),
                  nodes.booleanNode(true),
                  nodes.arrayNode(),
                  nodes.objectNode(),
                  nodes.arrayNode().addNull(),
                  nodes.textNode("")));
      for (int i = 0; i < HOSTILE_EACH; i++) {
        JsonNode text = nodes.textNode(values.any(Hostile.TEXTS));
        odd.add(kept.isArray() ? nodes.arrayNode().add(text) : text);
      }
      for (JsonNode one : odd) {
        object.set(name, one);
        all.add(bare.with(JSON, whole.toString().getBytes(UTF_8)));
      }
      object.set(name, kept);
    }
    all.add(bare.with(JSON, whole.toString().replaceFirst("\"", "\"\\\\ud800").getBytes(UTF_8)));
    object.put("noSuchField", 1);
    all.add(bare.with(JSON, whole.toString().getBytes(UTF_8)));
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static @org.jspecify.annotations.Nullable ObjectNode first(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return object;
    }
    return value.isArray() && !value.isEmpty() ? first(value.get(0)) : null;
  }
}
