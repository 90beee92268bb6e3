package org.parley.sources;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. A byte-order mark decides; without one the bytes are UTF-16 where every
 * other one is zero, UTF-8 where they are valid UTF-8, and windows-1252 where they could be a text
 * of it: no control characters, none of its five unused bytes, and fewer than three in ten bytes
 * outside of ASCII.
 */
final class Charsets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta[^>]{0,200}?charset|\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final int DECLARATION_WITHIN = 4096;
  private static final int ZEROS_WITHIN = 4096;
  private static final int FOREIGN_LIMIT = 3;
  private static final FileFormats FORMATS = FileFormats.load();
  private static final String WHITE = "\n\r\t\f";

  private record Mark(Charset charset, int length) {}

  private Charsets() {}

  /**
   * The text of a plain file.
   *
   * @throws org.parley.model.Fault where the bytes are no text
   */
  static String text(byte[] bytes, String input) {
    FORMATS.refuse(bytes, input);
    Mark mark = mark(bytes);
    if (mark != null) {
      return strict(bytes, mark.length(), mark.charset(), input);
    }
    refuseControls(bytes, input);
    int bad = firstMalformed(bytes, 0, StandardCharsets.UTF_8);
    if (bad < 0) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (!couldBeWindows(bytes)) {
      throw Refusals.wrongCharset(input, "UTF-8", bad);
    }
    return new String(bytes, WINDOWS);
  }

  /**
   * The text of a web page: by its byte-order mark, else the server's word, else its own, else as a
   * plain file; broken sequences become U+FFFD, as in browsers. Other than there, bytes that are
   * valid UTF-8 are never taken for a charset of single bytes: hardly a text of one is both.
   *
   * @param told the charset that the server named, or null
   */
  static String page(byte[] bytes, @Nullable String told, String input) {
    FORMATS.refuse(bytes, input);
    Mark mark = mark(bytes);
    if (mark != null) {
      return new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
    }
    refuseControls(bytes, input);
    Charset charset = named(told);
    if (charset == null) {
      charset = named(declared(bytes));
    }
    return charset == null || (isOfSingleBytes(charset) && isUtf8(bytes))
        ? text(bytes, input)
        : new String(bytes, charset);
  }

  /**
   * {@code bytes} from {@code start}, every one of which has to be valid.
   *
   * @throws org.parley.model.Fault where they are not valid
   */
  static String strict(byte[] bytes, int start, Charset charset, String input) {
    int bad = firstMalformed(bytes, start, charset);
    if (bad >= 0) {
      throw Refusals.wrongCharset(input, charset.name(), bad);
    }
    return new String(bytes, start, bytes.length - start, charset);
  }

  private static boolean isOfSingleBytes(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
  }

  private static boolean isUtf8(byte[] bytes) {
    return firstMalformed(bytes, 0, StandardCharsets.UTF_8) < 0;
  }

  private static @Nullable Mark mark(byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe, 0, 0)) {
      return new Mark(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(bytes, 0, 0, 0xfe, 0xff)) {
      return new Mark(Charset.forName("UTF-32BE"), 4);
    }
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    Charset wide = wide(bytes);
    return wide == null ? null : new Mark(wide, 0);
  }

  /** UTF-16 without a mark, where the letters are those of ASCII; null for all else. */
  private static @Nullable Charset wide(byte[] bytes) {
    int looked = Math.min(bytes.length, ZEROS_WITHIN);
    int[] zeros = new int[2];
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int most = looked / 2 * 3 / 4;
    if (looked < 4 || bytes.length % 2 != 0 || Math.min(zeros[0], zeros[1]) > 0) {
      return null;
    }
    Charset charset =
        zeros[1] > most
            ? StandardCharsets.UTF_16LE
            : zeros[0] > most ? StandardCharsets.UTF_16BE : null;
    return charset != null && firstMalformed(bytes, 0, charset) < 0 ? charset : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuseControls(byte[] bytes, String input) {
    int controls = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw Refusals.notText(input, "it has a zero byte at " + i);
      }
      controls += isControl(bytes[i]) ? 1 : 0;
    }
    if (controls > 4 + bytes.length / 100) {
      throw Refusals.notText(input, "it has " + controls + " control characters");
    }
  }

  private static boolean isControl(byte b) {
    return b == 0x7f || (b >= 0 && b < ' ' && WHITE.indexOf(b) < 0);
  }

  /** Offset of the first byte that is no valid {@code charset}; -1 where all are. */
  static int firstMalformed(byte[] bytes, int start, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static boolean couldBeWindows(byte[] bytes) {
    int foreign = 0;
    for (byte b : bytes) {
      if (b < 0) {
        foreign++;
      }
      if (isControl(b) || isUnusedInWindows(b & 0xff)) {
        return false;
      }
    }
    return foreign * 10L < bytes.length * (long) FOREIGN_LIMIT;
  }

  private static boolean isUnusedInWindows(int b) {
    return b == 0x81 || b == 0x8d || b == 0x8f || b == 0x90 || b == 0x9d;
  }

  private static @Nullable Charset named(@Nullable String name) {
    try {
      Charset charset = name == null ? null : Charset.forName(name.strip());
      // As in browsers: pages that claim the smaller sets use the larger one.
      boolean small =
          StandardCharsets.ISO_8859_1.equals(charset) || StandardCharsets.US_ASCII.equals(charset);
      return small ? WINDOWS : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // A page that names nonsense is read as one that names nothing.
    }
  }

  private static @Nullable String declared(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, DECLARATION_WITHIN));
    Matcher matcher = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    String name = matcher.find() ? matcher.group(1) : null;
    // Bytes that could be searched for ASCII are no UTF-16, whatever they say.
    return name != null && name.toLowerCase(java.util.Locale.ROOT).startsWith("utf-16")
        ? "UTF-8"
        : name;
  }
}
