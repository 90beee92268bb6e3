package org.parley.web.access;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from and where it was sent to.
 *
 * @param address of the browser or program
 * @param secure whether it came by TLS
 * @param authority host and port that it was sent to, in lower case
 */
record Peer(InetAddress address, boolean secure, String authority) {

  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /** Bytes of an address of IPv6 that name the network, of which a site has one. */
  private static final int NETWORK = 8;

  static Peer of(Context context, Entrance entrance) {
    InetAddress near = literal(context.req().getRemoteAddr());
    if (near == null) {
      throw new IllegalStateException("No address: " + context.req().getRemoteAddr());
    }
    boolean believed = entrance.proxy() && isNear(near);
    InetAddress far = believed ? literal(last(context.header("X-Forwarded-For"))) : null;
    boolean secure = believed && "https".equals(last(context.header("X-Forwarded-Proto")));
    String host = believed ? last(context.header("X-Forwarded-Host")) : "";
    if (host.isEmpty()) {
      host = Objects.requireNonNullElse(context.header("Host"), "");
    }
    return new Peer(far == null ? near : far, secure, host.strip().toLowerCase(Locale.ROOT));
  }

  /** The entry that the nearest proxy added; those before it anybody can have written. */
  private static String last(@Nullable String header) {
    return header == null ? "" : header.substring(header.lastIndexOf(',') + 1).strip();
  }

  /** On this machine or in its private network. */
  private static boolean isNear(InetAddress address) {
    boolean unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique;
  }

  /** Null where it is no address; names are not looked up. */
  private static @Nullable InetAddress literal(String given) {
    String bare = given.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("%.*$", "");
    if (!LITERAL.matcher(bare).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(bare);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  boolean isOnThisMachine() {
    return address.isLoopbackAddress();
  }

  String where() {
    return address.getHostAddress();
  }

  /** What has one share of the server: an address of IPv4, a network of IPv6. */
  String network() {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK))
        : address.getHostAddress();
  }

  /** The host that it was sent to, without the port. */
  String host() {
    return authority.replaceFirst(":\\d+$", "");
  }

  /** Whether the host that it was sent to is a name of this machine for itself. */
  boolean isSentToThisMachine() {
    String host = host();
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
