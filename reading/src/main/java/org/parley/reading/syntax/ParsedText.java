package org.parley.reading.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Brief.Unread;
import org.parley.model.CodePoints;
import org.parley.model.Span;

/**
 * A text and its sentences.
 *
 * @param points the document's text
 * @param sentences in the order of the text
 * @param unread stretches that were too long to parse
 */
public record ParsedText(CodePoints points, List<Sentence> sentences, List<Unread> unread) {

  public ParsedText {
    sentences = List.copyOf(sentences);
    unread = List.copyOf(unread);
  }

  public String text() {
    return points.text();
  }

  /** The sentences of which a span holds a word, found without a look at the others. */
  public List<Sentence> sentences(Span span) {
    int from = first(span.start());
    int to = from;
    while (to < sentences.size() && sentences.get(to).span().start() < span.end()) {
      to++;
    }
    return sentences.subList(from, to);
  }

  /** The first sentence that ends after a place, or null. */
  public @Nullable Sentence sentenceAt(int place) {
    int found = first(place);
    return found < sentences.size() ? sentences.get(found) : null;
  }

  private int first(int place) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public String words(Span span) {
    return points.words(span);
  }
}
