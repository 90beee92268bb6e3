package org.parley.web.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended.
 *
 * @param at how many came before
 * @param knownAt ledger time at which the first page was made, so that those after it are of the
 *     same list; null where the list is not of a moment
 * @param list hash of the request, but for the page of it
 * @param last hash of the last one before
 */
record Cursor(int at, @Nullable Instant knownAt, String list, String last) {

  private static final String LETTERS = "c1";
  private static final int PARTS = 5;
  private static final int MOST_LETTERS = 200;

  /** As it is given out. */
  String text() {
    String known = "";
    if (knownAt != null) {
      known = String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, knownAt));
    }
    String text = String.join(",", LETTERS, String.valueOf(at), known, list, last);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** What a text says; empty where it is no cursor. */
  static Optional<Cursor> of(String text) {
    if (text.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(",", -1);
      if (parts.length != PARTS || !parts[0].equals(LETTERS)) {
        return Optional.empty();
      }
      int at = Integer.parseInt(parts[1]);
      Instant known =
          parts[2].isEmpty()
              ? null
              : Instant.EPOCH.plus(Long.parseLong(parts[2]), ChronoUnit.MICROS);
      return at < 0 ? Optional.empty() : Optional.of(new Cursor(at, known, parts[3], parts[4]));
    } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Where the page after it begins in a list that may have changed since. */
  int start(List<?> all) {
    if (at == 0 || (at <= all.size() && isLast(all.get(at - 1)))) {
      return at;
    }
    for (int i = 0; i < all.size(); i++) {
      if (isLast(all.get(i))) {
        return i + 1;
      }
    }
    return Math.min(at, all.size());
  }

  private boolean isLast(Object one) {
    return hash(String.valueOf(one)).equals(last);
  }

  /** Short, and the same on every machine. */
  static String hash(String... texts) {
    CRC32 sum = new CRC32();
    Arrays.stream(texts)
        .forEach(text -> sum.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(sum.getValue());
  }
}
