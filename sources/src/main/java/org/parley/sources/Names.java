package org.parley.sources;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names tell: of a file, the kind of its content; of any input, a short name for its document.
 */
final class Names {

  /** What a file holds, by the end of its name. */
  enum Content {
    TEXT(".txt", ".text", ".md"),
    PAGE(".html", ".htm", ".xhtml"),
    /** JSON lines. */
    CORPUS(".jsonl", ".ndjson"),
    /** One JSON value: an article, or a list of them. */
    LIST(".json");

    private final String[] endings;

    Content(String... endings) {
      this.endings = endings;
    }
  }

  private static final String PACKED = ".gz";

  /** Code points of a name that are shown. */
  private static final int LONGEST = 120;

  private static final String NAMELESS = "unnamed";

  /** What steers a terminal or turns the direction of a line, and the like. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

  private Names() {}

  /** Null where the end of the name says nothing. */
  static @Nullable Content content(String file) {
    String name = unpacked(file.toLowerCase(Locale.ROOT));
    for (Content content : Content.values()) {
      for (String ending : content.endings) {
        if (name.endsWith(ending)) {
          return content;
        }
      }
    }
    return null;
  }

  /** Whether the end of the name says that the file holds several articles. */
  static boolean isOfSeveral(String file) {
    Content content = content(file);
    return content == Content.CORPUS || content == Content.LIST;
  }

  /**
   * A name that somebody sent, as it may be shown: without folders, in one line and not long; what
   * its end says of the content stays.
   */
  static String shown(String sent) {
    String plain = UNSEEN.matcher(Texts.squeezed(sent)).replaceAll("").strip();
    String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
    int length = last.codePointCount(0, last.length());
    String end = last.substring(last.offsetByCodePoints(0, Math.max(0, length - LONGEST)));
    return end.matches("[\\s.-]*") ? NAMELESS : end;
  }

  /** File name without its endings. */
  static String ofFile(String file) {
    String name = unpacked(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Name of the file without its folders. */
  static String last(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** Last part of the path that says something, else the host. */
  static String ofAddress(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    String[] parts = path.split("/");
    for (int i = parts.length - 1; i >= 0; i--) {
      String part = ofFile(parts[i]);
      if (!part.isBlank() && !part.equals("index")) {
        return part;
      }
    }
    return address.getHost() == null ? address.toString() : address.getHost();
  }

  private static String unpacked(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PACKED)
        ? name.substring(0, name.length() - PACKED.length())
        : name;
  }
}
