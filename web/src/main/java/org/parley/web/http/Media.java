package org.parley.web.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types as headers name them (RFC 9110, 8.3.1 and 12.5.1). */
final class Media {

  private Media() {}

  /** A media type without its parameters, in lower case. */
  static String of(String header) {
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a header Accept, or null for none, lets an answer be of a media type. */
  static boolean admits(@Nullable String accept, String media) {
    if (accept == null || accept.isBlank()) {
      return true;
    }
    String type = of(media);
    double quality = 0;
    int closest = -1;
    for (String range : accept.split(",")) {
      int close = closeness(of(range), type);
      if (close > closest) {
        closest = close;
        quality = quality(range);
      }
    }
    return quality > 0;
  }

  /** The closest range counts, not the first one. */
  private static int closeness(String range, String type) {
    if (range.equals(type)) {
      return 2;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 1;
    }
    return range.equals("*/*") || range.equals("*") ? 0 : -1;
  }

  private static double quality(String range) {
    for (String parameter : range.split(";")) {
      String text = parameter.strip().toLowerCase(Locale.ROOT);
      if (text.startsWith("q=")) {
        try {
          return Double.parseDouble(text.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
