package org.parley.sources;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the web as people write them. As in browsers, names of hosts may be in any script
 * (they are turned into ASCII by IDNA), and characters that an address may not hold are escaped.
 */
final class Addresses {

  private static final Pattern PARTS =
      Pattern.compile(
          "(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(?:#.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HOST =
      Pattern.compile("([^:\\[\\]]+|\\[[0-9a-fA-F:.]+])(:\\d{0,5})?");
  private static final Pattern LOGIN = Pattern.compile("(?i)^(\\s*https?://)[^/?#\\\\]*@");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");

  /** ASCII that browsers, or {@link URI}, do not let stand in a path or a query. */
  private static final String ESCAPED_IN_PATH = " \"<>`{}|^[]";

  private static final String ESCAPED_IN_QUERY = " \"<>`{}|^'";

  private Addresses() {}

  /**
   * The address that {@code text} is, without a login and without what follows {@code #}.
   *
   * @throws URISyntaxException where it is none of the web
   */
  static URI of(String text) throws URISyntaxException {
    Matcher parts = PARTS.matcher(BREAKS.matcher(text.strip()).replaceAll(""));
    if (!parts.matches()) {
      throw new URISyntaxException(text, "is no address of the web");
    }
    String authority = parts.group(2);
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    URI address =
        new URI(
            scheme
                + "://"
                + host(authority.substring(authority.lastIndexOf('@') + 1))
                + escaped(parts.group(3).replace('\\', '/'), ESCAPED_IN_PATH)
                + escaped(parts.group(4), ESCAPED_IN_QUERY));
    if (address.getHost() == null || address.getPort() > 0xffff) {
      throw new URISyntaxException(text, "names no host");
    }
    return address;
  }

  /**
   * Where {@code location}, whole or relative, leads from {@code from}.
   *
   * @throws URISyntaxException where it is no address
   */
  static URI next(URI from, String location) throws URISyntaxException {
    String to = BREAKS.matcher(location.strip()).replaceAll("");
    if (SCHEME.matcher(to).matches()) {
      return to.regionMatches(true, 0, "http", 0, 4) ? of(to) : new URI(to);
    }
    if (to.startsWith("//")) {
      return of(from.getScheme() + ':' + to);
    }
    int hash = to.indexOf('#');
    String plain = hash < 0 ? to : to.substring(0, hash);
    int query = plain.indexOf('?');
    String path = query < 0 ? plain : plain.substring(0, query);
    URI relative =
        new URI(
            (path.isEmpty() ? from.getRawPath() : escaped(path, ESCAPED_IN_PATH))
                + (query < 0 ? "" : escaped(plain.substring(query), ESCAPED_IN_QUERY)));
    return from.resolve(relative);
  }

  /** {@code text} as it may be shown: without user name and password. */
  static String withoutLogin(String text) {
    return LOGIN.matcher(text).replaceFirst("$1");
  }

  /** What the server is told of the login in {@code text}; null where it has none. */
  static @Nullable String login(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    int at = parts.matches() ? parts.group(2).lastIndexOf('@') : -1;
    if (at < 0) {
      return null;
    }
    byte[] login = unescaped(parts.group(2).substring(0, at));
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  private static byte[] unescaped(String text) {
    try {
      String path = new URI("/" + escaped(text, ESCAPED_IN_PATH)).getPath();
      return path.substring(1).getBytes(StandardCharsets.UTF_8);
    } catch (URISyntaxException e) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String host(String authority) throws URISyntaxException {
    Matcher parts = HOST.matcher(authority);
    if (!parts.matches()) {
      throw new URISyntaxException(authority, "names no host");
    }
    String port = parts.group(2) == null || parts.group(2).equals(":") ? "" : parts.group(2);
    try {
      return IDN.toASCII(parts.group(1), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT) + port;
    } catch (IllegalArgumentException e) {
      URISyntaxException none = new URISyntaxException(authority, "is no name of a host");
      none.initCause(e);
      throw none;
    }
  }

  /** {@code text} in ASCII, with {@code unfit} characters and stray percent signs escaped. */
  private static String escaped(@Nullable String text, String unfit) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean fit = b > ' ' && b < 0x7f && unfit.indexOf(b) < 0;
      if (fit) {
        out.append((char) b);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return STRAY_PERCENT.matcher(out).replaceAll("%25");
  }
}
