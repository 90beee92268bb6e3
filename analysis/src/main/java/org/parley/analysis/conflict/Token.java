package org.parley.analysis.conflict;

/**
 * A word, quoted phrase or mark of a conflict's text.
 *
 * @param text without quotes; of the end of a line or of the text nothing
 * @param line from 1
 * @param column from 1, in code points
 */
record Token(Kind kind, String text, int line, int column) {

  /** What a token is. */
  enum Kind {
    /** Without quotes: a name, a word of the language, a pattern. */
    WORD,
    QUOTED,
    /** {@code ( ) , = ->}. */
    MARK,
    /** A line goes on what the last one began. */
    LINE,
    /** A line begins something new, or the text ends. */
    END
  }

  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.MARK) && text.equals(word);
  }

  /** As a message names it. */
  String told() {
    return switch (kind) {
      case WORD, MARK -> "'" + text + "'";
      case QUOTED -> '"' + text + '"';
      case LINE, END -> "the end of the line";
    };
  }
}
