package org.parley.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages. */
public final class Links {

  private Links() {}

  /** The page of a negotiation, or with {@code more} one of its others. */
  public static String negotiation(String name, String... more) {
    StringBuilder link = new StringBuilder("/n/").append(part(name));
    for (String one : more) {
      link.append('/').append(part(one));
    }
    return link.toString();
  }

  /** One part of a path. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
