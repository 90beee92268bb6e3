package org.parley.cli.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * A text of which words and lines are asked for many times: it is counted through only once.
 * Offsets are code points, lines count from 1. Immutable.
 */
public final class IndexedText {

  private final String text;

  /** Where each code point starts in the string; null where every one takes one place. */
  private final int @Nullable [] places;

  private final int length;
  private final int[] lineEnds;

  public IndexedText(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.places = length == text.length() ? null : places(text, length);
    this.lineEnds = IntStream.range(0, length).filter(i -> text.charAt(place(i)) == '\n').toArray();
  }

  private static int[] places(String text, int length) {
    int[] places = new int[length + 1];
    int at = 0;
    for (int i = 0; i < length; i++) {
      places[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    places[length] = at;
    return places;
  }

  private int place(int offset) {
    return places == null ? offset : places[offset];
  }

  /** The words of a span. */
  public String words(Span span) {
    return words(span.start(), span.end());
  }

  String words(int start, int end) {
    return text.substring(place(start), place(end));
  }

  /** The line of a code point. */
  int lineOf(int offset) {
    int at = Arrays.binarySearch(lineEnds, offset);
    return (at < 0 ? -at - 1 : at) + 1;
  }

  /** Number of lines; a line feed at the very end starts none. */
  public int lineCount() {
    boolean closed = lineEnds.length > 0 && lineEnds[lineEnds.length - 1] == length - 1;
    return lineEnds.length + (closed ? 0 : 1);
  }

  int lineStart(int line) {
    return line == 1 ? 0 : lineEnds[line - 2] + 1;
  }

  int lineEnd(int line) {
    return line > lineEnds.length ? length : lineEnds[line - 1];
  }

  /** The words of a line, without its line feed. */
  public String line(int line) {
    return words(lineStart(line), lineEnd(line));
  }

  /** Whether a span reaches into a line. */
  public boolean isOn(Span span, int line) {
    return span.start() < lineEnd(line) && lineStart(line) < span.end();
  }
}
