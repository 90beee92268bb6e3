package org.parley.sources;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network addresses that begin with the same bits, as in {@code 10.0.0.0/8} (RFC 4632, RFC
 * 4291).
 */
final class AddressRange {

  private static final Pattern FORM =
      Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /** The range that {@code text} is, a single address being one too; null where it is none. */
  static @Nullable AddressRange of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return null;
    }
    try {
      // Of this form it is never looked up as a name.
      byte[] start = InetAddress.getByName(form.group(1)).getAddress();
      int bits = form.group(2) == null ? start.length * 8 : Integer.parseInt(form.group(2));
      return bits > start.length * 8 ? null : new AddressRange(start, bits);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != start.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = 0xff << (8 - bits % 8) & 0xff;
    return Arrays.equals(bytes, 0, whole, start, 0, whole)
        && (bits % 8 == 0 || (bytes[whole] & rest) == (start[whole] & rest));
  }
}
