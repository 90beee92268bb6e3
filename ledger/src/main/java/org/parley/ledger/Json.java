package org.parley.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Brief;
import org.parley.model.Span;

/** Values as JSON, in the columns of tables and in entries. */
final class Json {

  static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
  static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
  static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON form: " + value, e);
    }
  }

  /** Throws UncheckedIOException where it is no such JSON. */
  static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, @Nullable Object> values(String json) {
    return read(json, VALUES);
  }

  /** The same as JSON values: maps, lists, strings, numbers, truth values and nulls. */
  static Map<String, @Nullable Object> values(Object value) {
    return MAPPER.convertValue(value, VALUES);
  }

  /** Throws IllegalArgumentException where the values are not of that type. */
  static <T> T convert(@Nullable Object values, Class<T> type) {
    T converted = MAPPER.convertValue(values, type);
    if (converted == null) {
      throw new IllegalArgumentException("Nothing where " + type.getSimpleName() + " has to be");
    }
    return converted;
  }

  /** A brief in few bytes. */
  static byte[] pack(Brief brief) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      MAPPER.writeValue(out, brief);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** Throws UncheckedIOException where it is no brief. */
  static Brief unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return MAPPER.readValue(in, Brief.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
