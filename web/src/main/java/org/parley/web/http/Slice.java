package org.parley.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * One page of a long list.
 *
 * @param items in order
 * @param next cursor of the page after it; null after the last one
 * @param total how many there are in all
 */
public record Slice<T>(List<T> items, @Nullable String next, int total) {

  /** Name of the query parameter that holds a cursor. */
  public static final String CURSOR = "cursor";

  /** Name of the query parameter that says how many. */
  public static final String LIMIT = "limit";

  static final int USUAL = 50;
  static final int MOST = 500;

  private static final String MARK = "at:";

  public Slice {
    items = List.copyOf(items);
  }

  /**
   * The page that a visit asks for.
   *
   * @throws Fault where its cursor or limit is none
   */
  public static <T> Slice<T> of(List<T> all, Visit visit) {
    int limit = limit(visit.query(LIMIT));
    int start = Math.min(start(visit.query(CURSOR)), all.size());
    int end = Math.min(start + limit, all.size());
    return new Slice<>(all.subList(start, end), end == all.size() ? null : cursor(end), all.size());
  }

  /** The same page of what a function makes of each. */
  public <R> Slice<R> map(java.util.function.Function<T, R> function) {
    return new Slice<>(items.stream().map(function).toList(), next, total);
  }

  private static int limit(@Nullable String given) {
    if (given == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Fault.user(
        "bad-limit", "'" + given + "' is no limit", "Give a number from 1 to " + MOST + ".");
  }

  private static String cursor(int at) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + at).getBytes(StandardCharsets.US_ASCII));
  }

  private static int start(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.startsWith(MARK)) {
        return Math.max(0, Integer.parseInt(text.substring(MARK.length())));
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw Fault.user(
        "bad-cursor",
        "'" + cursor + "' is no cursor",
        "Give the 'next' of the page before, or none for the first page.");
  }
}
