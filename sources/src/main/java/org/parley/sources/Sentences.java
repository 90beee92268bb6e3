package org.parley.sources;

/** What the outside of a line tells about the sentences in it. */
final class Sentences {

  private static final String STOPS = ".!?\u2026:;";
  private static final String CLOSERS = " \"'\u201d\u2019\u00bb)]*";

  private Sentences() {}

  /**
   * Whether {@code text} ends with a stop; closing quotes, brackets and spaces after it are left
   * aside.
   */
  static boolean closes(CharSequence text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
  }

  /** Whether {@code text} ends with a dash, as a dateline on a line of its own does. */
  static boolean breaksOff(CharSequence text) {
    return !text.isEmpty() && "-\u2013\u2014".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Number of stretches of letters and digits. */
  static int words(CharSequence text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\'';
      if (letter && !inside) {
        words++;
      }
      inside = letter;
    }
    return words;
  }
}
