package org.parley.web.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of an answer from another (RFC 9110, 8.8.3): a hash of its bytes. It is
 * weak, since the same answer goes out compressed or not.
 */
final class EntityTag {

  private static final int BYTES = 16;

  private EntityTag() {}

  /** Of these bytes. */
  static String of(byte[] bytes) {
    byte[] start = Arrays.copyOf(Fingerprint.of(bytes), BYTES);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + "\"";
  }

  /** Answers with these bytes, or with 304 where the caller has them already. */
  static void send(Context context, byte[] bytes, String type) {
    boolean read = context.method().name().equals("GET") || context.method().name().equals("HEAD");
    if (read && context.statusCode() == 200) {
      String tag = of(bytes);
      context.header("ETag", tag);
      if (isKnown(context.header("If-None-Match"), tag)) {
        context.contentType(type).status(304);
        return;
      }
    }
    context.contentType(type).result(bytes);
  }

  /** Whether a header If-None-Match, or null for none, names that tag. */
  static boolean isKnown(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || bare(one).equals(bare(tag)));
  }

  /** Weak comparison: whether one of them is weak does not matter. */
  private static String bare(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
