package org.parley.web.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.web.Story;
import org.parley.web.contract.Promise.Operation;

/**
 * Every operation of the OpenAPI document is sent requests that are made from it, right ones and
 * wrong ones, and every answer is held against it. {@code -Dcontract.seed=N} makes other requests.
 */
class ContractTest {

  private static final long SEED = Long.getLong("contract.seed", 20270512L);
  private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final int MOST_TRIES = 80;
  private static final int MOST_SHOWN = 25;

  @TempDir static Path folder;

  private static Story story;
  private static HttpClient client;
  private static Promise promise;
  private static Values values;
  private static Requests requests;
  private static Held held;

  /** Operations that were asked, and those that were answered with success. */
  private static final Set<String> ASKED = new TreeSet<>();

  private static final Set<String> ANSWERED = new TreeSet<>();

  /** Values of paths that lead to something, by what stands before them in the path. */
  private static final Map<String, String> KNOWN = new HashMap<>();

  @BeforeAll
  static void sendEverything() throws Exception {
    story = Story.in(folder);
    client = HttpClient.newHttpClient();
    JsonNode document = new ObjectMapper().readTree(read("/api/v1/openapi.json").body());
    promise = new Promise(document);
    values = new Values(promise, new Random(SEED));
    requests = new Requests(promise, values);
    held = new Held(promise);
    System.out.println("contract.seed=" + SEED);
    List<Operation> all = new ArrayList<>(promise.operations());
    // What is only read comes first, and teaches the names and ids for what comes after it; what is
    // taken away comes last.
    all.sort(
        Comparator.comparingInt((Operation one) -> ORDER.indexOf(one.method()))
            .thenComparingInt(one -> one.parameters("path").size()));
    for (Operation operation : all) {
      valid(operation);
    }
    for (Operation operation : all) {
      if (operation.reads() && !ANSWERED.contains(operation.id())) {
        valid(operation);
      }
    }
    for (Operation operation : all) {
      hostile(operation);
    }
  }

  @AfterAll
  static void stop() {
    story.close();
  }

