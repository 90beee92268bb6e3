package org.parley.web.access;

import org.jspecify.annotations.Nullable;
import org.parley.desk.access.Secrets;
import org.parley.web.http.Caller;

/**
 * Who sends a request, as far as that is known.
 *
 * @param peer where it comes from
 * @param caller who it is, or null for a stranger
 * @param secret that the browser showed, or null
 * @param bearer whether a program showed a token, which no other site can make it do
 * @param secure whether cookies go over TLS alone
 */
record Visitor(
    Peer peer, @Nullable Caller caller, @Nullable String secret, boolean bearer, boolean secure) {

  /** Name under which a request keeps its visitor. */
  static final String KEY = Visitor.class.getName();

  /** What forms carry that are sent with that secret. */
  static String token(String secret) {
    return Secrets.hash("form " + secret);
  }

  /** The name, or null for a stranger. */
  @Nullable String name() {
    return caller == null ? null : caller.name();
  }
}
