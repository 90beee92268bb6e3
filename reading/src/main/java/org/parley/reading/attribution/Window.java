package org.parley.reading.attribution;

/**
 * The tokens among which source and content of a cue are looked for: the paragraph around it, as
 * far as a few sentences before and after, and to the end of a quotation that goes on there; and
 * the next paragraph where a colon leads there.
 *
 * @param from first token
 * @param to one past the last token
 */
record Window(int from, int to) {

  private static final int BEFORE = 3;
  private static final int AFTER = 5;

  /** In sentences, and within a quotation. */
  private static final int FARTHEST = 12;

  static Window around(Tokens tokens, Cue cue) {
    int own = tokens.sentence[cue.from()];
    int first = own;
    while (first > 0
        && own - first < (isOneQuotation(tokens, first - 1) ? FARTHEST : BEFORE)
        && joined(tokens, first - 1)) {
      first--;
    }
    int last = own;
    boolean colon = false;
    while (last + 1 < tokens.sentences.size()
        && last - own < (isOneQuotation(tokens, last) ? FARTHEST : AFTER)) {
      boolean leads = !colon && last == own && endsWithColon(tokens, last);
      if (!leads && !joined(tokens, last)) {
        break;
      }
      colon |= leads;
      last++;
    }
    return new Window(tokens.starts[first], tokens.starts[last + 1]);
  }

  /** Whether a sentence and the next stand in one paragraph. */
  private static boolean joined(Tokens tokens, int sentence) {
    return tokens.sentences.get(sentence).paragraph()
        == tokens.sentences.get(sentence + 1).paragraph();
  }

  /** Whether a quotation goes on from a sentence to the next. */
  private static boolean isOneQuotation(Tokens tokens, int sentence) {
    int next = tokens.starts[sentence + 1];
    return next > 0
        && next < tokens.size
        && tokens.quotes.inside(next)
        && tokens.quotes.of[next] == tokens.quotes.of[next - 1];
  }

  private static boolean endsWithColon(Tokens tokens, int sentence) {
    return tokens.wordText(tokens.starts[sentence + 1] - 1).equals(":");
  }

  int size() {
    return to - from;
  }
}
