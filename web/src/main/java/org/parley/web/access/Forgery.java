package org.parley.web.access;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.desk.access.Secrets;
import org.parley.model.Fault;

/**
 * Refuses what another site makes a browser send in its user's name: by where the browser says that
 * it comes from, by the token that only pages of this server know, and by its media type.
 */
final class Forgery {

  /** Header that carries the token where there is no form. */
  private static final String HEADER = "X-Parley-Token";

  private static final String FIELD = "token";

  /** What pages of other sites can send without asking this server first. */
  private static final List<String> SIMPLE =
      List.of("text/plain", "application/x-www-form-urlencoded");

  private final Entrance entrance;

  Forgery(Entrance entrance) {
    this.entrance = entrance;
  }

  /**
   * @param token that has to come with it, or null where its origin has to do
   */
  void refuse(Context context, Peer peer, @Nullable String token) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw forged("it was sent by another site");
    }
    String origin = context.header("Origin");
    if (origin != null && !isOwn(origin, peer)) {
      throw forged("it was sent by " + origin);
    }
    if (isOfApi(context)) {
      refuseSimple(context);
    }
    if (token != null && !Secrets.same(token, given(context))) {
      throw forged("its token is missing or of another session");
    }
  }

  static boolean isOfApi(Context context) {
    return context.path().startsWith("/api/");
  }

  private static void refuseSimple(Context context) {
    String type = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
    if (SIMPLE.stream().anyMatch(type::startsWith)) {
      throw Fault.user(
          "not-json", "The API does not take " + type, "Send Content-Type: application/json.");
    }
  }

  private static String given(Context context) {
    String header = context.header(HEADER);
    if (header != null) {
      return header;
    }
    String type = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
    boolean form =
        type.startsWith("application/x-www-form-urlencoded")
            || type.startsWith("multipart/form-data");
    String field = form ? context.formParam(FIELD) : null;
    return field == null ? "" : field;
  }

  private boolean isOwn(String origin, Peer peer) {
    URI address = entrance.address();
    if (address != null && origin.equals(address.getScheme() + "://" + address.getRawAuthority())) {
      return true;
    }
    return origin.equals((peer.secure() ? "https://" : "http://") + peer.authority());
  }

  private static Fault forged(String why) {
    return Fault.user(
        "forged",
        "This was not sent by a page of this workspace: " + why,
        "Open the page anew and send it again. Behind a proxy, see --public-url and --proxy.");
  }
}
