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
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies that nobody was given, that were altered, or that are of no more use. */
final class CookieAttackTest {

  @TempDir static Path folder;

  private static House house;

  @BeforeAll
  static void open() {
    house = House.forMembers(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static int status(String cookie) {
    return new Web(house.address())
        .get("/api/v1/me", "Cookie", Cookies.SESSION + "=" + cookie)
        .statusCode();
  }

  @Test
  void aSessionIsKnownByItsCookieAlone() {
    Web web = Web.signedIn(house, "rea");
    assertThat(web.get("/api/v1/me").body()).contains("\"name\":\"rea\"");
    assertThat(status(web.session())).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rea",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "' OR 1=1 --",
        "%00",
        "\"x\""
      })
  void aForgedCookieOpensNothing(String cookie) {
    assertThat(status(cookie)).isEqualTo(401);
  }

  @Test
  void anAlteredCookieOpensNothing() {
    String session = Web.signedIn(house, "rea").session();
    assertThat(status(session.substring(1))).isEqualTo(401);
    assertThat(status(session + "A")).isEqualTo(401);
    assertThat(status((session.charAt(0) == 'A' ? 'B' : 'A') + session.substring(1)))
        .isEqualTo(401);
    assertThat(status("x".repeat(3_000))).isEqualTo(401);
  }

  @Test
  void aCookieIsOfNoUseAfterSigningOut() {
    Web web = Web.signedIn(house, "rea");
    String session = web.session();
    assertThat(web.post("/sign-in/out", Map.of("token", web.token("/me"))).statusCode())
        .isEqualTo(303);
    assertThat(status(session)).isEqualTo(401);
  }

  @Test
  void aDisabledMemberIsOutAtOnce() {
    house.members().add("bob", House.PASSWORD, org.parley.model.people.Role.READER, "test");
    Web web = Web.signedIn(house, "bob");
    house.members().enable("bob", false, "test");
    assertThat(web.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void signingInChangesTheCookieThatABrowserBrought() {
    Web web = Web.signedIn(house, "rea");
    String before = web.session();
    String token = web.token("/me");
    HttpResponse<String> again =
        web.post("/sign-in", Map.of("token", token, "name", "rev", "password", House.PASSWORD));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(web.session()).isNotEqualTo(before);
    assertThat(status(before)).isEqualTo(401);
  }

  @Test
  void noScriptSeesTheCookieAndNoOtherSiteSendsIt() {
    Web web = new Web(house.address());
    HttpResponse<String> answer = web.signIn("rea", House.PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(Cookies.SESSION + "="))
        .singleElement()
        .asString()
        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
        .doesNotContain("Secure", "Domain");
  }

  @Test
  void overTlsTheCookieIsBoundToTheHost() {
    Entrance entrance =
        new Entrance(true, true, java.net.URI.create("https://parley.example"), null);
    try (House tls = House.start(folder, entrance)) {
      Web web = new Web(tls.address());
      HttpResponse<String> door = web.get("/sign-in");
      assertThat(door.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-parley-door=")
          .contains("; Secure", "; Path=/", "; HttpOnly")
          .doesNotContain("Domain");
    }
  }

  @Test
  void aMemberComesBackToAPageOfThisServerAndNowhereElse() {
    for (String to :
        new String[] {
          "https://evil.example", "//evil.example", "/\\evil.example", "javascript:x"
        }) {
      Web web = new Web(house.address());
      String token = web.token("/sign-in");
      HttpResponse<String> answer =
          web.post(
              "/sign-in",
              Map.of("token", token, "name", "rea", "password", House.PASSWORD, "to", to));
      assertThat(answer.headers().firstValue("Location")).contains("/");
    }
    Web web = new Web(house.address());
    assertThat(web.get("/n/talks?as-of=2027-05-12").headers().firstValue("Location"))
        .contains("/sign-in?to=%2Fn%2Ftalks%3Fas-of%3D2027-05-12");
  }
}
