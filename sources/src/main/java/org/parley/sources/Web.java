package org.parley.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * Fetches pages over HTTP and HTTPS. Redirects are followed here, so that circles, and steps from
 * HTTPS down to HTTP, are seen and refused.
 */
final class Web implements AutoCloseable {

  /**
   * A page as it came.
   *
   * @param address where it was in the end
   * @param text decoded
   * @param plain whether it is plain text and not HTML
   */
  record Page(URI address, String text, boolean plain) {}

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private final CloseableHttpClient client;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("web-", 1).factory());
  private final String agent;
  private final Limits limits;

  /**
   * @param version of Parley, for the name that servers are told
   * @param policy which hosts may be fetched from, asked anew at every redirect
   * @param proxies by which pages are fetched, where the policy allows any
   */
  Web(String version, Limits limits, AddressPolicy policy, ProxySelector proxies) {
    this.agent = "Parley/" + version;
    this.limits = limits;
    this.client = WebClients.of(limits, policy, proxies);
  }

  /**
   * The page at {@code given}. A login in it is told to its own host alone, and stands in no
   * message.
   *
   * @throws Fault where there is none to be had
   */
  Page fetch(String given) {
    long end = System.nanoTime() + limits.fetchTime().toNanos();
    Set<URI> seen = new HashSet<>();
    URI address = address(given);
    String login = Addresses.login(given);
    String host = address.getAuthority();
    String input = Addresses.withoutLogin(given);
    while (true) {
      if (!seen.add(address)) {
        throw WebFaults.redirect(input, "redirect-loop", address, "leads back to itself");
      }
      String told = host.equals(address.getAuthority()) ? login : null;
      WebAnswer response = answer(input, address, told, end - System.nanoTime());
      int status = response.status();
      if (status < 300 || status > 399 || status == 304) {
        return page(input, address, response);
      }
      if (seen.size() > limits.redirects()) {
        throw WebFaults.redirect(
            input,
            "too-many-redirects",
            address,
            "is the end of " + limits.redirects() + " redirects, and leads on");
      }
      address = next(input, address, response.header("Location", ""));
    }
  }

  private static URI address(String input) {
    try {
      return Addresses.of(input);
    } catch (URISyntaxException e) {
      throw WebFaults.badAddress(Addresses.withoutLogin(input));
    }
  }

  private static URI next(String input, URI from, String location) {
    URI to;
    try {
      to = Addresses.next(from, location);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw WebFaults.redirect(
          input, "bad-redirect", from, "leads to '" + location + "', which is no address");
    }
    String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
    if (location.isBlank()
        || to.getHost() == null
        || (!scheme.equals("http") && !scheme.equals("https"))) {
      throw WebFaults.redirect(
          input, "bad-redirect", from, "leads to '" + location + "', which is no page");
    }
    if (scheme.equals("http") && "https".equalsIgnoreCase(from.getScheme())) {
      throw WebFaults.redirect(
          input,
          "redirect-downgrade",
          from,
          "leads from a secure connection to an open one, " + to);
    }
    return to;
  }

  private WebAnswer answer(String input, URI address, @Nullable String login, long nanos) {
    HttpGet request = new HttpGet(address);
    request.setHeader("User-Agent", agent);
    request.setHeader("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8");
    request.setHeader("Accept-Encoding", "gzip, deflate");
    if (login != null) {
      request.setHeader("Authorization", login);
    }
    BoundedBody body = new BoundedBody(limits.pageBytes());
    Future<WebAnswer> answer =
        threads.submit(() -> client.execute(request, head -> WebAnswer.of(head, body)));
    try {
      return answer.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      request.cancel();
      throw broken(input, address, body, e);
    } catch (ExecutionException e) {
      if (WebFaults.isCausedBy(e, BoundedBody.TooLargeException.class)) {
        throw WebFaults.tooLarge(input, limits.pageBytes());
      }
      throw broken(input, address, body, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      request.cancel();
      Thread.currentThread().interrupt();
      throw WebFaults.broken(input, address, limits, e);
    }
  }

  private Fault broken(String input, URI address, BoundedBody body, Throwable problem) {
    return body.hasBegun() && WebFaults.isTimeout(problem)
        ? WebFaults.tooSlow(input, body.size(), limits, problem)
        : WebFaults.broken(input, address, limits, problem);
  }

  private Page page(String input, URI address, WebAnswer response) {
    if (response.status() != 200 && response.status() != 203) {
      throw WebFaults.status(input, response.status());
    }
    String type = response.header("Content-Type", "text/html");
    String kind = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    boolean plain = kind.equals("text/plain");
    if (!plain
        && !kind.equals("text/html")
        && !kind.equals("application/xhtml+xml")
        && !kind.isEmpty()) {
      throw WebFaults.contentType(input, kind);
    }
    String encoding = response.header("Content-Encoding", "identity");
    Matcher charset = CHARSET.matcher(type);
    byte[] bytes = unpacked(input, response.body(), encoding.strip().toLowerCase(Locale.ROOT));
    String told = charset.find() ? charset.group(1) : null;
    return new Page(address, Charsets.page(bytes, told, input), plain);
  }

  private byte[] unpacked(String input, byte[] bytes, String encoding) {
    try (InputStream in = unpacking(input, bytes, encoding)) {
      byte[] whole = in.readNBytes(limits.pageBytes());
      if (whole.length == limits.pageBytes() && in.read() >= 0) {
        throw WebFaults.tooLarge(input, limits.pageBytes());
      }
      return whole;
    } catch (IOException e) {
      throw WebFaults.packed(input, e);
    }
  }

  private static InputStream unpacking(String input, byte[] bytes, String encoding)
      throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (encoding) {
      case "", "identity" -> in;
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHead(bytes)));
      default -> throw WebFaults.encoding(input, encoding);
    };
  }

  /** Servers send deflate with its zlib head and without; RFC 1950 tells how to know it. */
  private static boolean hasZlibHead(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] & 0x0f) == 8
        && ((bytes[0] & 0xff) * 256 + (bytes[1] & 0xff)) % 31 == 0;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
