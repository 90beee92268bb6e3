package org.parley.cli.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.model.CodePoints;
import org.parley.model.Span;

/**
 * A text of which words and lines are asked for many times: it is counted through only once.
 * Offsets are code points, lines count from 1. Immutable.
 */
public final class IndexedText {

  private final CodePoints points;
  private final int[] lineEnds;

  public IndexedText(String text) {
    this.points = new CodePoints(text);
    this.lineEnds = IntStream.range(0, points.length()).filter(i -> points.at(i) == '\n').toArray();
  }

  /** The words of a span. */
  public String words(Span span) {
    return points.words(span);
  }

  String words(int start, int end) {
    return points.words(start, end);
  }

  /** The line of a code point. */
  int lineOf(int offset) {
    int at = Arrays.binarySearch(lineEnds, offset);
    return (at < 0 ? -at - 1 : at) + 1;
  }

  /** Number of lines; a line feed at the very end starts none. */
  public int lineCount() {
    boolean closed = lineEnds.length > 0 && lineEnds[lineEnds.length - 1] == points.length() - 1;
    return lineEnds.length + (closed ? 0 : 1);
  }

  int lineStart(int line) {
    return line == 1 ? 0 : lineEnds[line - 2] + 1;
  }

  int lineEnd(int line) {
    return line > lineEnds.length ? points.length() : lineEnds[line - 1];
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
