package org.parley.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Document;
import org.parley.model.Fault;

class WebTest {

  private static final String SENTENCE = "The café owners’ talks with the mayor resume on Friday.";
  private static final String PAGE = "<!doctype html><title>T</title><p>" + SENTENCE;

  private static final Limits SMALL =
      new Limits(100_000, 100_000, 100_000, Duration.ofSeconds(2), Duration.ofSeconds(2), 5);

  private HttpServer server;
  private ExecutorService threads;
  private String root;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.start();
    root = "http://localhost:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Arrival arrival(String address) {
    Inputs inputs =
        Inputs.of(List.of(address), new ByteArrayInputStream(new byte[0]), "1.2.3", SMALL);
    try (Arrivals arrivals = inputs.arrivals()) {
      return arrivals.next();
    }
  }

  private static Document document(String address) {
    Arrival arrival = arrival(address);
    assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    return ((Arrival.Arrived) arrival).document();
  }

  private static Fault fault(String address) {
    Arrival arrival = arrival(address);
    assertThat(arrival).isInstanceOf(Arrival.Failed.class);
    Fault fault = ((Arrival.Failed) arrival).fault();
    assertThat(fault.what()).startsWith(address + ": ");
    assertThat(fault.advice()).isNotBlank();
    return fault;
  }

  private void serve(String path, String type, byte[] body, String... headers) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          answer(exchange, 200, body);
        });
  }

  private void redirect(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          answer(exchange, 302, new byte[0]);
        });
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aPageIsFetchedUnderParleysName() {
    List<String> agents = new ArrayList<>();
    server.createContext(
        "/news/talks.html",
        exchange -> {
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          answer(exchange, 200, PAGE.getBytes(UTF_8));
        });

    Document document = document(root + "/news/talks.html#top");

    assertThat(document.text()).isEqualTo(SENTENCE);
    assertThat(document.id()).isEqualTo("talks");
    assertThat(document.source()).isEqualTo(root + "/news/talks.html#top");
    assertThat(document.url()).isEqualTo(root + "/news/talks.html");
    assertThat(agents).containsExactly("Parley/1.2.3");
  }

  @Test
  void theCharsetIsTheServersElseThePagesElseGuessed() {
    byte[] latin = "<p>The café talks resume on Friday, he said.".getBytes(ISO_8859_1);
    byte[] told =
        "<meta charset=iso-8859-1><p>The café talks resume on Friday, he said."
            .getBytes(ISO_8859_1);
    serve("/server", "text/html; charset=ISO-8859-1", latin);
    serve("/page", "text/html", told);
    serve("/guess", "text/html", latin);

    for (String path : List.of("/server", "/page", "/guess")) {
      assertThat(document(root + path).text()).startsWith("The café talks");
    }
  }

  @Test
  void plainTextIsKeptAsItIs() {
    serve("/a.txt", "text/plain; charset=utf-8", ("  " + SENTENCE + "\r\n").getBytes(UTF_8));

    assertThat(document(root + "/a.txt").text()).isEqualTo("  " + SENTENCE + "\n");
  }

  @Test
  void packedPagesAreUnpacked() throws IOException {
    byte[] page = PAGE.getBytes(UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    serve("/gzip", "text/html;charset=utf-8", gzip(page), "Content-Encoding", "gzip");
    serve(
        "/deflate",
        "text/html;charset=utf-8",
        deflated.toByteArray(),
        "Content-Encoding",
        "deflate");

    assertThat(document(root + "/gzip").text()).isEqualTo(SENTENCE);
    assertThat(document(root + "/deflate").text()).isEqualTo(SENTENCE);
  }

  @Test
  void packedPagesThatEndTooEarlyAreFaults() throws IOException {
    byte[] cut = Arrays.copyOf(gzip(PAGE.getBytes(UTF_8)), 40);
    serve("/cut", "text/html", cut, "Content-Encoding", "gzip");
    serve("/odd", "text/html", cut, "Content-Encoding", "br");

    assertThat(fault(root + "/cut").code()).isEqualTo("truncated-page");
    assertThat(fault(root + "/odd").code()).isEqualTo("bad-encoding");
  }

  @Test
  void pagesThatAreTooLargeAreRefusedPackedOrNot() throws IOException {
    byte[] large = "x".repeat(200_000).getBytes(UTF_8);
    serve("/large", "text/html", large);
    serve("/bomb", "text/html", gzip(large), "Content-Encoding", "gzip");

    assertThat(fault(root + "/large").code()).isEqualTo("too-large");
    assertThat(fault(root + "/bomb").code()).isEqualTo("too-large");
  }

  @Test
  void aFewRedirectsAreFollowed() {
    redirect("/1", "/2");
    redirect("/2", root + "/3");
    serve("/3", "text/html; charset=utf-8", PAGE.getBytes(UTF_8));

    assertThat(document(root + "/1").url()).isEqualTo(root + "/3");
  }

  @Test
  void redirectsThatLeadNowhereAreFaults() {
    redirect("/a", "/b");
    redirect("/b", "/a");
    for (int i = 0; i < 10; i++) {
      redirect("/long" + i, "/long" + (i + 1));
    }
    redirect("/ftp", "ftp://example.org/x");
    redirect("/bad", "http://[");
    redirect("/empty", "");

    assertThat(fault(root + "/a").code()).isEqualTo("redirect-loop");
    assertThat(fault(root + "/long0").code()).isEqualTo("too-many-redirects");
    assertThat(fault(root + "/ftp").code()).isEqualTo("bad-redirect");
    assertThat(fault(root + "/bad").code()).isEqualTo("bad-redirect");
    assertThat(fault(root + "/empty").code()).isEqualTo("bad-redirect");
  }

  @ParameterizedTest
  @CsvSource({
    "202, odd-answer",
    "204, empty-page",
    "205, empty-page",
    "206, odd-answer",
    "304, odd-answer",
    "401, page-refused",
    "403, page-refused",
    "404, page-missing",
    "410, page-missing",
    "407, proxy-refused",
    "429, too-many-requests",
    "451, page-refused",
    "500, server-error",
    "503, server-error"
  })
  void aStatusThatIsNoSuccessIsAFault(int status, String code) {
    boolean bodiless = status == 204 || status == 205 || status == 304;
    byte[] body = bodiless ? new byte[0] : PAGE.getBytes(UTF_8);
    server.createContext("/s", exchange -> answer(exchange, status, body));

    assertThat(fault(root + "/s").code()).isEqualTo(code);
    assertThat(fault(root + "/s").what()).contains(String.valueOf(status));
  }

  @Test
  void whatIsNoPageIsRefused() {
    serve("/pdf", "application/pdf", PAGE.getBytes(UTF_8));
    serve("/binary", "text/html", new byte[] {'<', 'p', '>', 0, 1, 2});
    serve("/empty", "text/html", new byte[0]);

    assertThat(fault(root + "/pdf").code()).isEqualTo("not-a-page");
    assertThat(fault(root + "/binary").code()).isEqualTo("not-text");
    assertThat(fault(root + "/empty").code()).isEqualTo("empty-input");
  }

  @Test
  void hostsThatCannotBeReachedAreFaultsOfTheirOwn() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(fault("http://localhost:" + free + "/").code()).isEqualTo("unreachable");
    assertThat(fault("http://no-such-host.invalid/").code()).isEqualTo("unknown-host");
    assertThat(fault(root.replace("http:", "https:") + "/").code())
        .isIn("tls-failure", "broken-connection", "timeout");
  }

  @ParameterizedTest
  @CsvSource({"http://", "https:///path", "http://exa mple.org/", "http://[::", "http://h:99999/"})
  void addressesThatAreNoneAreTheUsersFault(String address) {
    assertThat(fault(address).kind()).isEqualTo(Fault.Kind.USER);
  }

  @Test
  void aServerThatStallsIsGivenUp() throws IOException {
    assertThat(codeOfRawAnswer("")).isEqualTo("timeout");
  }

  @Test
  void aPageThatComesTooSlowlyIsGivenUpAndTheLimitTold() throws IOException {
    Fault fault = faultOfRawAnswer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>Some");

    assertThat(fault.code()).isEqualTo("slow-page");
    assertThat(fault.what()).endsWith(": the page came too slowly: 7 bytes within 2 s");
  }

  @Test
  void anAnswerThatIsNoHttpIsAFault() throws IOException {
    assertThat(codeOfRawAnswer("SSH-2.0-OpenSSH_9\r\n\r\n")).isEqualTo("broken-connection");
  }

  /** The fault's code where a server says {@code answer} and then no more. */
  private String codeOfRawAnswer(String answer) throws IOException {
    return faultOfRawAnswer(answer).code();
  }

  private Fault faultOfRawAnswer(String answer) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      threads.execute(() -> say(socket, answer));
      return fault("http://localhost:" + socket.getLocalPort() + "/");
    }
  }

  private static void say(ServerSocket socket, String answer) {
    try (Socket client = socket.accept();
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream()) {
      out.write(answer.getBytes(UTF_8));
      out.flush();
      in.readAllBytes(); // Until the other side hangs up.
    } catch (IOException e) {
      return; // The other side hung up.
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/a[1]|{x}?q={y}|z#ä /a%5B1%5D%7C%7Bx%7D?q=%7By%7D%7Cz",
        "/100%?p=50%&q=%20 /100%25?p=50%25&q=%20",
        "/zürich?stadt=zürich /z%C3%BCrich?stadt=z%C3%BCrich",
        "/a\\b#c[d] /a/b",
        "/?q=[1] /?q=[1]"
      })
  void whatAnAddressMayNotHoldIsEscapedAsInBrowsers(String given, String asked) {
    List<String> seen = new ArrayList<>();
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestURI().toASCIIString());
          answer(exchange, 200, PAGE.getBytes(UTF_8));
        });

    assertThat(document(root + given).url()).isEqualTo(root + asked);
    assertThat(seen).containsExactly(asked);
  }

  @Test
  void redirectsAreFollowedAsInBrowsers() {
    redirect("/a", "/b c/[d]?x={1}#top");
    server.createContext(
        "/b c",
        exchange -> {
          boolean second = "y=%C3%BC".equals(exchange.getRequestURI().getRawQuery());
          exchange.getResponseHeaders().set("Location", "?y=%C3%BC");
          answer(exchange, second ? 200 : 302, second ? PAGE.getBytes(UTF_8) : new byte[0]);
        });

    assertThat(document(root + "/a").url()).isEqualTo(root + "/b%20c/%5Bd%5D?y=%C3%BC");
  }

  @Test
  void namesOfHostsMayBeInAnyScript() {
    Fault fault = fault("http://exämple.invalid/");

    assertThat(fault.code()).isEqualTo("unknown-host");
    assertThat(fault.what()).contains("no host xn--exmple-cua.invalid is known");
  }

  @Test
  void aLoginIsToldToTheServerAndStandsNowhereElse() {
    List<String> logins = new ArrayList<>();
    server.createContext(
        "/a",
        exchange -> {
          logins.add(exchange.getRequestHeaders().getFirst("Authorization"));
          answer(exchange, 200, PAGE.getBytes(UTF_8));
        });
    String address = root.replace("http://", "http://ada:pass%21@");

    Document document = document(address + "/a");

    assertThat(logins).containsExactly("Basic YWRhOnBhc3Mh");
    assertThat(document.url()).isEqualTo(root + "/a");
    assertThat(document.source()).isEqualTo(root + "/a");
    Fault fault = ((Arrival.Failed) arrival(address + "/b")).fault();
    assertThat(fault.what()).startsWith(root + "/b: ").doesNotContain("ada", "pass");
  }

  @Test
  void pagesAreFetchedAFewAtATimeAndArriveInOrder() {
    CountDownLatch three = new CountDownLatch(3);
    server.createContext(
        "/",
        exchange -> {
          three.countDown();
          try {
            three.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(exchange, 200, PAGE.getBytes(UTF_8));
        });
    List<String> addresses = List.of(root + "/1", root + "/2", root + "/3");
    List<String> ids = new ArrayList<>();
    Inputs inputs = Inputs.of(addresses, InputStream.nullInputStream(), "1.2.3", SMALL);

    try (Arrivals arrivals = inputs.arrivals()) {
      arrivals.forEachRemaining(arrival -> ids.add(((Arrival.Arrived) arrival).document().id()));
    }

    assertThat(ids).containsExactly("1", "2", "3");
  }

  private Web.Page pageBehind(Map<String, String> environment, String address) {
    try (Web web =
        new Web("1.2.3", SMALL, AddressPolicy.ANYWHERE, new EnvironmentProxies(environment))) {
      return web.fetch(address);
    }
  }

  @Test
  void pagesAreFetchedByTheProxyOfTheEnvironment() {
    List<String> asked = new ArrayList<>();
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          answer(exchange, 200, PAGE.getBytes(UTF_8));
        });
    String address = "http://no-such-host.invalid/a";

    for (String name : List.of("http_proxy", "all_proxy", "ALL_PROXY")) {
      assertThat(pageBehind(Map.of(name, root), address).text()).isEqualTo(PAGE);
    }

    assertThat(asked).containsOnly(address).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "no_proxy, no-such-host.invalid",
    "no_proxy, .invalid",
    "NO_PROXY, 'other.org, *.invalid'",
    "no_proxy, *"
  })
  void hostsThatNeedNoProxyAreReachedWithoutIt(String name, String hosts) {
    Map<String, String> environment = Map.of("http_proxy", root, name, hosts);

    assertThatThrownBy(() -> pageBehind(environment, "http://no-such-host.invalid/a"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("unknown-host"));
  }

  @Test
  void aProxyThatCannotBeUsedIsToldByItsVariable() {
    Map<String, String> environment = Map.of("http_proxy", "socks5://localhost:9");

    assertThatThrownBy(() -> pageBehind(environment, "http://no-such-host.invalid/a"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("bad-proxy"))
        .hasMessageContaining("http_proxy");
  }
}
