package org.parley.desk.exchange;

import java.nio.charset.StandardCharsets;

/**
 * Lines of an iCalendar folded at 75 octets of UTF-8, never inside a letter (RFC 5545, 3.1); the
 * library counts letters.
 */
final class ContentLines {

  private static final String END = "\r\n";
  private static final int MOST_OCTETS = 75;

  private ContentLines() {}

  static String folded(String calendar) {
    StringBuilder out = new StringBuilder();
    for (String line : calendar.replaceAll("\r?\n[ \t]", "").split("\r?\n")) {
      fold(line, out);
    }
    return out.toString();
  }

  private static void fold(String line, StringBuilder out) {
    int octets = 0;
    for (int point : line.codePoints().toArray()) {
      String letter = Character.toString(point);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        out.append(END).append(' ');
        octets = 1;
      }
      out.append(letter);
      octets += size;
    }
    out.append(END);
  }
}
