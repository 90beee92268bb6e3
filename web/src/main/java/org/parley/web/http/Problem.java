package org.parley.web.http;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** What the type of each begins with; the code comes after it. */
  public static final String ABOUT = "urn:parley:problem:";

  /** Faults of the user that have a status of their own; all others are 400. */
  private static final Map<String, Integer> STATUSES =
      Map.ofEntries(
          Map.entry("signed-out", 401),
          Map.entry("bad-token", 401),
          Map.entry("forbidden", 403),
          Map.entry("forged", 403),
          Map.entry("not-allowed", 403),
          Map.entry("not-secure", 403),
          Map.entry("not-acceptable", 406),
          Map.entry("negotiation-taken", 409),
          Map.entry("member-taken", 409),
          Map.entry("last-admin", 409),
          Map.entry("ambiguous-id", 409),
          Map.entry("too-large", 413),
          Map.entry("unsupported-media-type", 415),
          Map.entry("not-json", 415),
          Map.entry("misdirected", 421),
          Map.entry("too-many", 429),
          Map.entry("slow-down", 429));

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

  /** Words of a command: the program by its name in lower case, or an option. */
  private static final Pattern COMMAND = Pattern.compile("\\bparley |(?<!\\S)--\\w");

  /** A problem of that code. */
  public static Problem of(String code, String title, int status, @Nullable String detail) {
    return new Problem(ABOUT + code, title, status, detail);
  }

  /** What a status says, for people. */
  public static String title(int status) {
    return switch (status) {
      case 400 -> "The request is not as it is described.";
      case 401 -> "Nobody is signed in, and no token that holds was shown.";
      case 403 -> "The caller may not do this.";
      case 404 -> "There is no such thing, or was none at that moment.";
      case 406 -> "Accept names no media type that is given here.";
      case 409 -> "It does not go together with what is there already.";
      case 413 -> "The body is too large.";
      case 415 -> "The body is of a media type that is not taken here.";
      case 421 -> "The request was meant for another server.";
      case 422 -> "What was sent cannot be read.";
      case 429 -> "Too much was asked for at once: wait.";
      case 503 -> "The ledger cannot be reached now.";
      default -> status < 500 ? "This cannot be done." : "A defect of Parley.";
    };
  }

  /** The status of a fault of the user with that code. */
  public static int status(String code) {
    if (code.startsWith("no-such-") || UNKNOWN.contains(code)) {
      return 404;
    }
    boolean away = code.startsWith("ledger-") || UNAVAILABLE.contains(code);
    return away ? 503 : STATUSES.getOrDefault(code, 400);
  }

  /**
   * Advice as a page gives it: whoever reads a page has no command line at hand, so advice that
   * names a command is none. Programs are told all of it.
   */
  public static @Nullable String onPage(@Nullable String advice) {
    return advice == null || COMMAND.matcher(advice).find() ? null : advice;
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
