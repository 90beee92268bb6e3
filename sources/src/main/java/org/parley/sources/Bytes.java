package org.parley.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Bounded reading of bytes, unpacked where they are gzip. */
final class Bytes {

  private static final int BUFFER = 1 << 16;
  private static final int SNIFFED = 4096;

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
   * What {@code in} holds as its first characters tell: a corpus, where it starts as JSON does;
   * null for all else. Waits for no more bytes than it needs to tell, and all stay there to be
   * read.
   */
  static Names.@Nullable Content content(InputStream in) throws IOException {
    in.mark(SNIFFED);
    int left = SNIFFED - 6;
    int first = in.read();
    if (first == 0xef) { // Of a byte-order mark; no JSON starts so.
      in.read();
      in.read();
      first = in.read();
    }
    while (isWhite(first) && left-- > 0) {
      first = in.read();
    }
    int second = first == '{' || first == '[' ? in.read() : -1;
    boolean broken = false;
    while (isWhite(second) && left-- > 0) {
      broken |= second == '\n';
      second = in.read();
    }
    in.reset();
    if (first == '[') {
      return second == '{' || second == ']' ? Names.Content.LIST : null;
    }
    if (first != '{' || second == '\\') { // RTF begins with a brace too.
      return null;
    }
    return broken ? Names.Content.LIST : Names.Content.CORPUS;
  }

  private static boolean isWhite(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
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
