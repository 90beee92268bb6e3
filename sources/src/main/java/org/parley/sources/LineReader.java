package org.parley.sources;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, and passes over those that are too long without holding them. */
final class LineReader implements Closeable {

  /** One line. */
  static final class Line {

    private final int number;
    private final byte[] bytes;
    private final boolean tooLong;

    Line(int number, byte[] bytes, boolean tooLong) {
      this.number = number;
      this.bytes = bytes;
      this.tooLong = tooLong;
    }

    /** Counts from 1. */
    int number() {
      return number;
    }

    /** The line without its line end; empty where it is too long. */
    byte[] bytes() {
      return bytes;
    }

    /** Whether it had more bytes than are allowed. */
    boolean tooLong() {
      return tooLong;
    }
  }

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private int number;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    if (!fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int stop = at;
      while (stop < filled && buffer[stop] != '\n') {
        stop++;
      }
      ended = stop < filled;
      tooLong |= line.size() + stop - at > limit;
      if (tooLong) {
        line = new ByteArrayOutputStream();
      } else {
        line.write(buffer, at, stop - at);
      }
      at = ended ? stop + 1 : stop;
    }
    return new Line(number, line.toByteArray(), tooLong);
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
