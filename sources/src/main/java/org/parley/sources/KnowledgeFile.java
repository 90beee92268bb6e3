package org.parley.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.model.Fault;

/**
 * A commented resource file: one entry a line, its fields apart by white space, {@code #} opens a
 * comment.
 */
record KnowledgeFile(String name, List<Entry> entries) {

  /**
   * One entry.
   *
   * @param origin {@code file:line}
   * @param kind the first field
   * @param rest what follows it, with single spaces; may be empty
   */
  record Entry(String origin, String kind, String rest) {

    /**
     * The constant of {@code type} that the first field names, {@code -} standing for {@code _}.
     */
    <E extends Enum<E>> E kindAs(Class<E> type) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(kind)) {
          return constant;
        }
      }
      throw fault(
          "'" + kind + "' is no kind of entry", "Known kinds: " + List.of(type.getEnumConstants()));
    }

    Fault fault(String message, String advice) {
      return Fault.user("bad-knowledge-file", origin + ":1: " + message, advice);
    }
  }

  static KnowledgeFile load(String name) {
    try (InputStream in = KnowledgeFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + name + " is not on the class path");
      }
      return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Resource " + name, e);
    }
  }

  static KnowledgeFile read(String name, BufferedReader lines) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = withoutComment(line).strip();
      if (!content.isEmpty()) {
        String[] fields = content.split("\\s+", 2);
        String rest = fields.length == 1 ? "" : fields[1].replaceAll("\\s+", " ");
        entries.add(new Entry(name + ":" + number, fields[0], rest));
      }
    }
    return new KnowledgeFile(name, List.copyOf(entries));
  }

  private static String withoutComment(String line) {
    int hash = line.startsWith("#") ? 0 : line.indexOf(" #");
    return hash < 0 ? line : line.substring(0, hash);
  }
}
