package org.parley.sources;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * Which hosts pages may be fetched from. A person at a terminal may fetch from anywhere; what
 * fetches for people elsewhere must not reach what only its own machine can reach. Immutable.
 */
public final class AddressPolicy {

  /** Every host, by the proxies of the environment where there are some. */
  public static final AddressPolicy ANYWHERE = new AddressPolicy(true, Set.of(), List.of());

  /** Public hosts alone, at the usual ports, and by no proxy: it would look names up anew. */
  public static final AddressPolicy PUBLIC = new AddressPolicy(false, Set.of(), List.of());

  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /** What programs take for an IPv4 address, each in a way of its own. */
  private static final Pattern NUMERIC = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

  private static final Pattern PLAIN_IPV4 =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  private final boolean anywhere;
  private final Set<String> hosts;
  private final List<AddressRange> ranges;

  private AddressPolicy(boolean anywhere, Set<String> hosts, List<AddressRange> ranges) {
    this.anywhere = anywhere;
    this.hosts = hosts;
    this.ranges = ranges;
  }

  /**
   * Public hosts, and those that are named although they are not public.
   *
   * @param allowed names of hosts, addresses, or ranges such as {@code 10.1.0.0/16}
   * @throws Fault where one is none of these
   */
  public static AddressPolicy publicAnd(List<String> allowed) {
    Set<String> hosts = new TreeSet<>();
    List<AddressRange> ranges = new ArrayList<>();
    for (String one : allowed) {
      AddressRange range = AddressRange.of(one);
      if (range != null) {
        ranges.add(range);
      } else if (one.strip().matches("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.?")
          && !NUMERIC.matcher(one.strip()).matches()) {
        hosts.add(name(one.strip()));
      } else {
        throw Fault.user(
            "bad-address-range",
            "'" + one + "' is neither a host nor a range of addresses",
            "Give a host such as news.example.org, or a range such as 10.1.0.0/16.");
      }
    }
    return new AddressPolicy(false, Set.copyOf(hosts), List.copyOf(ranges));
  }

  /** Whether proxies may fetch for it. */
  boolean allowsProxies() {
    return anywhere;
  }

  /**
   * Lets a host pass by what is known before its name is looked up.
   *
   * @param host as an address names it; in brackets where it is one of IPv6
   * @throws Fault where nothing may be fetched from it
   */
  void checkName(String host) {
    boolean odd = NUMERIC.matcher(host).matches() && !PLAIN_IPV4.matcher(host).matches();
    if (!anywhere && odd) {
      throw Fault.source(
          "odd-host",
          "the host " + host + " is a number that programs take for different addresses",
          "Write the host's name, or its address as four numbers with dots.");
    }
  }

  /**
   * Lets a host pass by all addresses that its name has.
   *
   * @throws Fault where one of them may not be fetched from, or the port is none for pages
   */
  void check(String host, int port, List<InetAddress> addresses) {
    if (anywhere || hosts.contains(name(host))) {
      return;
    }
    boolean free = true;
    for (InetAddress address : addresses) {
      boolean allowed = ranges.stream().anyMatch(range -> range.holds(address));
      String special = allowed ? null : SpecialAddresses.purpose(address);
      if (special != null) {
        throw notPublic(host, address, special);
      }
      free &= allowed;
    }
    if (!free && !PORTS.contains(port)) {
      throw Fault.source(
          "odd-port",
          "no page is fetched from port " + port + " of " + host,
          "Pages are fetched from the ports 80, 443, 8080 and 8443. Save the page, and add the"
              + " file.");
    }
  }

  private static Fault notPublic(String host, InetAddress address, @Nullable String purpose) {
    return Fault.source(
        "private-address",
        "%s is not public: %s is for %s".formatted(host, address.getHostAddress(), purpose),
        "Save the page, and add the file; or whoever runs this Parley allows the host.");
  }

  /** Without the dot of the root, in small letters. */
  private static String name(String host) {
    String small = host.toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }
}
