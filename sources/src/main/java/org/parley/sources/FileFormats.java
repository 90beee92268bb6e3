package org.parley.sources;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.parley.model.Fault;

/**
 * Knows formats that are no text by their first bytes, from {@code file-formats.txt}. Immutable.
 */
final class FileFormats {

  private static final String ARROW = " -> ";

  /** A format; its first bytes stand as characters of the same number. */
  private record Format(String start, String name, String advice) {

    boolean starts(byte[] bytes) {
      int length = Math.min(bytes.length, start.length());
      return start.equals(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }
  }

  private final List<Format> formats;

  static FileFormats load() {
    return new FileFormats(KnowledgeFile.load("file-formats.txt"));
  }

  FileFormats(KnowledgeFile file) {
    this.formats = file.entries().stream().map(FileFormats::format).toList();
  }

  private static Format format(KnowledgeFile.Entry entry) {
    int arrow = entry.rest().indexOf(ARROW);
    try {
      return new Format(
          new String(HexFormat.of().parseHex(entry.kind()), StandardCharsets.ISO_8859_1),
          entry.rest().substring(0, arrow),
          entry.rest().substring(arrow + ARROW.length()));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw entry.fault("is no format", "Write: HEXADECIMAL-DIGITS NAME -> ADVICE");
    }
  }

  /**
   * Lets bytes pass that could be text.
   *
   * @throws Fault where they are of a known format that is none
   */
  void refuse(byte[] bytes, String input) {
    for (Format format : formats) {
      if (format.starts(bytes)) {
        throw Fault.source(
            "not-text", input + ": is not text but " + format.name(), format.advice());
      }
    }
  }
}
