package org.parley.desk;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.CodePoints;
import org.parley.model.Fault;
import org.parley.model.Span;
import org.parley.model.account.DecidedFields;
import org.parley.model.account.Quote;

/** Finds words and sentences in the text of an article. For one thread. */
public final class ArticleWords {

  private final CodePoints text;

  public ArticleWords(String text) {
    this.text = new CodePoints(text);
  }

  /**
   * The words as they stand in the article.
   *
   * @param place where they were chosen, such as {@code 12-34}; line breaks and spaces there may
   *     differ from those in {@code words}. Null where they stand nearest to {@code near}
   * @param near a place in code points
   * @throws Fault where they do not stand there
   */
  Quote find(String words, @Nullable String place, int near) {
    String sought = words.strip();
    Quote chosen = place == null || place.isBlank() ? null : chosen(place);
    if (chosen != null && spaced(chosen.text()).equals(spaced(sought))) {
      return chosen;
    }
    return Quote.nearest(text.text(), sought, near)
        .orElseThrow(() ->
            Fault.user(
                "not-in-article",
                "The words '" + sought + "' do not stand in the article",
                "Choose words as they stand there; its page and 'parley evidence' show them."));
  }

  private static String spaced(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** The words at a place without the space around them; null where there are none. */
  private @Nullable Quote chosen(String place) {
    try {
      Span span = DecidedFields.span(place);
      int start = span.start();
      int end = Math.min(span.end(), text.length());
      while (start < end && Character.isWhitespace(text.at(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.at(end - 1))) {
        end--;
      }
      return start >= end ? null : new Quote(text.words(start, end), new Span(start, end));
    } catch (IllegalArgumentException e) {
      throw Fault.user(
          "bad-place", "'" + place + "' is no place in the article", "Write START-END, as 12-34.");
    }
  }

  /** The sentence, or where they go over several the sentences, in which words stand. */
  Quote sentence(Span words) {
    return quote(around(words, 0));
  }

  /** A quote of a span. */
  public Quote quote(Span span) {
    return new Quote(text.words(span), span);
  }

  /**
   * The sentences in which words stand with some before and after them. What is a sentence, the
   * Unicode rules for boundaries say.
   *
   * @param more how many before, and how many after
   */
  public Span around(Span words, int more) {
    String all = text.text();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(all);
    int from = all.offsetByCodePoints(0, words.start());
    int to = all.offsetByCodePoints(from, words.length());
    int start = before(sentences, all, from + 1);
    for (int i = 0; i < more; i++) {
      start = before(sentences, all, start);
    }
    int end = after(sentences, all, to - 1);
    for (int i = 0; i < more; i++) {
      end = after(sentences, all, end);
    }
    while (start < from && Character.isWhitespace(all.charAt(start))) {
      start++;
    }
    while (end > to && Character.isWhitespace(all.charAt(end - 1))) {
      end--;
    }
    int first = all.codePointCount(0, start);
    return new Span(first, first + all.codePointCount(start, end));
  }

  /** Where the sentence or line starts that is before a place. */
  private static int before(BreakIterator sentences, String all, int place) {
    if (place <= 0) {
      return 0;
    }
    int sentence = place > all.length() ? all.length() : sentences.preceding(place);
    return Math.max(sentence, place < 2 ? 0 : all.lastIndexOf('\n', place - 2) + 1);
  }

  /** Where the sentence or line ends that goes on after a place. */
  private static int after(BreakIterator sentences, String all, int place) {
    if (place >= all.length()) {
      return all.length();
    }
    int line = all.indexOf('\n', place);
    return Math.min(sentences.following(place), line < 0 ? all.length() : line + 1);
  }
}
