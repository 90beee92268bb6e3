package org.parley.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.account.Moment;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint.Parameter;

/** What is done with requests before an endpoint sees them, over HTTP. */
class EndpointTest {

  private static final ObjectMapper JSON = Json.mapper();
  private static final int LARGEST = 10_000;
  private static final Caller CALLER = new Caller("Robin", Role.ADMIN, "", false);
  private static final Instant NOW = Instant.parse("2027-05-12T18:00:00Z");

  /** What a list holds now, the newest first; the second as it is known at a moment. */
  private static final List<String> LIST = new CopyOnWriteArrayList<>();

  private static final List<Moment> MOMENTS = new CopyOnWriteArrayList<>();

  private static Javalin server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A body. */
  record Letter(String to, int pages, @Nullable String from, List<Line> lines) {
    record Line(String text) {}
  }

  enum Colour {
    DARK_RED,
    BLUE
  }

  @BeforeAll
  static void start() {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.parley.web.template");
    Assets assets = Assets.load();
    server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.prefer405over404 = true;
          config.http.maxRequestSize = LARGEST;
          new Problems(JSON, templates, assets, new PrintWriter(System.err, true, UTF_8))
              .watch(config.routes);
          routes(new Site(config, context -> CALLER, JSON, templates, assets, () -> NOW, () -> 0));
        });
    server.start("127.0.0.1", 0);
  }

  private static void routes(Site site) {
    site.add(
        Endpoint.get("/things/{id}", "getThing", "A thing")
            .with(
                Parameter.path("id", "Its id."),
                Parameter.query("day", "A day.", LocalDate.class),
                Parameter.query("count", "How many.", Integer.class),
                Parameter.query("colour", "Which.", Colour.class),
                Parameter.queries("word", "Words."),
                Parameter.query("must", "What has to be.", String.class).must())
            .gives(String.class)
            .by(visit -> List.of(visit.path("id"))));
    site.add(
        Endpoint.post("/letters", "sendLetter", "Sends a letter", Role.EDITOR)
            .takes(Letter.class)
            .gives(Letter.class)
            .by(visit -> visit.body(Letter.class)));
    site.add(
        Endpoint.get("/list", "list", "A list")
            .inPages()
            .with(Parameter.query("like", "Like that.", String.class))
            .givesPageOf(String.class)
            .by(visit -> Slice.of(List.copyOf(LIST), visit)));
    site.add(
        Endpoint.get("/account", "account", "A list at a moment")
            .inPages()
            .asOfMoment()
            .givesPageOf(String.class)
            .by(visit -> {
              MOMENTS.add(visit.moment());
              return Slice.of(List.copyOf(LIST), visit);
            }));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static HttpResponse<String> get(String address, String... headers) throws Exception {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.port() + Endpoint.ROOT + address));
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(builder.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String body, String type) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + Endpoint.ROOT + "/letters"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "must=1&size=3 | unknown-parameter | 'size'",
        "must=1&day=2027-02-30 | bad-parameter | day is '2027-02-30'",
        "must=1&count=two | bad-parameter | count is 'two'",
        "must=1&count=1&count=2 | bad-parameter | count is given 2 times",
        "must=1&colour=green | bad-parameter | dark-red, blue",
        "must=1&word=a%00b | bad-parameter | word holds",
        "day=2027-02-03 | bad-parameter | must is missing",
        "must= | bad-parameter | must is missing",
      })
  void aParameterThatIsNotAsDescribedIsNamed(String query, String code, String told)
      throws Exception {
    HttpResponse<String> answer = get("/things/1?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("urn:parley:problem:" + code + "\"").contains(told);
  }

  @Test
  void parametersThatAreAsDescribedAreTaken() throws Exception {
    String query = "must=1&day=2027-02-28&count=3&colour=dark-red&word=a&word=b";
    assertThat(get("/things/%C3%A4?" + query).body()).isEqualTo("[\"ä\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"to\":\"A\",\"pages\":1,\"lines\":[],\"size\":1} | There is no field size",
        "{\"to\":\"A\",\"pages\":1,\"lines\":[{\"words\":1}]} | There is no field lines[0].words",
        "{\"pages\":1,\"lines\":[]} | to is missing",
        "{\"to\":null,\"pages\":1,\"lines\":[]} | to is missing",
        "{\"to\":\"A\",\"lines\":[]} | pages",
        "{\"to\":\"A\",\"pages\":null,\"lines\":[]} | pages",
        "{\"to\":\"A\",\"pages\":1.5,\"lines\":[]} | pages",
        "{\"to\":\"A\",\"pages\":\"1\",\"lines\":[]} | pages",
        "{\"to\":5,\"pages\":1,\"lines\":[]} | to",
        "{\"to\":\"A\",\"pages\":1,\"lines\":[null]} | lines[0] is missing",
        "{\"to\":\"A\",\"pages\":1,\"lines\":[{}]} | lines[0].text is missing",
        "{\"to\":\"A\",\"to\":\"B\",\"pages\":1,\"lines\":[]} | Duplicate",
        "{\"to\":\"\\u0000\",\"pages\":1,\"lines\":[]} | to: holds NUL",
        "{\"to\":\"\\ud800\",\"pages\":1,\"lines\":[]} | to: holds NUL or half of a character",
        "{\"to\":\"A\",\"pages\":1,\"lines\":[]} 1 | The body",
        "null | The body is null",
        "[] | The body",
        "{ | no JSON",
      })
  void aBodyThatIsNotAsDescribedIsRefusedWithTheNameOfTheField(String body, String told)
      throws Exception {
    HttpResponse<String> answer = post(body, "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("bad-body").contains(told).doesNotContain("org.parley");
  }

  @Test
  void aBodyThatIsAsDescribedIsTakenAndWhatIsNullIsNotWritten() throws Exception {
    String letter = "{\"to\":\"Ä\",\"pages\":1,\"lines\":[{\"text\":\"a\"}]}";
    assertThat(post(letter, "application/json; charset=utf-8").body()).isEqualTo(letter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx"})
  void anotherMediaTypeIsRefusedAndTheRightOneNamed(String type) throws Exception {
    HttpResponse<String> answer = post("{}", type);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Accept")).contains("application/json");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
    String large = "{\"to\":\"" + "a".repeat(LARGEST) + "\"}";
    assertThat(post(large, "application/json").statusCode()).isEqualTo(413);
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.port() + Endpoint.ROOT + "/letters"))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large.getBytes(UTF_8))))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 200",
        "text/html, application/*;q=0.1 | 200",
        "*/* | 200",
        "text/html | 406",
        "*/*, application/json;q=0 | 406",
      })
  void acceptIsHeeded(String accept, int status) throws Exception {
    assertThat(get("/things/1?must=1", "Accept", accept).statusCode()).isEqualTo(status);
  }

  @Test
  void anAnswerThatIsKnownIsNotSentAgain() throws Exception {
    HttpResponse<String> first = get("/things/1?must=1");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("W/\"[\\w-]+\"");
    assertThat(first.headers().firstValue("Vary").orElseThrow())
        .contains("Accept-Encoding", "Authorization", "Cookie");
    for (String known : List.of(tag, "\"x\", " + tag, "*", tag.substring(2))) {
      assertThat(get("/things/1?must=1", "If-None-Match", known).statusCode()).isEqualTo(304);
    }
    assertThat(get("/things/2?must=1", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  private static List<String> pages(String address, Runnable between) throws Exception {
    List<String> all = new ArrayList<>();
    String next = address;
    while (next != null) {
      HttpResponse<String> answer = get(next);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode page = JSON.readTree(answer.body());
      page.path("items").forEach(one -> all.add(one.asText()));
      String link = answer.headers().firstValue("Link").orElse(null);
      assertThat(link == null).isEqualTo(page.path("next").isMissingNode());
      next = null;
      if (link != null) {
        assertThat(link).startsWith("<" + Endpoint.ROOT + "/").endsWith(">; rel=\"next\"");
        next = link.substring(1 + Endpoint.ROOT.length(), link.indexOf('>'));
        assertThat(next).contains("cursor=" + page.path("next").asText());
      }
      between.run();
    }
    return all;
  }

  @Test
  void aListIsReadToItsEndOnceEvenWhenSomethingIsPutBeforeItMeanwhile() throws Exception {
    LIST.clear();
    LIST.addAll(List.of("e", "d", "c", "b", "a"));
    assertThat(pages("/list?limit=2&like=%C3%A4%26", () -> LIST.addFirst("new " + LIST.size())))
        .containsExactly("e", "d", "c", "b", "a");
  }

  @Test
  void pagesAfterTheFirstAreOfTheListAsItWasKnownThen() throws Exception {
    LIST.clear();
    LIST.addAll(List.of("c", "b", "a"));
    MOMENTS.clear();
    pages("/account?limit=1", () -> {});
    assertThat(MOMENTS.stream().map(Moment::knownAt)).containsExactly(Instant.MAX, NOW, NOW);
    assertThat(MOMENTS.stream().map(Moment::asOf)).containsOnly(Instant.MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/list?cursor=x", "/list?cursor=YzE", "/list?limit=0", "/list?limit=501"})
  void aCursorOrLimitThatIsNoneIsRefused(String address) throws Exception {
    assertThat(get(address).statusCode()).isEqualTo(400);
  }

  @Test
  void aCursorOfAnotherListIsRefused() throws Exception {
    LIST.clear();
    LIST.addAll(List.of("b", "a"));
    String cursor = JSON.readTree(get("/list?limit=1&like=a").body()).path("next").asText();
    assertThat(get("/list?like=a&cursor=" + cursor).statusCode()).isEqualTo(200);
    assertThat(get("/list?like=b&cursor=" + cursor).body()).contains("bad-cursor");
    assertThat(get("/account?cursor=" + cursor).body()).contains("bad-cursor");
  }

  @Test
  void aFieldLeftEmptyMakesNoOtherList() throws Exception {
    LIST.clear();
    LIST.addAll(List.of("b", "a"));
    String cursor = JSON.readTree(get("/list?limit=1").body()).path("next").asText();
    assertThat(get("/list?like=&cursor=" + cursor).statusCode()).isEqualTo(200);
  }
}
