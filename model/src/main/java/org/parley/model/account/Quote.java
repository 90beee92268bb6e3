package org.parley.model.account;

import java.util.Optional;
import org.parley.model.Span;

/**
 * Words of an article.
 *
 * @param text the words
 * @param span where they stand, in code points of the article's text
 */
public record Quote(String text, Span span) {

  public static Quote of(String text, Span span) {
    return new Quote(span.in(text), span);
  }

  /**
   * Where words stand in a text, nearest to a place; empty where they do not.
   *
   * @param near a place in code points
   */
  public static Optional<Quote> nearest(String text, String words, int near) {
    Quote best = null;
    int point = 0;
    int counted = 0;
    int length = words.codePointCount(0, words.length());
    for (int at = words.isEmpty() ? -1 : text.indexOf(words);
        at >= 0;
        at = text.indexOf(words, at + 1)) {
      point += text.codePointCount(counted, at);
      counted = at;
      if (best == null || Math.abs(point - near) < Math.abs(best.span().start() - near)) {
        best = new Quote(words, new Span(point, point + length));
      }
    }
    return Optional.ofNullable(best);
  }
}
