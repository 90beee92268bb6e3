package org.parley.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Bounded reading of bytes, unpacked where they are gzip. */
final class Bytes {

  private static final int BUFFER = 1 << 16;

  private Bytes() {}

  /** {@code in}, buffered, and unpacked where it starts as gzip does. */
  static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    byte[] start = peek(buffered, 2);
    boolean packed = start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
    return packed
        ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER)
        : buffered;
  }

  /** The next bytes of {@code in}, at most {@code count}, which stay there to be read. */
  static byte[] peek(InputStream in, int count) throws IOException {
    in.mark(count);
    byte[] start = in.readNBytes(count);
    in.reset();
    return start;
  }

  /**
   * All of {@code in}.
   *
   * @throws org.parley.model.Fault where there are more than {@code limit} bytes
   */
  static byte[] all(InputStream in, int limit, String input) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw Refusals.tooLarge(input, limit);
    }
    return bytes;
  }
}
