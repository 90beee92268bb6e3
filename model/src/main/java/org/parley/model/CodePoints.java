package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * A text of which words are asked for many times by their code points: it is counted through only
 * once, where {@link Span#in} counts from its start each time. Immutable.
 */
public final class CodePoints {

  private final String text;
  private final int length;

  /** Where each code point starts in the string; null where every one takes one place. */
  private final int @Nullable [] places;

  public CodePoints(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.places = length == text.length() ? null : places(text, length);
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

  public String text() {
    return text;
  }

  /** How many there are. */
  public int length() {
    return length;
  }

  /** The code point at an offset. */
  public int at(int offset) {
    return text.codePointAt(place(offset));
  }

  /** The words of a span. */
  public String words(Span span) {
    return words(span.start(), span.end());
  }

  /** The words from one offset to before another. */
  public String words(int start, int end) {
    return text.substring(place(start), place(end));
  }

  private int place(int offset) {
    return places == null ? offset : places[offset];
  }
}
