package org.parley.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Gathers the body of a response, and breaks off as soon as it is larger than allowed. */
final class BoundedBody {

  /** The body is larger than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final int NOT_BEGUN = -1;

  private final int limit;
  private final AtomicInteger size = new AtomicInteger(NOT_BEGUN);

  BoundedBody(int limit) {
    this.limit = limit;
  }

  /** Whether the server has answered, and the page is on its way. */
  boolean hasBegun() {
    return size.get() != NOT_BEGUN;
  }

  /** Bytes that have come so far. */
  int size() {
    return Math.max(0, size.get());
  }

  /** All of {@code in}. */
  byte[] read(InputStream in) throws IOException {
    size.set(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 13];
    for (int some = in.read(chunk); some >= 0; some = in.read(chunk)) {
      if (size.addAndGet(some) > limit) {
        throw new TooLargeException();
      }
      bytes.write(chunk, 0, some);
    }
    return bytes.toByteArray();
  }
}
