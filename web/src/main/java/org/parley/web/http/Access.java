package org.parley.web.http;

import io.javalin.http.Context;

/** Who may come in. */
public interface Access {

  /**
   * Who asks.
   *
   * @throws SignedOut where nobody is known
   */
  Caller caller(Context context);
}
