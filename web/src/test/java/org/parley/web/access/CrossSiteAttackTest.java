package org.parley.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages of other sites make a browser send in its user's name. */
final class CrossSiteAttackTest {

  private static final String NOTES = "/n/talks/notes";
  private static final String API = "/api/v1/negotiations/talks/notes";
  private static final String JSON = "{\"text\": \"hello\"}";

  @TempDir static Path folder;
  @TempDir static Path second;

  private static House members;
  private static House machine;

  @BeforeAll
  static void open() {
    members = House.forMembers(folder);
    machine = House.open(second);
  }

  @AfterAll
  static void close() {
    members.close();
    machine.close();
  }

  @Test
  void aFormOfAPageOfTheWorkspaceIsTaken() {
    Web web = Web.signedIn(members, "rev");
    String token = web.token(NOTES);
    HttpResponse<String> answer =
        web.post(
            NOTES,
            Map.of("token", token, "text", "hello"),
            "Origin",
            members.address(),
            "Sec-Fetch-Site",
            "same-origin");
    assertThat(answer.statusCode()).isEqualTo(303);
    Web own = new Web(machine.address());
    assertThat(own.post(NOTES, Map.of("token", own.token(NOTES), "text", "hello")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void withoutItsTokenAFormIsRefused() {
    Web web = Web.signedIn(members, "rev");
    String other = Web.signedIn(members, "rev").token(NOTES);
    for (Map<String, String> form :
        java.util.List.of(
            Map.of("text", "x"),
            Map.of("text", "x", "token", ""),
            Map.of("text", "x", "token", other))) {
      assertThat(web.post(NOTES, form).statusCode()).isEqualTo(403);
    }
    assertThat(new Web(machine.address()).post(NOTES, Map.of("text", "x")).statusCode())
        .isEqualTo(403);
    assertThat(notes(members) + notes(machine)).isEqualTo(notesOfOthers());
  }

  private static long notes(House house) {
    return house.ledger().discussion().notes("talks").stream()
        .filter(note -> note.text().equals("x"))
        .count();
  }

  private static long notesOfOthers() {
    return 0;
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,https://evil.example",
    "Origin,null",
    "Origin,http://127.0.0.1:1",
    "Origin,http://127.0.0.1"
  })
  void whatSaysThatItComesFromElsewhereIsRefusedEvenWithItsToken(String header, String value) {
    Web web = Web.signedIn(members, "rev");
    String token = web.token(NOTES);
    assertThat(web.post(NOTES, Map.of("token", token, "text", "x"), header, value).statusCode())
        .isEqualTo(403);
    assertThat(
            web.send("POST", API, "application/json", JSON, "X-Parley-Token", token, header, value)
                .statusCode())
        .isEqualTo(403);
    Web own = new Web(machine.address());
    assertThat(own.send("POST", API, "application/json", JSON, header, value).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theApiTakesNoJsonThatSaysItIsText() {
    Web own = new Web(machine.address());
    assertThat(own.send("POST", API, "application/json", JSON).statusCode()).isEqualTo(201);
    for (String type :
        new String[] {
          "text/plain", "TEXT/PLAIN; charset=utf-8", "application/x-www-form-urlencoded"
        }) {
      assertThat(own.send("POST", API, type, JSON).statusCode()).as(type).isEqualTo(415);
    }
  }

  @Test
  void aSessionNeedsItsTokenForTheApiToo() {
    Web web = Web.signedIn(members, "rev");
    assertThat(web.send("POST", API, "application/json", JSON).statusCode()).isEqualTo(403);
    assertThat(
            web.send("POST", API, "application/json", JSON, "X-Parley-Token", web.token(NOTES))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void nobodyIsSignedInFromElsewhere() {
    Web web = new Web(members.address());
    Map<String, String> form = Map.of("name", "rea", "password", House.PASSWORD);
    assertThat(web.post("/sign-in", form).statusCode()).isEqualTo(403);
    assertThat(web.post("/sign-in", form, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void noOtherSiteMayReadAnAnswer() {
    HttpResponse<String> answer =
        new Web(machine.address()).get("/api/v1/me", "Origin", "https://evil.example");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
  }
}
