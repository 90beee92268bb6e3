package org.parley.web.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.web.contract.Promise.Operation;

/** Holds answers against a promise. */
final class Held {

  private static final String PROBLEM = "application/problem+json";

  private final Promise promise;
  private final Map<String, Set<Integer>> types;
  private final ObjectMapper json = new ObjectMapper();
  private final Set<String> complaints = new TreeSet<>();

  Held(Promise promise) {
    this.promise = promise;
    this.types = promise.problemTypes();
  }

  /** Everything that was not as it was promised. */
  Set<String> complaints() {
    return complaints;
  }

  void complain(String about, Sent sent) {
    complaints.add(about + "\n    " + sent);
  }

  /** Looks at an answer; gives its JSON where it has some. */
  @Nullable JsonNode hold(Operation operation, Sent sent, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String media = media(answer);
    if (status >= 500) {
      complain(operation.id() + " gives " + status, sent);
    }
    JsonNode said = promise.answer(operation, status);
    if (said == null) {
      complain(operation.id() + " gives " + status + ", which is not documented", sent);
      return null;
    }
    if (status == 204 || status == 304) {
      if (answer.body().length > 0) {
        complain(operation.id() + " gives a body with " + status, sent);
      }
      return null;
    }
    said.path("headers")
        .fieldNames()
        .forEachRemaining(name -> {
          if (name.equals("Location") || name.equals("ETag")) {
            if (answer.headers().firstValue(name).isEmpty()) {
              complain(operation.id() + " gives " + status + " without " + name, sent);
            }
          }
        });
    if (said.path("content").isEmpty()) {
      return null;
    }
    JsonNode content = said.path("content").path(media);
    if (content.isMissingNode()) {
      complain(operation.id() + " gives " + status + " as " + media, sent);
      return null;
    }
    return media.endsWith("json") ? body(operation, sent, answer, content.path("schema")) : null;
  }

  private @Nullable JsonNode body(
      Operation operation, Sent sent, HttpResponse<byte[]> answer, JsonNode schema) {
    JsonNode body;
    try {
      body = json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      complain(operation.id() + " gives what is no JSON: " + e.getOriginalMessage(), sent);
      return null;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<String> wrong = promise.wrong(schema, body);
    if (!wrong.isEmpty()) {
      complain(operation.id() + " gives what does not fit its schema: " + wrong.getFirst(), sent);
    }
    if (media(answer).equals(PROBLEM)) {
      problem(operation, sent, answer.statusCode(), body);
    }
    return body;
  }

  /** A problem is of RFC 9457, and of a type that is documented. */
  private void problem(Operation operation, Sent sent, int status, JsonNode body) {
    String type = body.path("type").asText();
    if (body.path("status").asInt() != status) {
      complain(operation.id() + ": a problem with another status than " + status, sent);
    }
    if (body.path("title").asText().isBlank()) {
      complain(operation.id() + ": a problem without a title", sent);
    }
    if (!types.getOrDefault(type, Set.of()).contains(status)) {
      complain(operation.id() + ": " + type + " with " + status + " is not in problems.list", sent);
    }
  }

  static String media(HttpResponse<?> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.split(";")[0].strip();
  }
}
