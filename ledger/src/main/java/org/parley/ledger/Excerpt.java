package org.parley.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of a text that has the most of the words that were looked for. */
final class Excerpt {

  private static final char BEGIN = '\u0002';
  private static final char END = '\u0003';

  /** Words. */
  private static final int LENGTH = 36;

  /** Words before the first that was found. */
  private static final int LEAD = 8;

  private Excerpt() {}

  /** On one line, what was found between U+0002 and U+0003. */
  static String of(String text, List<Stems.Token> tokens, Set<String> stems) {
    if (tokens.isEmpty()) {
      return "";
    }
    int first = Math.max(0, best(tokens, stems) - LEAD);
    int last = Math.min(tokens.size(), first + LENGTH) - 1;
    int at = first == 0 ? 0 : tokens.get(first).start();
    StringBuilder excerpt = new StringBuilder(first == 0 ? "" : "… ");
    for (Stems.Token token : tokens.subList(first, last + 1)) {
      if (stems.contains(token.stem())) {
        excerpt.append(text, at, token.start()).append(BEGIN);
        excerpt.append(text, token.start(), token.end()).append(END);
        at = token.end();
      }
    }
    boolean whole = last == tokens.size() - 1;
    excerpt.append(text, at, whole ? text.length() : tokens.get(last).end());
    return excerpt.append(whole ? "" : " …").toString().strip().replaceAll("\\s+", " ");
  }

  /** The first word that is followed by the most different words looked for. */
  private static int best(List<Stems.Token> tokens, Set<String> stems) {
    int best = 0;
    int most = 0;
    for (int from = 0; from < tokens.size(); from++) {
      if (stems.contains(tokens.get(from).stem())) {
        Set<String> here = new HashSet<>();
        int to = Math.min(tokens.size(), from + LENGTH - LEAD);
        tokens.subList(from, to).forEach(token -> here.add(token.stem()));
        here.retainAll(stems);
        if (here.size() > most) {
          most = here.size();
          best = from;
        }
      }
    }
    return best;
  }
}
