package org.parley.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.people.Role;

/** Behind a proxy that has the certificate, under the address that browsers know. */
class PublicAddressTest {

  private static final String ADDRESS = "https://parley.example";
  private static final String NEGOTIATION = "/api/v1/negotiations/talks";
  private static final String ARTICLE =
      """
      {"articles": [{"text": "Orland will not meet Veria before the dam is opened.",
                     "title": "No talks", "publisher": "Lake Post", "published": "2027-05-12"}]}
      """;

  @TempDir static Path folder;

  private static House house;
  private static Web web;
  private static String bearer;

  @BeforeAll
  static void start() {
    house = House.start(folder, new Entrance(true, true, URI.create(ADDRESS), null));
    web = new Web(house.address());
    bearer = "Bearer " + house.members().grant("eve", "test", Role.EDITOR, 1).secret();
    String job = posted("/articles", ARTICLE).headers().firstValue("Location").orElseThrow();
    get(job + "/events"); // They end with the job.
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
  }

  /** What a proxy adds to a request. */
  private static String[] proxied(String host, String... more) {
    String[] added = {
      "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https", "X-Forwarded-Host", host
    };
    return Stream.concat(Stream.of(added), Stream.of(more)).toArray(String[]::new);
  }

  private static String get(String path) {
    return web.get(path, proxied("parley.example", "Authorization", bearer)).body();
  }

  private static HttpResponse<String> posted(String path, String body) {
    String[] headers = proxied("parley.example", "Authorization", bearer);
    HttpResponse<String> answer =
        web.send("POST", NEGOTIATION + path, "application/json", body, headers);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(201, 202);
    return answer;
  }

  @Test
  void linksThatLeaveTheWorkspaceAreOfThatAddress() {
    String share = posted("/shares", "{\"kind\":\"live\"}").body();
    String link = share.replaceAll("(?s).*\"address\":\"([^\"]*)\".*", "$1");
    assertThat(link).startsWith(ADDRESS + "/s/");
    String path = link.substring(ADDRESS.length());
    String feed = get(path + "/changes.atom");
    assertThat(feed).contains("\"" + link + "/changes.atom\"", "<entry>");
    String report = get(path);
    assertThat(report).contains("Orland");
    for (String text :
        List.of(feed, report, get(NEGOTIATION + "/report.html"), get(path + "/embed"))) {
      assertThat(text).doesNotContain("127.0.0.1", "localhost", "http://parley.example");
    }
  }

  @Test
  void cookiesGoToThatHostOverTlsAlone() {
    HttpResponse<String> form = web.get("/sign-in", proxied("parley.example"));
    String door = form.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(door).startsWith("__Host-parley-door=").contains("; Secure", "; Path=/");
    String token = form.body().replaceAll("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
    HttpResponse<String> entered =
        web.post(
            "/sign-in",
            Map.of("token", token, "name", "rea", "password", House.PASSWORD),
            proxied(
                "parley.example",
                "Origin",
                ADDRESS,
                "Cookie",
                door.substring(0, door.indexOf(';'))));
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("; Secure"));
  }

  @Test
  void itAnswersToNoOtherName() {
    assertThat(web.get("/sign-in", proxied("evil.example")).statusCode()).isEqualTo(421);
    assertThat(web.get("/sign-in", proxied("parley.example:8443")).statusCode()).isEqualTo(421);
    assertThat(web.get("/sign-in", proxied("parley.example")).statusCode()).isEqualTo(200);
  }
}