  private static HttpResponse<byte[]> read(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(story.address() + address)).build(),
        BodyHandlers.ofByteArray());
  }

  private static void valid(Operation operation) throws Exception {
    Map<String, String> path = path(operation);
    for (Sent sent : requests.valid(operation, path)) {
      send(operation, sent);
    }
  }

  private static void hostile(Operation operation) throws Exception {
    Map<String, String> path = path(operation);
    for (Sent sent : requests.hostile(operation, path)) {
      send(operation, sent);
    }
  }

  private static void send(Operation operation, Sent sent) throws Exception {
    ASKED.add(operation.id());
    if (operation.isEndless()) {
      listen(operation, sent);
      return;
    }
    HttpResponse<byte[]> answer;
    try {
      answer = sendAgain(sent);
    } catch (IOException e) {
      held.complain(operation.id() + " gives no answer: " + e, sent);
      return;
    }
    JsonNode body = held.hold(operation, sent, answer);
    if (answer.statusCode() < 300) {
      ANSWERED.add(operation.id());
      answer.headers().firstValue("Location").ifPresent(ContractTest::learnPlace);
      if (body != null) {
        values.learn(body);
        String[] parts = operation.path().split("/");
        values.learnIds(parts[parts.length - 1].replaceFirst("s$", ""), body);
      }
    }
  }

  /** What was made is there from then on. */
  private static void learnPlace(String location) {
    int end = location.lastIndexOf('/') + 1;
    if (location.startsWith(promise.root())) {
      KNOWN.putIfAbsent(
          location.substring(promise.root().length(), end),
          URLDecoder.decode(location.substring(end), UTF_8));
    }
  }

  /** A server may end a connection after a broken request while the next one is on its way. */
  private static HttpResponse<byte[]> sendAgain(Sent sent) throws Exception {
    try {
      return client.send(sent.to(story.address()), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      return client.send(sent.to(story.address()), BodyHandlers.ofByteArray());
    }
  }

  /** An answer that does not end is looked at until its first bytes. */
  private static void listen(Operation operation, Sent sent) throws Exception {
    HttpResponse<InputStream> answer =
        client.send(sent.to(story.address()), BodyHandlers.ofInputStream());
    answer.body().close();
    if (answer.statusCode() == 200) {
      ANSWERED.add(operation.id());
      if (!Held.media(answer).equals("text/event-stream")) {
        held.complain(operation.id() + " gives events as " + Held.media(answer), sent);
      }
    } else if (answer.statusCode() >= 500
        || promise.answer(operation, answer.statusCode()) == null) {
      held.complain(operation.id() + " gives " + answer.statusCode(), sent);
    }
  }

  /** Values of the path of an operation that lead to something, where any are known. */
  private static Map<String, String> path(Operation operation) throws Exception {
    Map<String, String> path = new LinkedHashMap<>();
    List<JsonNode> parameters = operation.parameters("path");
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      String place = before(operation, name);
      String known = KNOWN.get(place);
      List<String> all = known == null ? candidates(parameter, place) : List.of(known);
      path.put(name, all.getFirst());
      if (operation.reads() && known == null && parameters.getLast().equals(parameter)) {
        for (String one : all) {
          path.put(name, one);
          if (leadsSomewhere(operation, path)) {
            KNOWN.put(place, one);
            break;
          }
        }
      }
    }
    return path;
  }

  private static String before(Operation operation, String name) {
    return operation.path().substring(0, operation.path().indexOf("{" + name + "}"));
  }

  private static boolean leadsSomewhere(Operation operation, Map<String, String> path)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(story.address() + requests.path(operation, path)))
            .build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode() < 300;
  }

  private static List<String> candidates(JsonNode parameter, String place) {
    Set<String> all = new LinkedHashSet<>();
    if (parameter.has("example")) {
      all.add(parameter.path("example").asText());
    }
    String[] parts = place.split("/");
    String kind = parts[parts.length - 1];
    parameter.path("schema").path("enum").forEach(one -> all.add(one.asText()));
    all.addAll(values.seen(parameter.path("name").asText()));
    all.addAll(values.seen(kind));
    all.addAll(values.seen(kind.replaceFirst("s$", "")));
    for (String name : List.of("evidence", "id", "name", "item", "source")) {
      all.addAll(values.seen(name));
    }
    all.add("none");
    return all.stream().limit(MOST_TRIES).toList();
  }

  @Test
  void everyAnswerIsAsItIsDocumented() {
    Map<String, String> firstOfEach = new TreeMap<>();
    held.complaints()
        .forEach(one -> firstOfEach.putIfAbsent(one.lines().findFirst().orElse(one), one));
    assertThat(firstOfEach.values().stream().limit(MOST_SHOWN))
        .as("the first of each sort, of %s", held.complaints().size())
        .isEmpty();
  }

  @Test
  void everyEndpointWasAskedAndWhatReadsHasAnswered() {
    assertThat(ASKED)
        .containsExactlyInAnyOrderElementsOf(
            story.site().endpoints().stream().map(one -> one.name()).toList());
    assertThat(promise.operations())
        .as("a parameter of a path needs an example that works: Endpoint.Parameter.like(...)")
        .filteredOn(Operation::reads)
        .allSatisfy(one -> assertThat(ANSWERED).contains(one.id()));
  }

  @Test
  void otherMethodsAreRefusedByName() throws Exception {
    for (Operation operation : promise.operations()) {
      for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
        if (!promise
            .methods(operation.path())
            .contains(method.toLowerCase(java.util.Locale.ROOT))) {
          Sent sent = Sent.of("odd method", method, requests.path(operation, path(operation)));
          HttpResponse<byte[]> answer =
              client.send(sent.to(story.address()), BodyHandlers.ofByteArray());
          assertThat(answer.statusCode()).as(sent.toString()).isEqualTo(405);
          assertThat(Held.media(answer)).isEqualTo("application/problem+json");
          assertThat(answer.headers().firstValue("Allow").orElse("")).contains(operation.method());
          assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
      }
    }
  }

  @Test
  void whatIsReadHasAnEntityTagSparesAnAnswerAndCanBeAskedAboutWithHead() throws Exception {
    for (Operation operation : promise.operations()) {
      if (operation.reads() && !operation.isEndless()) {
        Sent sent = requests.valid(operation, path(operation)).getFirst();
        HttpResponse<byte[]> first =
            client.send(sent.to(story.address()), BodyHandlers.ofByteArray());
        if (first.statusCode() != 200) {
          continue;
        }
        String tag = first.headers().firstValue("ETag").orElse("");
        assertThat(tag).as(sent.toString()).matches("(W/)?\"[\\x21\\x23-\\x7e]+\"");
        HttpResponse<byte[]> again =
            client.send(
                sent.with("If-None-Match", "\"x\", " + tag).to(story.address()),
                BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).as(sent.toString()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        Sent asked = Sent.of("HEAD", "HEAD", sent.address());
        HttpResponse<byte[]> head =
            client.send(asked.to(story.address()), BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).as(sent.toString()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.body()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/negotiations/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/v1/negotiations/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/v1/../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/v1/negotiations?\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "GET /api/v1/negotiations HTTP/9.9\r\nHost: x\r\n\r\n",
        "POST /api/v1/negotiations HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/v1/negotiations HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length:"
            + " 2\r\n\r\na",
        "POST /api/v1/negotiations HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /api/v1/negotiations HTTP/1.1\r\nHost: x\r\nAuthorization: \u0001\r\n\r\n",
      })
  void whatIsNoRequestIsRefused(String bytes) throws Exception {
    URI server = URI.create(story.address());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(UTF_8));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
      assertThat(new String(start, UTF_8)).matches("(HTTP/1\\.[01] (4\\d\\d|505))?");
      assertThat(new String(start, UTF_8)).doesNotContain(" 500");
    }
    assertThat(read("/api/v1/negotiations").statusCode()).isEqualTo(200);
  }

  @Test
  void theLedgerIsAsItWasWrittenAfterwards() throws Exception {
    assertThat(read("/api/v1/negotiations/strait").statusCode()).isEqualTo(200);
    assertThat(story.desk().ledger().check(progress -> {})).isEmpty();
  }
}
