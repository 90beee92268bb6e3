package org.parley.sources;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses that no public host has, from the file {@code special-addresses.txt}. */
final class SpecialAddresses {

  private record Special(AddressRange range, String purpose) {}

  private static final List<Special> ALL =
      KnowledgeFile.load("special-addresses.txt").entries().stream()
          .map(SpecialAddresses::special)
          .toList();

  /** Where IPv6 has public hosts at all. */
  private static final AddressRange GLOBAL = range("2000::/3");

  /** Behind it stands an address of IPv4, RFC 6052; networks without IPv4 reach all of it so. */
  private static final AddressRange NAT64 = range("64:ff9b::/96");

  private SpecialAddresses() {}

  private static Special special(KnowledgeFile.Entry entry) {
    AddressRange range = AddressRange.of(entry.kind());
    if (range == null || entry.rest().isEmpty()) {
      throw entry.fault("no range and its purpose", "Write it as in 10.0.0.0/8 a private network.");
    }
    return new Special(range, entry.rest());
  }

  private static AddressRange range(String text) {
    AddressRange range = AddressRange.of(text);
    if (range == null) {
      throw new IllegalArgumentException(text);
    }
    return range;
  }

  /** What an address is for that no public host has; null for a public one. */
  static @Nullable String purpose(InetAddress address) {
    if (NAT64.holds(address)) {
      return purpose(behind(address.getAddress()));
    }
    for (Special one : ALL) {
      if (one.range().holds(address)) {
        return one.purpose();
      }
    }
    return switch (address) {
      case Inet4Address four -> null;
      case Inet6Address six when GLOBAL.holds(six) -> null;
      default -> "no public use";
    };
  }

  private static InetAddress behind(byte[] bytes) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // Four bytes are an address.
    }
  }
}
