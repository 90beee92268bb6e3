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
      Map.of(
          "negotiation-taken", 409,
          "ambiguous-id", 409,
          "too-large", 413,
          "too-many", 429,
          "signed-out", 401,
          "forbidden", 403,
          "forged", 403);

  /** The ledger is not to be had now. */
  private static final Set<String> UNAVAILABLE = Set.of("disk-full", "old-server", "newer-ledger");

  /** A problem of that code. */
  public static Problem of(String code, String title, int status, @Nullable String detail) {
    return new Problem(ABOUT + code, title, status, detail);
  }

  /** What a fault is over HTTP. */
  public static Problem of(Fault fault) {
    return of(fault.code(), fault.what(), status(fault), fault.advice());
  }

  private static int status(Fault fault) {
    String code = fault.code();
    return switch (fault.kind()) {
      case INTERNAL -> 500;
      case SOURCE -> 422;
      case USER ->
          code.startsWith("no-such-")
              ? 404
              : code.startsWith("ledger-") || UNAVAILABLE.contains(code)
                  ? 503
                  : STATUSES.getOrDefault(code, 400);
    };
  }
}
