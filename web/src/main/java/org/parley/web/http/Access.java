package org.parley.web.http;

import io.javalin.http.Context;
import java.util.Objects;

/** Who may come in. */
public interface Access {

  /**
   * Who asks.
   *
   * @throws SignedOut where nobody is known
   */
  Caller caller(Context context);

  /** Where browsers find this server, such as {@code https://parley.example}. */
  default String origin(Context context) {
    return context.scheme() + "://" + Objects.requireNonNullElse(context.host(), "localhost");
  }
}
