package org.parley.cli.render;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.parley.model.Span;

/** Values as JSON, as the records of {@code model} describe it. */
public final class Json {

  private static final ObjectMapper COMPACT = new ObjectMapper();
  private static final ObjectMapper PRETTY =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final ObjectMapper ARRAYS =
      new ObjectMapper().addMixIn(Span.class, SpanAsArray.class);

  /** A span as {@code [start, end]}, the way of the attribution corpora. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface SpanAsArray {}

  private Json() {}

  /** One line, with its line end. */
  public static String line(Object value) {
    return write(COMPACT, value);
  }

  /** One line in which spans are {@code [start, end]}, with its line end. */
  public static String lineOfArrays(Object value) {
    return write(ARRAYS, value);
  }

  /** Indented, with its line end. */
  static String pretty(Object value) {
    return write(PRETTY, value);
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return Harmless.json(mapper.writeValueAsString(value)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
