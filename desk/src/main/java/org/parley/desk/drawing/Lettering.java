package org.parley.desk.drawing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text of one size: how wide it is and how it breaks into lines. Widths come from a table and not
 * from the fonts of the machine, so that a drawing is the same everywhere.
 */
final class Lettering {

  static final String ELLIPSIS = "\u2026";

  private static final String TABLE = "letter-widths.list";

  /** Of a letter, in thousandths of the size. */
  private record Width(int regular, int bold) {}

  private static final Map<Integer, Width> WIDTHS = table();

  private final double size;
  private final boolean isBold;

  Lettering(double size, boolean isBold) {
    this.size = size;
    this.isBold = isBold;
  }

  double size() {
    return size;
  }

  boolean isBold() {
    return isBold;
  }

  /** In pixels. */
  double width(String text) {
    return text.codePoints().mapToLong(this::thousandths).sum() * size / 1000;
  }

  /** Whether each letter is in the table, so that the width is that of the usual fonts. */
  static boolean isKnown(String text) {
    return text.codePoints().allMatch(WIDTHS::containsKey);
  }

  private int thousandths(int letter) {
    Width width = WIDTHS.get(letter);
    if (width != null) {
      return isBold ? width.bold() : width.regular();
    }
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.OTHER_LETTER -> Character.isIdeographic(letter) ? 1000 : 800;
      case Character.OTHER_SYMBOL, Character.SURROGATE, Character.UNASSIGNED -> 1300;
      default -> 900;
    };
  }

  /** As much of the text as there is room for, with an ellipsis where it is cut. */
  String cut(String text, double room) {
    return width(text) <= room ? text : head(text, room - width(ELLIPSIS)).strip() + ELLIPSIS;
  }

  /** In lines; the last one is cut where the text needs more of them. */
  List<String> wrap(String text, double room, int mostLines) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty()) {
      if (lines.size() == mostLines - 1) {
        lines.add(cut(rest, room));
        return lines;
      }
      String line = line(rest, room);
      lines.add(line.strip());
      rest = rest.substring(line.length()).strip();
    }
    return lines;
  }

  /** The first line: up to the last break for which there is room, or within a word too long. */
  private String line(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    String most = head(text, room);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    // A break within a word is found before the blanks that follow it.
    String near = text.substring(0, Math.min(text.length(), most.length() + 2));
    breaks.setText(near);
    int end = breaks.preceding(near.length());
    while (end > 0 && width(text.substring(0, end).strip()) > room) {
      end = breaks.preceding(end);
    }
    return end <= 0 ? most : text.substring(0, end);
  }

  /** As many whole characters, as people see them, as there is room for; at least one. */
  private String head(String text, double room) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    // A line never has more than this, and a look at all of a long text costs.
    String near = text.substring(0, Math.min(text.length(), 1000));
    characters.setText(near);
    int end = 0;
    double used = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      used += width(near.substring(end, next));
      if (used > room && end > 0) {
        break;
      }
      end = next;
    }
    return near.substring(0, end);
  }

  private static Map<Integer, Width> table() {
    Map<Integer, Width> widths = new HashMap<>();
    try (InputStream in = Lettering.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ");
          widths.put(
              Integer.parseInt(parts[0], 16),
              new Width(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
    return Map.copyOf(widths);
  }
}
