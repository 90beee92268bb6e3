package org.parley.web.api;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.web.http.Json;

/**
 * JSON Schemas (2020-12) of Java types, as they are written and read: each record has one of its
 * own among the components, where what may be null is not required.
 */
final class Schemas {

  static final String PLACE = "#/components/schemas/";

  private static final Map<Class<?>, String> NUMBERS =
      Map.of(
          int.class,
          "int32",
          Integer.class,
          "int32",
          long.class,
          "int64",
          Long.class,
          "int64",
          double.class,
          "double",
          Double.class,
          "double",
          float.class,
          "float",
          Float.class,
          "float");
  private static final Map<Class<?>, String> TEXTS =
      Map.of(Instant.class, "date-time", LocalDate.class, "date", java.net.URI.class, "uri");

  private final ObjectMapper json;
  private final Words words;
  private final Map<String, ObjectNode> components = new TreeMap<>();
  private final Map<JavaType, String> names = new HashMap<>();

  Schemas(ObjectMapper json, Words words) {
    this.json = json;
    this.words = words;
  }

  /** All that have a name, by their names. */
  Map<String, ObjectNode> components() {
    return components;
  }

  /** Of a type. */
  ObjectNode of(Type type) {
    return of(json.constructType(type));
  }

  private ObjectNode of(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (NUMBERS.containsKey(raw)) {
      boolean whole = NUMBERS.getOrDefault(raw, "").startsWith("int");
      return typed(whole ? "integer" : "number").put("format", NUMBERS.get(raw));
    }
    if (TEXTS.containsKey(raw)) {
      return typed("string").put("format", TEXTS.get(raw));
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return typed("boolean");
    }
    if (CharSequence.class.isAssignableFrom(raw)) {
      return typed("string");
    }
    if (raw.isEnum()) {
      return words(type);
    }
    if (type.isMapLikeType()) {
      return typed("object").set("additionalProperties", of(type.getContentType()));
    }
    if (type.isCollectionLikeType() || type.isArrayType()) {
      return typed("array").set("items", of(type.getContentType()));
    }
    return raw.isRecord() ? reference(type) : anything();
  }

  private static ObjectNode anything() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode typed(String type) {
    return anything().put("type", type);
  }

  /** The words of an enum are as they are written. */
  private ObjectNode words(JavaType type) {
    ObjectNode schema = typed("string");
    ArrayNode all = schema.putArray("enum");
    for (Object one : type.getRawClass().getEnumConstants()) {
      JsonNode written = json.valueToTree(one);
      all.add(written);
    }
    return schema;
  }

  private ObjectNode reference(JavaType type) {
    String name = names.get(type);
    if (name == null) {
      name = name(type);
      names.put(type, name);
      // Before its parts, which may be of the same type.
      ObjectNode schema = typed("object");
      components.put(name, schema);
      parts(schema, type);
    }
    return anything().put("$ref", PLACE + name);
  }

  private String name(JavaType type) {
    Class<?> raw = type.getRawClass();
    StringBuilder name = new StringBuilder(raw.getSimpleName());
    for (JavaType part : type.getBindings().getTypeParameters()) {
      name.append("Of").append(part.getRawClass().getSimpleName());
    }
    Class<?> outer = raw.getEnclosingClass();
    if (components.containsKey(name.toString()) && outer != null) {
      name.insert(0, outer.getSimpleName());
    }
    String first = name.toString();
    for (int number = 2; components.containsKey(name.toString()); number++) {
      name.setLength(0);
      name.append(first).append(number);
    }
    return name.toString();
  }

  private void parts(ObjectNode schema, JavaType type) {
    Words.Said said = words.of(type.getRawClass());
    if (said.about() != null) {
      schema.put("description", said.about());
    }
    Map<String, RecordComponent> components = new HashMap<>();
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      components.put(component.getName(), component);
    }
    ObjectNode properties = anything();
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (BeanPropertyDefinition property :
        json.getSerializationConfig().introspect(type).findProperties()) {
      RecordComponent component = components.get(property.getInternalName());
      if (component != null) {
        ObjectNode part = of(property.getPrimaryType());
        describe(part, said.parts().get(component.getName()));
        properties.set(property.getName(), part);
        if (!Json.isNullable(component)) {
          required.add(property.getName());
        }
      }
    }
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private static void describe(ObjectNode part, @Nullable String about) {
    if (about != null) {
      part.put("description", about);
    }
  }

  /** The schema behind a reference, or the one itself. */
  JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty()
        ? schema
        : components.getOrDefault(reference.substring(PLACE.length()), anything());
  }
}
