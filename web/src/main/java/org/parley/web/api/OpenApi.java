package org.parley.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.web.http.Body;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Endpoint.Place;
import org.parley.web.http.Problem;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;

/** The endpoints as an OpenAPI 3.1 document. */
final class OpenApi {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String ABOUT =
      "Everything that the pages of the workspace show and do. Every read can be done as of a day"
          + " and as the ledger knew it on a day; long lists come in pages; what goes wrong is told"
          + " as RFC 9457 has it. Fields may be added to answers: leave alone those that you do not"
          + " know.";

  private final List<Endpoint> endpoints;
  private final Schemas schemas;
  private final ProblemTypes problems;

  OpenApi(List<Endpoint> endpoints, ObjectMapper json, Words words, ProblemTypes problems) {
    this.endpoints = endpoints;
    this.schemas = new Schemas(json, words);
    this.problems = problems;
  }

  Schemas schemas() {
    return schemas;
  }

  /** The document. */
  ObjectNode document() {
    ObjectNode document = object();
    document.put("openapi", "3.1.1");
    document
        .putObject("info")
        .put("title", "Parley")
        .put("version", "1")
        .put("description", ABOUT)
        .putObject("license")
        .put("name", "GPL-3.0-or-later")
        .put("identifier", "GPL-3.0-or-later");
    document.put("jsonSchemaDialect", DIALECT);
    document.putArray("servers").addObject().put("url", Endpoint.ROOT);
    security(document.putArray("security"));
    ArrayNode tags = document.putArray("tags");
    new TreeSet<>(endpoints.stream().map(Endpoint::tag).toList())
        .forEach(tag -> tags.addObject().put("name", tag));
    ObjectNode paths = document.putObject("paths");
    Map<Integer, String> refused = new TreeMap<>();
    for (Endpoint endpoint : endpoints) {
      paths
          .withObject("/" + pointer(endpoint.path()))
          .set(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint, refused));
    }
    document.set("components", components(refused));
    ArrayNode types = document.putArray("x-problem-types");
    for (ApiView.ProblemLine line : problems.lines()) {
      types
          .addObject()
          .put("type", Problem.ABOUT + line.code())
          .put("status", line.status())
          .put("description", line.about());
    }
    return document;
  }

  private static String pointer(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Any one of them is enough; on loopback none is asked for. */
  private static void security(ArrayNode any) {
    any.addObject().putArray("token");
    any.addObject().putArray("session");
    any.addObject();
  }

  private ObjectNode operation(Endpoint endpoint, Map<Integer, String> refused) {
    ObjectNode operation = object();
    operation.putArray("tags").add(endpoint.tag());
    operation.put("operationId", endpoint.name()).put("summary", endpoint.summary());
    operation.put("description", "Asks for the role " + endpoint.role().word() + ".");
    if (!endpoint.parameters().isEmpty()) {
      ArrayNode parameters = operation.putArray("parameters");
      endpoint.parameters().forEach(one -> parameters.add(parameter(one)));
    }
    if (!endpoint.bodies().isEmpty()) {
      ObjectNode body = operation.putObject("requestBody").put("required", true);
      ObjectNode content = body.putObject("content");
      endpoint.bodies().forEach(one -> content.set(one.media(), body(one)));
    }
    ObjectNode responses = operation.putObject("responses");
    responses.set(String.valueOf(endpoint.answer().status()), answer(endpoint));
    if (endpoint.method().name().equals("GET") && !endpoint.answer().isEndless()) {
      responses
          .putObject("304")
          .put("description", "Nothing changed since the answer with that entity tag.");
    }
    problems
        .of(endpoint)
        .forEach((status, about) -> {
          refused.put(status, Problem.title(status));
          responses.set(String.valueOf(status), refusal(status, about));
        });
    return operation;
  }

  private static ObjectNode refusal(int status, List<String> about) {
    ObjectNode reference = object().put("$ref", "#/components/responses/Problem" + status);
    if (!about.isEmpty()) {
      reference.put("description", String.join(" ", about));
    }
    return reference;
  }

  private ObjectNode parameter(Parameter parameter) {
    ObjectNode node = object();
    node.put("name", parameter.name())
        .put("in", parameter.place().name().toLowerCase(Locale.ROOT))
        .put("description", parameter.about())
        .put("required", parameter.required());
    node.set("schema", schema(parameter));
    if (parameter.example() != null) {
      node.put("example", parameter.example());
    }
    return node;
  }

  /** The schema of a parameter. */
  ObjectNode schema(Parameter parameter) {
    ObjectNode one = value(parameter);
    if (!parameter.several()) {
      return one;
    }
    ObjectNode several = object().put("type", "array");
    several.set("items", one);
    return several;
  }

  private ObjectNode value(Parameter parameter) {
    List<String> values = parameter.allowed();
    if (!values.isEmpty()) {
      ObjectNode schema = object().put("type", "string");
      values.forEach(schema.putArray("enum")::add);
      return schema;
    }
    ObjectNode schema = schemas.of(parameter.type());
    if (parameter.name().equals(Visit.AS_OF) || parameter.name().equals(Visit.KNOWN_AT)) {
      ArrayNode forms = schema.putArray("anyOf");
      forms.addObject().put("format", "date");
      forms.addObject().put("format", "date-time");
    } else if (parameter.name().equals(Slice.LIMIT) && parameter.type() == Integer.class) {
      schema.put("minimum", 1).put("maximum", Slice.MOST).put("default", Slice.USUAL);
    } else if (parameter.place() == Place.PATH) {
      schema.put("minLength", 1);
    }
    return schema;
  }

  /** The content of a body. */
  ObjectNode body(Body body) {
    ObjectNode content = object();
    if (body.type() != null) {
      content.set("schema", schemas.of(body.type()));
    } else if (body.fields().isEmpty()) {
      content.putObject("schema").put("type", "string").put("contentMediaType", body.media());
    } else {
      ObjectNode properties =
          content.putObject("schema").put("type", "object").putObject("properties");
      for (Body.Field field : body.fields()) {
        ObjectNode one = object();
        if (field.file()) {
          one.put("contentMediaType", "application/octet-stream");
        } else {
          one.put("type", "string");
        }
        ObjectNode all = field.several() ? object().put("type", "array") : one;
        if (field.several()) {
          all.set("items", one);
        }
        properties.set(field.name(), all.put("description", field.about()));
      }
    }
    return content;
  }

  private ObjectNode answer(Endpoint endpoint) {
    Endpoint.Answer answer = endpoint.answer();
    ObjectNode node = object().put("description", endpoint.summary() + ".");
    ObjectNode headers = object();
    if (endpoint.method().name().equals("GET") && !answer.isEndless()) {
      header(headers, "ETag", "Tells this state of the answer from another.");
    }
    if (endpoint.parameters().stream().anyMatch(one -> one.name().equals(Slice.CURSOR))) {
      header(headers, "Link", "The next page, as rel=\"next\".");
    }
    if (answer.located()) {
      header(headers, "Location", "Where to look further.");
    }
    if (!headers.isEmpty()) {
      node.set("headers", headers);
    }
    if (answer.type() != null) {
      node.putObject("content").putObject(Endpoint.JSON).set("schema", schemas.of(answer.type()));
    } else if (!answer.isJson()) {
      ObjectNode content = node.putObject("content");
      answer
          .medias()
          .forEach(media -> content.putObject(media).putObject("schema").put("type", "string"));
    }
    return node;
  }

  private static void header(ObjectNode headers, String name, String about) {
    headers.putObject(name).put("description", about).putObject("schema").put("type", "string");
  }

  private ObjectNode components(Map<Integer, String> refused) {
    ObjectNode components = object();
    ObjectNode problem = schemas.of(Problem.class);
    ObjectNode responses = components.putObject("responses");
    refused.forEach((status, title) -> {
      ObjectNode response = responses.putObject("Problem" + status).put("description", title);
      response.putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", problem.deepCopy());
    });
    ObjectNode all = components.putObject("schemas");
    schemas.components().forEach(all::set);
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "A token that a member made for a program.");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "__Host-parley")
        .put(
            "description",
            "The session of a member who signed in with a browser. Requests that change something"
                + " carry the page's token as X-Parley-Token too.");
    return components;
  }
}
