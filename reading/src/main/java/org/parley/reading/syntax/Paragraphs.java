package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of a text. An empty line ends one. A single line break does too, unless the
 * text is wrapped: lines of about equal length, most of which end inside a sentence.
 */
final class Paragraphs {

  private static final int SHORTEST_WRAP = 45;
  private static final int LONGEST_WRAP = 100;

  /** A paragraph in char offsets, without the line breaks around it. */
  record Paragraph(int start, int end) {}

  private Paragraphs() {}

  static List<Paragraph> of(String text) {
    List<Paragraph> lines = lines(text);
    boolean wrapped = isWrapped(text, lines);
    List<Paragraph> found = new ArrayList<>();
    for (Paragraph line : lines) {
      boolean joins =
          wrapped && !found.isEmpty() && breaks(text, found.getLast().end(), line.start()) == 1;
      if (joins) {
        Paragraph before = found.removeLast();
        found.add(new Paragraph(before.start(), line.end()));
      } else {
        found.add(line);
      }
    }
    return found;
  }

  private static List<Paragraph> lines(String text) {
    List<Paragraph> lines = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      if (!text.substring(from, to).isBlank()) {
        lines.add(new Paragraph(from, to));
      }
      from = to + 1;
    }
    return lines;
  }

  private static boolean isWrapped(String text, List<Paragraph> lines) {
    int joints = 0;
    int open = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Paragraph line = lines.get(i);
      if (breaks(text, line.end(), lines.get(i + 1).start()) == 1) {
        joints++;
        String words = text.substring(line.start(), line.end()).strip();
        boolean fits = words.length() >= SHORTEST_WRAP && words.length() <= LONGEST_WRAP;
        if (fits && !endsSentence(words)) {
          open++;
        }
      }
    }
    return joints >= 2 && open * 2 > joints;
  }

  private static boolean endsSentence(String words) {
    return ".!?\"”’'".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private static int breaks(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        count++;
      }
    }
    return count;
  }
}
