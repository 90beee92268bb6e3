package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Moment;
import org.parley.model.account.Share;

/**
 * A link that needs no account.
 *
 * @param key that nobody can guess
 * @param kind {@code moment} or {@code live}
 * @param address of its page
 * @param asOf last instant of valid time that counts, or null for all
 * @param knownAt last instant of ledger time that counts, or null for a live one
 * @param by who made it
 * @param at ledger time
 * @param ended ledger time from which it shows nothing any more, or null
 */
public record ShareLine(
    String key,
    String kind,
    String address,
    @Nullable Instant asOf,
    @Nullable Instant knownAt,
    String by,
    Instant at,
    @Nullable Instant ended) {

  /** Where the page of a share is, below the address of the server. */
  public static String path(String key) {
    return "/s/" + key;
  }

  /**
   * Of a share.
   *
   * @param origin where the server was asked
   */
  public static ShareLine of(Share share, String origin) {
    return new ShareLine(
        share.key(),
        share.kind().name().toLowerCase(Locale.ROOT),
        origin + path(share.key()),
        closed(share.moment().asOf()),
        closed(share.moment().knownAt()),
        share.by(),
        share.at(),
        share.ended());
  }

  private static @Nullable Instant closed(Instant at) {
    return at.equals(Moment.LATEST.asOf()) ? null : at;
  }

  /** Where its page is, below the address of the server. */
  public String path() {
    return path(key);
  }

  /** The day of {@link #at()}, in UTC. */
  public LocalDate day() {
    return Lines.day(at);
  }

  /** What it shows, for people; null for a live one. */
  public @Nullable String told() {
    Instant known = knownAt;
    return known == null
        ? null
        : (asOf == null ? "" : "as of " + Lines.day(asOf) + ", ") + "as known at " + minute(known);
  }

  /** An instant to the minute, for people. */
  public static String minute(Instant at) {
    return at.toString().substring(0, 16).replace('T', ' ') + " UTC";
  }

  /** What another page takes up to show its card. */
  public String snippet() {
    return "<iframe src=\""
        + address
        + "/embed\" title=\"Parley\" width=\"420\" height=\"280\" loading=\"lazy\"></iframe>";
  }
}
