package org.parley.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not as requests should be. */
final class RequestAttackTest {

  @TempDir static Path folder;

  private static House house;

  @BeforeAll
  static void open() {
    house = House.open(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /** What the server answers to bytes, until it closes the connection. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", house.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String status(String answer) {
    return answer.isEmpty() ? "" : answer.split(" ", 3)[1];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""})
  void aNameThatWasReboundToThisMachineIsRefused(String host) throws IOException {
    for (String path : new String[] {"/", "/api/v1/negotiations", "/assets/x.js"}) {
      String answer =
          raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertThat(status(answer)).as(answer).isIn("421", "400");
      assertThat(answer).doesNotContain("talks");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost:80", "[::1]:7373"})
  void theNamesOfThisMachineAreAnswered(String host) throws IOException {
    assertThat(status(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")))
        .isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../http/assets.properties",
        "/assets/..%2fhttp%2fassets.properties",
        "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/assets/....//....//etc/passwd",
        "/assets/..\\..\\etc\\passwd",
        "/assets/%00",
        "/assets//etc/passwd",
        "/../../etc/passwd",
        "/n/..%2f..%2fetc%2fpasswd",
        "/n/talks/items/..%2f..%2fx",
        "/n/%ff%fe"
      })
  void aPathThatLeadsOutsideLeadsNowhere(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(status(answer)).as(answer).isIn("400", "404");
    assertThat(answer).doesNotContain("root:", "org/parley/web/assets");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    String large = "x".repeat(House.LARGEST_REQUEST + 1);
    Web web = new Web(house.address());
    String api = "/api/v1/negotiations/talks/notes";
    assertThat(web.send("POST", api, "application/json", large).statusCode()).isEqualTo(413);
    assertThat(web.post("/n/talks/notes", Map.of("text", large)).statusCode()).isEqualTo(413);

    StringBuilder chunks = new StringBuilder();
    for (int chunk = 0; chunk < 11; chunk++) {
      chunks.append("2710\r\n").append("x".repeat(10_000)).append("\r\n");
    }
    String answer =
        raw(
            "POST "
                + api
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks
                + "0\r\n\r\n");
    assertThat(status(answer)).as(answer).isEqualTo("413");
  }

  @Test
  void tooManyHeadersAreRefused() throws IOException {
    StringBuilder headers = new StringBuilder();
    for (int header = 0; header < 1_000; header++) {
      headers.append("X-Header-").append(header).append(": ").append("x".repeat(20)).append("\r\n");
    }
    assertThat(status(raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")))
        .isEqualTo("431");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Content-Length: 5\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n",
        "POST / HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Content-Length: 5\r\n"
            + "Content-Length: 6\r\n\r\n"
            + "hello!",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "NONSENSE\r\n\r\n"
      })
  void aRequestThatCanBeReadInTwoWaysIsRefused(String request) throws IOException {
    assertThat(status(raw(request))).isIn("400", "421", "505");
  }

  /** A byte now and then keeps a connection from being idle, and a thread or buffer taken. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        "POST /n/talks/notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\ntext="
      })
  void aRequestThatDripsInIsCutOff(String start) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", house.port())) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      out.write(start.getBytes(UTF_8));
      int drips = 0;
      boolean open = true;
      while (open && drips < 60) {
        drips++;
        Thread.sleep(House.PATIENCE.toMillis() / 8);
        open = in.available() == 0 && drip(out);
      }
      assertThat(drips).as("drips before the server had enough").isLessThan(60);
    }
  }

  private static boolean drip(OutputStream out) {
    try {
      out.write('x');
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    assertThat(raw("")).isEmpty();
  }

  @Test
  void anUnknownMethodIsRefused() {
    Web web = new Web(house.address());
    for (String method : new String[] {"TRACE", "PUT", "PATCH", "BREW"}) {
      HttpResponse<String> answer =
          web.send(method, "/api/v1/negotiations", "application/json", "");
      assertThat(answer.statusCode()).as(method).isIn(400, 404, 405, 501);
    }
  }
}
