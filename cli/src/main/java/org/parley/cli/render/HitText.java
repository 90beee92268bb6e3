package org.parley.cli.render;

import java.util.List;
import org.parley.ledger.Ledger;

/** Places that a search found, for the terminal. */
public final class HitText {

  private static final int INDENT = 2;

  private HitText() {}

  /** Best first; what was found is bold where there are colours, else between asterisks. */
  public static String of(List<Ledger.Hit> hits, Look look) {
    if (hits.isEmpty()) {
      return "Nothing has all of these words.\n";
    }
    TextPage page = new TextPage(look);
    for (Ledger.Hit hit : hits) {
      String where = hit.item() == null ? "article " + hit.source() : "item " + hit.item();
      page.add(
          0,
          page.styled(TextPage.BOLD, Harmless.line(hit.title()))
              + " "
              + page.styled(TextPage.FAINT, where));
      page.add(INDENT, marked(hit.excerpt(), page, look));
    }
    return page.toString();
  }

  private static String marked(String excerpt, TextPage page, Look look) {
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (int at = excerpt.indexOf('\u0002'); at >= 0; at = excerpt.indexOf('\u0002', from)) {
      int end = excerpt.indexOf('\u0003', at);
      if (end < 0) {
        break;
      }
      String found = Harmless.line(excerpt.substring(at + 1, end));
      marked
          .append(Harmless.line(excerpt.substring(from, at)))
          .append(look.color() ? page.styled(TextPage.BOLD, found) : "*" + found + "*");
      from = end + 1;
    }
    return marked.append(Harmless.line(excerpt.substring(from))).toString();
  }
}
