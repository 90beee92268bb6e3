package org.parley.web.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cookies that the workspace sets: secrets that no script sees and no other site sends. */
final class Cookies {

  /** Of a member who has signed in. */
  static final String SESSION = "parley";

  /** Of somebody who is about to. */
  static final String DOOR = "parley-door";

  /** A secret of Parley's is no longer. */
  private static final int LONGEST = 200;

  private Cookies() {}

  /** With the prefix, a browser takes it from this host alone, and over TLS alone. */
  private static String name(String name, boolean secure) {
    return secure ? "__Host-" + name : name;
  }

  static Optional<String> read(Context context, String name, boolean secure) {
    @Nullable String value = context.cookie(name(name, secure));
    return Optional.ofNullable(value).filter(one -> !one.isEmpty() && one.length() <= LONGEST);
  }

  /** Lax, so that a link from a mail finds a member signed in. */
  static void set(Context context, String name, String value, Duration age, boolean secure) {
    context
        .res()
        .addHeader(
            "Set-Cookie",
            name(name, secure)
                + "="
                + value
                + "; Path=/; Max-Age="
                + age.toSeconds()
                + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : ""));
  }

  static void clear(Context context, String name, boolean secure) {
    set(context, name, "", Duration.ZERO, secure);
  }
}
