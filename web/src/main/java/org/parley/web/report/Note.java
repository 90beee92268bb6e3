package org.parley.web.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim rests on.
 *
 * @param number from 1
 * @param quotes sentences of articles, of each publisher one
 * @param more how many further articles say the same
 */
public record Note(int number, List<Quotation> quotes, int more) {

  /**
   * A sentence of an article.
   *
   * @param words of the article
   * @param publisher who carries it
   * @param title of the article, or null
   * @param day of publication, in UTC
   * @param address of the article
   */
  public record Quotation(
      String words, String publisher, @Nullable String title, LocalDate day, String address) {

    /** Whether a browser can open its address. */
    public boolean online() {
      return address.startsWith("https://") || address.startsWith("http://");
    }
  }
}
