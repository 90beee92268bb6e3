package org.parley.web.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Ledger;

/**
 * A place that was found.
 *
 * @param source id of the version of the article
 * @param item id of the item, or null for the article itself
 * @param title of the article
 * @param excerpt words around
 */
public record HitLine(String source, @Nullable String item, String title, List<Part> excerpt) {

  private static final String BEGIN = "\u0002";
  private static final String END = "\u0003";

  /** Words, and whether they are what was looked for. */
  public record Part(String words, boolean found) {}

  static HitLine of(Ledger.Hit hit) {
    List<Part> parts = new ArrayList<>();
    boolean found = false;
    for (String words : hit.excerpt().split("[" + BEGIN + END + "]", -1)) {
      if (!words.isEmpty()) {
        parts.add(new Part(words, found));
      }
      found = !found;
    }
    return new HitLine(hit.source(), hit.item(), hit.title(), List.copyOf(parts));
  }
}
