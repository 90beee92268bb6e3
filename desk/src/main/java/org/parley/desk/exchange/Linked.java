package org.parley.desk.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects whose fields stand in the order in which they were put. */
final class Linked {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The same line ends on every platform. */
  private static final ObjectWriter INDENTED =
      JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a field; null and what is empty are left out. */
  Linked put(String name, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof Iterable<?> all && !all.iterator().hasNext())
            || (value instanceof String words && words.isEmpty());
    if (!empty) {
      fields.put(name, value);
    }
    return this;
  }

  Map<String, Object> fields() {
    return fields;
  }

  /** Indented, with its line end. */
  static String text(Object value) {
    return write(INDENTED, value);
  }

  /** In one line, with its line end. */
  static String line(Object value) {
    return write(JSON.writer(), value);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
