package org.parley.web.http;

import io.javalin.http.Context;

/** Headers that keep a page from doing what it is not made for. */
public final class Shield {

  /** Only what this server itself gives, no script or style inside a page, no frame around it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

  private Shield() {}

  /** The headers of every answer. */
  public static void protect(Context context) {
    frames(context, "'none'");
    // Without a referrer of its own a page would send its forms with the origin "null".
    context
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
  }

  /** Lets pages of others show this one in a frame. */
  public static void frames(Context context, String ancestors) {
    context.header("Content-Security-Policy", POLICY + ancestors);
  }
}
