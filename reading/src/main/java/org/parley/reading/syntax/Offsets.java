package org.parley.reading.syntax;

import org.parley.model.Span;

/** From the char offsets of Java strings to code points. */
final class Offsets {

  private final int[] codePointAt;

  Offsets(String text) {
    codePointAt = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      codePointAt[i] = count;
      if (!(Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1)))) {
        count++;
      }
    }
    codePointAt[text.length()] = count;
  }

  Span span(int fromChar, int toChar) {
    return new Span(codePointAt[fromChar], codePointAt[toChar]);
  }
}
