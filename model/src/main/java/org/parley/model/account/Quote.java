package org.parley.model.account;

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
}
