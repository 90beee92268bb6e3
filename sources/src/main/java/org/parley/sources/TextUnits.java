package org.parley.sources;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a plain text. A line is a paragraph, but lines that were broken to fit a width,
 * without a blank line between them, are one.
 */
final class TextUnits {

  /**
   * One paragraph.
   *
   * @param start place of its first character that is no space, in {@code char}s
   * @param end one past its last character that is no space, in {@code char}s
   */
  record Unit(int start, int end, String text, int words, boolean closes) {}

  private static final int FEWEST_BROKEN_LINES = 3;
  private static final int SHORTEST_BROKEN_LINE = 40;
  private static final int LONGEST_BROKEN_LINE = 100;

  private record Line(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private final String text;
  private final List<Unit> units = new ArrayList<>();

  private TextUnits(String text) {
    this.text = text;
  }

  static List<Unit> of(String text) {
    TextUnits cutter = new TextUnits(text);
    List<Line> group = new ArrayList<>();
    for (int at = 0; at <= text.length(); ) {
      int stop = text.indexOf('\n', at);
      stop = stop < 0 ? text.length() : stop;
      Line line = cutter.stripped(at, stop);
      if (line.length() > 0) {
        group.add(line);
      } else {
        cutter.add(group);
        group.clear();
      }
      at = stop + 1;
    }
    cutter.add(group);
    return cutter.units;
  }

  private Line stripped(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Line(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void add(List<Line> group) {
    if (isBroken(group)) {
      add(group.get(0).start(), group.get(group.size() - 1).end());
    } else {
      group.forEach(line -> add(line.start(), line.end()));
    }
  }

  private void add(int start, int end) {
    String content = text.substring(start, end);
    units.add(new Unit(start, end, content, Sentences.words(content), Sentences.closes(content)));
  }

  /**
   * Whether the lines are one paragraph: of like length, and seldom ending where a sentence does.
   */
  private boolean isBroken(List<Line> group) {
    if (group.size() < FEWEST_BROKEN_LINES) {
      return false;
    }
    int open = 0;
    for (Line line : group.subList(0, group.size() - 1)) {
      if (line.length() < SHORTEST_BROKEN_LINE || line.length() > LONGEST_BROKEN_LINE) {
        return false;
      }
      open += Sentences.closes(text.substring(line.start(), line.end())) ? 0 : 1;
    }
    return open * 2 >= group.size() - 1;
  }
}
