package org.parley.web.http;

import io.javalin.http.Context;

/** Who may come in. */
public interface Access {

  /**
   * Who asks.
   *
   * @throws org.parley.model.Fault where nobody is known, or a request that changes something was
   *     not sent by a page of this server
   */
  Caller caller(Context context);
}
