package org.parley.sources;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** What a server answers, its body as it came. */
final class WebAnswer {

  private final ClassicHttpResponse head;
  private final byte[] body;

  private WebAnswer(ClassicHttpResponse head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /** Reads the answer whole. */
  static WebAnswer of(ClassicHttpResponse response, BoundedBody body) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new WebAnswer(response, new byte[0]);
    }
    try (InputStream in = entity.getContent()) {
      return new WebAnswer(response, body.read(in));
    }
  }

  int status() {
    return head.getCode();
  }

  byte[] body() {
    return body;
  }

  /** The value of a header, or {@code otherwise} where it is not told. */
  String header(String name, String otherwise) {
    Header header = head.getFirstHeader(name);
    return header == null || header.getValue() == null ? otherwise : header.getValue();
  }
}
