package org.parley.reading.attribution;

/**
 * Which tokens stand in quotation marks, across sentences and to the end of a paragraph where no
 * mark closes.
 */
final class Quotes {

  /** Which quotation, counted from 0; -1 outside. Marks belong to their quotation. */
  final int[] of;

  /** First and last token of the quotation around a token; the token itself outside. */
  final int[] first;

  final int[] last;

  private Quotes(int size) {
    of = new int[size];
    first = new int[size];
    last = new int[size];
  }

  static Quotes of(Tokens tokens) {
    Quotes quotes = new Quotes(tokens.size);
    int count = 0;
    int open = -1;
    for (int i = 0; i < tokens.size; i++) {
      boolean fresh = i == 0 || tokens.paragraph(i) != tokens.paragraph(i - 1);
      if (fresh && open >= 0) {
        quotes.close(open, i - 1, count++);
        open = -1;
      }
      int mark = Mark.at(tokens, i, open >= 0);
      quotes.of[i] = -1;
      quotes.first[i] = i;
      quotes.last[i] = i;
      if (open < 0 && mark == Mark.OPEN) {
        open = i;
      } else if (open >= 0 && mark == Mark.CLOSE) {
        quotes.close(open, i, count++);
        open = -1;
      }
    }
    if (open >= 0) {
      quotes.close(open, tokens.size - 1, count);
    }
    return quotes;
  }

  private void close(int from, int to, int number) {
    for (int i = from; i <= to; i++) {
      of[i] = number;
      first[i] = from;
      last[i] = to;
    }
  }

  boolean inside(int i) {
    return of[i] >= 0;
  }

  /** 0 outside, 1 at the first token of a quotation, 2 inside, 3 at its last token. */
  int place(int i) {
    if (of[i] < 0) {
      return 0;
    }
    return first[i] == i ? 1 : last[i] == i ? 3 : 2;
  }

  /** What a token does as a quotation mark. */
  private static final class Mark {
    static final int NONE = 0;
    static final int OPEN = 1;
    static final int CLOSE = 2;

    private Mark() {}

    /** A straight mark opens where none is open and closes where one is. */
    static int at(Tokens tokens, int i, boolean open) {
      return switch (tokens.wordText(i)) {
        case "“", "``", "„", "«" -> OPEN;
        case "”", "»" -> CLOSE;
        case "\"", "''" -> open ? CLOSE : OPEN;
        default -> NONE;
      };
    }
  }
}
