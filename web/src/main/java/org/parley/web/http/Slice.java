package org.parley.web.http;

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

  /** How many where nothing is said. */
  public static final int USUAL = 50;

  /** How many at most. */
  public static final int MOST = 500;

  public Slice {
    items = List.copyOf(items);
  }

  /**
   * The page that a visit asks for. Where the list is of a moment, the pages after the first are of
   * the list as the ledger knew it when the first was made; any other list is followed by its last
   * one before, wherever that has moved.
   *
   * @throws Fault where its cursor or limit is none
   */
  public static <T> Slice<T> of(List<T> all, Visit visit) {
    int limit = limit(visit.query(LIMIT));
    Cursor cursor = visit.cursor();
    int start = cursor == null ? 0 : cursor.start(all);
    int end = Math.min(start + limit, all.size());
    String next = end == all.size() ? null : visit.cursorAfter(end, all.get(end - 1)).text();
    return new Slice<>(all.subList(start, end), next, all.size());
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
}
