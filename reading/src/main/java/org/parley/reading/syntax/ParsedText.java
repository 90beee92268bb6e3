package org.parley.reading.syntax;

import java.util.List;
import org.parley.model.Brief.Unread;
import org.parley.model.Span;

/**
 * A text and its sentences.
 *
 * @param text the document's text
 * @param sentences in the order of the text
 * @param unread stretches that were too long to parse
 */
public record ParsedText(String text, List<Sentence> sentences, List<Unread> unread) {

  public ParsedText {
    sentences = List.copyOf(sentences);
    unread = List.copyOf(unread);
  }

  public String words(Span span) {
    return span.in(text);
  }
}
