package org.parley.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sources say of a record and its parts, so that it is said once: the build lays the
 * sources beside the classes. Says nothing of a record of another module.
 */
final class Words {

  private static final String PLACE = "/META-INF/source/";

  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
              + "(?:public |private |static |final )*record (\\w+)",
          Pattern.DOTALL);
  private static final Pattern STARS = Pattern.compile("\\n\\s*\\* ?");
  private static final Pattern TAG = Pattern.compile("\\{@\\w+ ([^}]*)}");
  private static final Pattern PARAMETER = Pattern.compile("^@param\\s+(\\S+)\\s+", Pattern.DOTALL);

  /** A text that goes on from the name before it, such as "of the party" after "name". */
  private static final Pattern GOES_ON = Pattern.compile("^(of|for|that|in|by|to|at|as) ");

  private static final Pattern NULL = Pattern.compile(",? or null\\b");

  private final Map<Class<?>, Map<String, Said>> read = new HashMap<>();

  /**
   * What is said of a record.
   *
   * @param about the record, or null
   * @param parts its parts, by their names
   */
  record Said(@Nullable String about, Map<String, String> parts) {

    private static final Said NOTHING = new Said(null, Map.of());
  }

  /** Of that record. */
  Said of(Class<?> type) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    return read.computeIfAbsent(outer, Words::read)
        .getOrDefault(type.getSimpleName(), Said.NOTHING);
  }

  private static Map<String, Said> read(Class<?> outer) {
    try (InputStream in =
        outer.getResourceAsStream(PLACE + outer.getName().replace('.', '/') + ".java")) {
      if (in == null) {
        return Map.of();
      }
      String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Said> all = new HashMap<>();
      Matcher comment = COMMENT.matcher(source);
      while (comment.find()) {
        all.put(comment.group(2), said(comment.group(1)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Said said(String comment) {
    String[] blocks = STARS.matcher("\n * " + comment).replaceAll("\n").split("\\n(?=@)");
    Map<String, String> parts = new HashMap<>();
    for (String block : blocks) {
      Matcher parameter = PARAMETER.matcher(block);
      if (parameter.find()) {
        String name = parameter.group(1);
        String text = plain(block.substring(parameter.end()));
        parts.put(name, GOES_ON.matcher(text).find() ? name + " " + text : text);
      }
    }
    String about = plain(blocks[0]);
    return new Said(about.isEmpty() ? null : about, parts);
  }

  private static String plain(String text) {
    String bare = TAG.matcher(text).replaceAll("$1").replace("<p>", "");
    String line = bare.replaceFirst("^[\\s*]+", "").replaceAll("\\s+", " ").strip();
    // What is null is not written.
    return NULL.matcher(line).replaceAll(", or left out");
  }
}
