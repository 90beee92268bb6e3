package org.parley.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/** Reads the JSON that was sent, and takes nothing else than what is asked for. */
final class BodyReader {

  private static final String CODE = "bad-body";
  private static final String ADVICE = "See the description of this request at /api.";

  private final ObjectMapper json;

  BodyReader(ObjectMapper json) {
    this.json = json;
  }

  /** The body as a value of that type. */
  <T> T read(Context context, Class<T> type) {
    T value;
    try {
      value = json.readValue(context.bodyAsBytes(), type);
    } catch (JsonProcessingException e) {
      throw Fault.user(CODE, told(e), ADVICE);
    } catch (IOException e) {
      throw new Fault(Fault.Kind.USER, CODE, "The body ended too early", "Send it again.", e);
    }
    if (value == null) {
      throw Fault.user(CODE, "The body is null", ADVICE);
    }
    missing(value, "")
        .ifPresent(field -> {
          throw Fault.user(CODE, field + " is missing", ADVICE);
        });
    return value;
  }

  private static String told(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "There is no field "
              + path(unknown)
              + "; there are "
              + String.join(
                  ", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
      case JsonMappingException wrong ->
          (path(wrong).isEmpty() ? "The body" : path(wrong)) + ": " + plain(wrong);
      default -> "The body is no JSON: " + plain(e);
    };
  }

  /** Without the names of classes, which mean nothing to the caller. */
  private static String plain(JsonProcessingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Fault fault) {
      return fault.what();
    }
    String message = e.getOriginalMessage();
    String text = message == null ? "it is not what is asked for" : message;
    return text.replaceAll("`[\\w.$]*?([\\w]+)(<[^`]*>)?`", "$1").lines().findFirst().orElse("");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  /** The path of the first thing that has to be there and is not. */
  private static Optional<String> missing(@Nullable Object value, String path) {
    return switch (value) {
      case null -> Optional.of(path);
      case Record record -> missingOf(record, path);
      case Object[] array -> missingOf(java.util.Arrays.asList(array), path);
      case Collection<?> all -> missingOf(all, path);
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(one -> missing(one.getValue(), path + "." + one.getKey()).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Optional<String> missingOf(Collection<?> all, String path) {
    int index = 0;
    for (Object one : all) {
      Optional<String> missing = missing(one, path + "[" + index + "]");
      if (missing.isPresent()) {
        return missing;
      }
      index++;
    }
    return Optional.empty();
  }

  private static Optional<String> missingOf(Record record, String path) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = Json.value(component, record);
      String name = (path.isEmpty() ? "" : path + ".") + component.getName();
      if (value != null || !Json.isNullable(component)) {
        Optional<String> missing = missing(value, name);
        if (missing.isPresent()) {
          return missing;
        }
      }
    }
    return Optional.empty();
  }
}
