package org.parley.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Fault;

class AddressPolicyTest {

  private static final Limits SHORT =
      new Limits(100_000, 100_000, 100_000, Duration.ofSeconds(5), Duration.ofSeconds(5), 5);

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          String to = exchange.getRequestURI().getRawQuery();
          byte[] page = "<p>The talks go on.".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          if (to != null) {
            exchange.getResponseHeaders().set("Location", to);
          }
          exchange.sendResponseHeaders(to == null ? 200 : 302, page.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(page);
          }
        });
    server.start();
    port = server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static String fetched(AddressPolicy policy, String address) {
    try (Web web =
        new Web("test", SHORT, policy, new EnvironmentProxies(Map.of("no_proxy", "*")))) {
      return web.fetch(address).text();
    }
  }

  private static void assertRefused(AddressPolicy policy, String address, String... codes) {
    assertThatThrownBy(() -> fetched(policy, address))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isIn((Object[]) codes);
              assertThat(fault.kind()).isNotEqualTo(Fault.Kind.INTERNAL);
              assertThat(fault.advice()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Plain.
        "http://127.0.0.1/",
        "http://127.255.255.254/",
        "http://localhost/",
        "http://LOCALHOST/",
        "http://localhost./",
        "http://0.0.0.0/",
        "http://0.1.2.3/",
        "http://10.0.0.1/",
        "http://10.255.255.255/",
        "http://100.64.0.1/",
        "http://100.100.100.200/",
        "http://100.127.255.255/",
        "http://168.63.129.16/",
        "http://169.254.169.254/latest/meta-data/",
        "http://169.254.0.1/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.0.0.192/",
        "http://192.0.2.1/",
        "http://192.88.99.1/",
        "http://192.168.0.1/",
        "http://198.18.0.1/",
        "http://198.19.255.255/",
        "http://198.51.100.7/",
        "http://203.0.113.7/",
        "http://224.0.0.1/",
        "http://239.255.255.255/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        // Other ways to write a number.
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.1./",
        "http://127.0.0.01/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        // IPv6.
        "http://[::]/",
        "http://[::1]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[::127.0.0.1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[64:ff9b:1::1]/",
        "http://[100::1]/",
        "http://[2001::1]/",
        "http://[2001:2::1]/",
        "http://[2001:db8::1]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:a9fe:a9fe::1]/",
        "http://[3fff::1]/",
        "http://[5f00::1]/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        // What only looks like another host.
        "http://example.org@127.0.0.1/",
        "http://example.org:80@127.0.0.1/",
        "http://example.org%2f@127.0.0.1/",
        "http://example.org\\@127.0.0.1/",
        "http://127.0.0.1\\@example.org/",
        "http://127.0.0.1#@example.org/",
        "http://127.0.0.1?@example.org/",
        "http://user:pass@[::1]:80/",
        "https://127.0.0.1:8443/",
        "http://127.0.0.1:\t80/",
      })
  void whatIsNotPublicIsRefused(String address) {
    assertRefused(
        AddressPolicy.PUBLIC,
        address,
        "private-address",
        "odd-host",
        "bad-address",
        "unknown-host");
  }

  @Test
  void theReasonIsTold() {
    assertThatThrownBy(() -> fetched(AddressPolicy.PUBLIC, "http://u:p@localhost:80/x"))
        .isInstanceOfSatisfying(
            Fault.class,
            fault ->
                assertThat(fault.what())
                    .matches(
                        "http://localhost:80/x: localhost is not public: .+ is for (this machine|no"
                            + " public use)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2001:4860::8888",
        "64:ff9b::101:101",
      })
  void publicAddressesPass(String address) throws IOException {
    assertThat(SpecialAddresses.purpose(InetAddress.getByName(address))).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 25, 81, 3306, 5432, 6379, 8000, 9200, 65535})
  void portsThatAreNoneOfPagesAreRefused(int odd) throws IOException {
    List<InetAddress> addresses = List.of(InetAddress.getByName("1.1.1.1"));
    assertThatThrownBy(() -> AddressPolicy.PUBLIC.check("one.example", odd, addresses))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("odd-port"));
    AddressPolicy.PUBLIC.check("one.example", 8443, addresses);
    AddressPolicy.ANYWHERE.check("one.example", odd, addresses);
  }

  @Test
  void oneAddressOfANameThatIsNotPublicIsEnough() throws IOException {
    List<InetAddress> both =
        List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
    assertThatThrownBy(() -> AddressPolicy.PUBLIC.check("two.example", 80, both))
        .hasMessageContaining("two.example is not public: 10.0.0.1 is for a private network");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost.", "127.0.0.0/8", "127.0.0.1"})
  void whatIsAllowedIsFetchedAlthoughItIsPrivateAtAnyPort(String allowed) {
    List<String> all = new ArrayList<>(List.of("::1", allowed));
    assertThat(fetched(AddressPolicy.publicAnd(all), "http://localhost:" + port + "/a"))
        .contains("The talks go on.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:80/secret",
        "http://2130706433/secret",
        "http://[::1]/secret",
        "//127.0.0.1/secret",
        "http://[::ffff:127.0.0.1]/secret",
        "http://169.254.169.254/latest/",
        "http://10.0.0.1/"
      })
  void aRedirectIsCheckedAsTheFirstAddressWas(String to) {
    AddressPolicy policy = AddressPolicy.publicAnd(List.of("localhost"));
    assertRefused(
        policy,
        "http://localhost:" + port + "/?" + to,
        "private-address",
        "odd-host",
        "unknown-host");
    assertThat(asked).noneMatch(path -> path.contains("secret") && !path.contains("?"));
  }

  @Test
  void anotherNameOfAnAllowedHostIsNotAllowed() {
    assertRefused(
        AddressPolicy.publicAnd(List.of("localhost")),
        "http://127.0.0.1:" + port + "/",
        "private-address");
    assertThat(asked).isEmpty();
  }

  @Test
  void noProxyFetchesWhatMayNotBeFetched() {
    Map<String, String> environment = Map.of("http_proxy", "http://localhost:" + port);
    EnvironmentProxies proxies = new EnvironmentProxies(environment);
    try (Web web = new Web("test", SHORT, AddressPolicy.PUBLIC, proxies)) {
      assertThatThrownBy(() -> web.fetch("http://10.0.0.1/")).hasMessageContaining("not public");
    }
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.0/33", "10.0.0.256", "::/129", "http://a", "a b", "0x7f.1"})
  void whatIsNeitherAHostNorARangeIsRefused(String allowed) {
    assertThatThrownBy(() -> AddressPolicy.publicAnd(List.of(allowed)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("bad-address-range"));
  }
}
