package org.parley.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of text for a terminal, wrapped to its width. A style never runs over the end of a line.
 */
final class TextPage {

  static final String BOLD = "1";
  static final String FAINT = "2";
  static final String HEADING = "1;36";
  static final String NONE = "";

  /** A space at which no line is broken; printed as a plain one. */
  static final String GLUE = "\u00a0";

  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[\\d;]*m");
  private static final String PLAIN = "\u001b[0m";

  /** Columns that are left for words however deep they stand. */
  private static final int NARROWEST = 16;

  private final Look look;
  private final StringBuilder out = new StringBuilder();

  TextPage(Look look) {
    this.look = look;
  }

  /** Words in a style, which is none where colours are off. */
  String styled(String style, String words) {
    return look.color() && !style.isEmpty() ? "\u001b[" + style + "m" + words + PLAIN : words;
  }

  /** Words that matter less. */
  String faint(String words) {
    return styled(FAINT, words);
  }

  /** The title of a section. */
  void heading(String title) {
    blank();
    add(0, styled(HEADING, title.toUpperCase(Locale.ROOT)));
  }

  /** That so many lines are left out, where they are. */
  void more(int indent, int left) {
    if (left > 0) {
      add(indent, faint("… and " + left + " more; --all prints them"));
    }
  }

  void blank() {
    out.append('\n');
  }

  /** Words on one line or, where they are longer, on several, the later ones set in. */
  void add(int indent, String words) {
    int inset = Math.max(0, Math.min(indent, look.width() - NARROWEST));
    List<String> lines =
        columns(words) + inset <= look.width()
            ? List.of(words)
            : lines(words, look.width() - inset - 2);
    for (int i = 0; i < lines.size(); i++) {
      out.append(" ".repeat(inset + (i > 0 ? 2 : 0))).append(lines.get(i)).append('\n');
    }
  }

  /** Texts beside each other, each wrapped to its width; two columns apart. */
  void row(int indent, List<String> cells, List<Integer> widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < cells.size(); i++) {
      wrapped.add(lines(cells.get(i), widths.get(i)));
      rows = Math.max(rows, wrapped.getLast().size());
    }
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        String words = row < wrapped.get(i).size() ? wrapped.get(i).get(row) : "";
        line.append(words).append(" ".repeat(Math.max(0, widths.get(i) + 2 - columns(words))));
      }
      out.append(" ".repeat(indent)).append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** How many columns there are. */
  int width() {
    return look.width();
  }

  /** Two texts beside each other. */
  void beside(int indent, List<String> left, List<String> right) {
    int column = (look.width() - indent - 5) / 2;
    List<String> first = left.stream().flatMap(words -> lines(words, column).stream()).toList();
    List<String> second = right.stream().flatMap(words -> lines(words, column).stream()).toList();
    for (int row = 0; row < Math.max(first.size(), second.size()); row++) {
      String words = row < first.size() ? first.get(row) : "";
      String line = words + " ".repeat(Math.max(0, column - columns(words))) + "  │  ";
      String other = row < second.size() ? second.get(row) : "";
      out.append(" ".repeat(indent)).append((line + other).stripTrailing()).append('\n');
    }
  }

  /** Columns that words take; escape sequences take none. */
  private static int columns(String words) {
    String plain = ESCAPE.matcher(words).replaceAll("");
    return plain.codePointCount(0, plain.length());
  }

  /** Words in lines of a width. */
  private static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words.split(" +")) {
      for (String piece : pieces(word, width)) {
        int length = columns(piece);
        if (used > 0 && used + 1 + length > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(used > 0 ? " " : "").append(piece);
        used += length + (used > 0 ? 1 : 0);
      }
    }
    lines.add(line.toString());
    return closed(lines);
  }

  /** A word, cut where it is longer than a line, as an address may be. */
  private static List<String> pieces(String word, int width) {
    if (columns(word) <= width || word.contains("\u001b")) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int left = word.codePointCount(from, word.length());
      int to = word.offsetByCodePoints(from, Math.min(width, left));
      pieces.add(word.substring(from, to));
      from = to;
    }
    return pieces;
  }

  /** Each line with its style closed at its end and opened again on the next one. */
  private static List<String> closed(List<String> lines) {
    List<String> closed = new ArrayList<>();
    String style = "";
    for (String line : lines) {
      String whole = style + line;
      Matcher escape = ESCAPE.matcher(whole);
      while (escape.find()) {
        style = escape.group().equals(PLAIN) ? "" : escape.group();
      }
      closed.add(style.isEmpty() ? whole : whole + PLAIN);
    }
    return closed;
  }

  @Override
  public String toString() {
    return out.toString().replace(GLUE, " ");
  }
}
