package org.parley.sources;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page that stands on lines of its own.
 *
 * @param index place among the blocks of its page
 * @param holder innermost element that holds all of it
 * @param text with single spaces
 * @param words number of words
 * @param linkedWords how many of them stand in links
 */
record Block(int index, Element holder, Form form, String text, int words, int linkedWords) {

  enum Form {
    PARAGRAPH,
    HEADING,
    ITEM
  }

  double linked() {
    return words == 0 ? 1 : (double) linkedWords / words;
  }

  /** Whether it ends as a sentence does. */
  boolean closes() {
    return Sentences.closes(text);
  }

  /** Whether it reads as running text. */
  boolean isProse() {
    return form != Form.HEADING && linked() < 0.4 && (words >= 20 || (words >= 6 && closes()));
  }
}
