package org.parley.web.http;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type what sort of problem, by the code of the fault
 * @param title what went wrong, in a sentence
 * @param status of HTTP
 * @param detail what to do about it, or null
 */
public record Problem(String type, String title, int status, @Nullable String detail) {

  /** Media type of its JSON form. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String ABOUT = "urn:parley:problem:";

  /** Faults of the user that have a status of their own; all others are 400. */
  private static final Map<String, Integer> STATUSES =
      Map.ofEntries(
          Map.entry("negotiation-taken", 409),
          Map.entry("ambiguous-id", 409),
          Map.entry("member-taken", 409),
          Map.entry("last-admin", 409),
          Map.entry("not-acceptable", 406),
          Map.entry("too-large", 413),
          Map.entry("unsupported-media-type", 415),
          Map.entry("not-json", 415),
          Map.entry("misdirected", 421),
          Map.entry("too-many", 429),
          Map.entry("slow-down", 429),
          Map.entry("signed-out", 401),
          Map.entry("bad-token", 401),
          Map.entry("forbidden", 403),
          Map.entry("not-allowed", 403),
          Map.entry("not-secure", 403),
          Map.entry("forged", 403));

  /** Faults that name what is not there. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "unknown-negotiation",
          "unknown-item",
          "unknown-source",
          "unknown-decision",
          "unknown-member",
          "unknown-token",
          "unknown-note");

  /** The ledger is not to be had now. */
  private static final Set<String> UNAVAILABLE = Set.of("disk-full", "old-server", "newer-ledger");

  /** A problem of that code. */
  public static Problem of(String code, String title, int status, @Nullable String detail) {
    return new Problem(ABOUT + code, title, status, detail);
  }

  /** The status of a fault of the user with that code. */
  public static int status(String code) {
    if (code.startsWith("no-such-") || UNKNOWN.contains(code)) {
      return 404;
    }
    boolean away = code.startsWith("ledger-") || UNAVAILABLE.contains(code);
    return away ? 503 : STATUSES.getOrDefault(code, 400);
  }

  /** What a fault is over HTTP. */
  public static Problem of(Fault fault) {
    return of(fault.code(), fault.what(), status(fault), fault.advice());
  }

  private static int status(Fault fault) {
    return switch (fault.kind()) {
      case INTERNAL -> 500;
      case SOURCE -> 422;
      case USER -> status(fault.code());
    };
  }
}
