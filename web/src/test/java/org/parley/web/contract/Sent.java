package org.parley.web.contract;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param why what is tried with it
 * @param address path and query
 * @param body a character for each byte, or null for none
 */
record Sent(
    String why, String method, String address, Map<String, String> headers, @Nullable String body) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SHOWN = 300;

  static Sent of(String why, String method, String address) {
    return new Sent(why, method, address, Map.of(), null);
  }

  /** The same with another header. */
  Sent with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Sent(why, method, address, more, body);
  }

  /** The same with a body. */
  Sent with(String media, byte[] bytes) {
    return new Sent(why, method, address, Map.of("Content-Type", media), text(bytes));
  }

  /** A character for each byte. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  HttpRequest to(String server) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server + address))
            .timeout(PATIENCE)
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    headers.forEach(builder::header);
    return builder.build();
  }

  @Override
  public String toString() {
    String text =
        body == null
            ? ""
            : " " + new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    String line = why + ": " + method + " " + address + " " + headers + text;
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
