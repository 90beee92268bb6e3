package org.parley.web.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.parley.model.Sha256;

/**
 * What tells one state of an answer from another (RFC 9110, 8.8.3): a hash of its bytes. It is
 * weak, since the same answer goes out compressed or not.
 */
final class EntityTag {

  private static final int BYTES = 16;

  private EntityTag() {}

  /** Of these bytes. */
  static String of(byte[] bytes) {
    byte[] start = Arrays.copyOf(Sha256.of(bytes), BYTES);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + "\"";
  }

  /** Whether an answer has one. */
  static boolean is(Context context) {
    String method = context.method().name();
    return (method.equals("GET") || method.equals("HEAD")) && context.statusCode() == 200;
  }

  /** Answers with a content of that tag, or with 304 where the caller has it already. */
  static void send(Context context, Content content, String tag) {
    context.header("ETag", tag).contentType(content.media());
    if (isKnown(context.header("If-None-Match"), tag)) {
      context.status(304);
    } else {
      context.result(content.bytes());
    }
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
