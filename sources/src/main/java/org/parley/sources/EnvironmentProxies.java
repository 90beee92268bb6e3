package org.parley.sources;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * Chooses proxies as curl does, by the variables {@code http_proxy}, {@code https_proxy}, {@code
 * all_proxy} and {@code no_proxy} of the environment, in small letters or, all but the first, in
 * capitals. Where none is set, Java's own settings hold. This machine is always reached directly.
 */
final class EnvironmentProxies extends ProxySelector {

  private static final Pattern VALUE =
      Pattern.compile("(?:(\\w+)://)?(?:[^@/]*@)?([^:/@]+|\\[[^]]+])(?::(\\d{1,5}))?/?");
  private static final int USUAL_PORT = 1080; // As with curl.

  private final Map<String, String> environment;
  private final @Nullable ProxySelector others;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.others = ProxySelector.getDefault();
  }

  @Override
  public List<Proxy> select(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (isHere(host) || isExempt(host, address.getPort())) {
      return List.of(Proxy.NO_PROXY);
    }
    for (String name : List.of(scheme + "_proxy", "all_proxy")) {
      String value = value(name);
      if (!value.isEmpty()) {
        return List.of(proxy(name, value));
      }
    }
    return others == null ? List.of(Proxy.NO_PROXY) : others.select(address);
  }

  /** Nothing is learned from a proxy that fails: the next page is tried the same way. */
  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException problem) {}

  private String value(String name) {
    String small = environment.getOrDefault(name, "").strip();
    // Web servers set HTTP_PROXY from a header of the request; nobody else should be led by it.
    return small.isEmpty() && !name.equals("http_proxy")
        ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
        : small;
  }

  private static Proxy proxy(String name, String value) {
    Matcher parts = VALUE.matcher(value);
    boolean known = parts.matches() && (parts.group(1) == null || parts.group(1).equals("http"));
    int port = !known ? 0 : parts.group(3) == null ? USUAL_PORT : Integer.parseInt(parts.group(3));
    if (!known || port > 0xffff) {
      throw Fault.user(
          "bad-proxy",
          "%s: '%s' is no proxy that Parley can use".formatted(name, value),
          "Set it to http://HOST:PORT, or unset it.");
    }
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(parts.group(2), port));
  }

  private static boolean isHere(String host) {
    return host.equals("localhost") || host.matches("127\\.[\\d.]+") || host.equals("[::1]");
  }

  private boolean isExempt(String host, int port) {
    for (String entry : value("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")) {
      String name = entry.startsWith("*.") ? entry.substring(2) : entry;
      name = name.startsWith(".") ? name.substring(1) : name;
      boolean same = host.equals(name) || host.endsWith('.' + name);
      if (!name.isEmpty() && (name.equals("*") || same || name.equals(host + ':' + port))) {
        return true;
      }
    }
    return false;
  }
}
