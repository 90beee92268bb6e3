package org.parley.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.access.Secrets;
import org.parley.model.people.Role;
import org.parley.model.people.Token;

/** What somebody tries who may not. */
final class RoleAttackTest {

  /** What changes something, and the least role that may. */
  private static final Map<String, Role> FORMS =
      Map.of(
          "/n/talks/notes", Role.REVIEWER,
          "/n/talks/notes/0/report", Role.REVIEWER,
          "/n/talks/notes/0/hide", Role.EDITOR,
          "/n/talks/notes/0/show", Role.EDITOR,
          "/members", Role.ADMIN,
          "/members/rea", Role.ADMIN,
          "/members/tokens/0/revoke", Role.ADMIN);

  private static final Map<String, Role> ENDPOINTS =
      Map.of(
          "POST /negotiations/talks/notes", Role.REVIEWER,
          "POST /notes/0/report", Role.REVIEWER,
          "POST /notes/0/hide", Role.EDITOR,
          "POST /notes/0/show", Role.EDITOR,
          "POST /members", Role.ADMIN,
          "POST /members/rea", Role.ADMIN,
          "GET /members", Role.ADMIN,
          "GET /tokens", Role.ADMIN,
          "GET /audit", Role.ADMIN,
          "GET /notes/reported", Role.EDITOR);

  private static final Map<Role, String> NAMES =
      Map.of(Role.READER, "rea", Role.REVIEWER, "rev", Role.EDITOR, "eve", Role.ADMIN, "ada");

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

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() == 403 && answer.body().contains("takes the role");
  }

  @Test
  void eachRoleGetsAsFarAsItMayAndNoFurther() {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      Web web = Web.signedIn(house, NAMES.get(role));
      String token = web.token("/me");
      FORMS.forEach((path, needed) -> {
        boolean refused = isRefused(web.post(path, Map.of("token", token)));
        if (refused == role.includes(needed)) {
          wrong.add(role + " " + path + (refused ? " refused" : " done"));
        }
      });
      ENDPOINTS.forEach((line, needed) -> {
        String[] parts = line.split(" ");
        String path = "/api/v1" + parts[1];
        boolean refused =
            isRefused(web.send(parts[0], path, "application/json", "{}", "X-Parley-Token", token));
        if (refused == role.includes(needed)) {
          wrong.add(role + " " + line + (refused ? " refused" : " done"));
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aStrangerGetsNowhere() {
    Web web = new Web(house.address());
    for (String page : List.of("/", "/n/talks", "/members", "/audit", "/me", "/n/talks/notes")) {
      assertThat(web.get(page).statusCode()).as(page).isEqualTo(303);
      assertThat(web.post(page, Map.of()).headers().firstValue("Location").orElse(""))
          .as(page)
          .startsWith("/sign-in");
    }
    for (String path : List.of("/negotiations", "/me", "/members", "/negotiations/talks")) {
      HttpResponse<String> answer = web.get("/api/v1" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
  }

  private static HttpResponse<String> with(String token, String method, String path) {
    return new Web(house.address())
        .send(
            method,
            "/api/v1" + path,
            "application/json",
            "{\"text\":\"x\"}",
            "Authorization",
            "Bearer " + token);
  }

  @Test
  void aTokenOpensWhatItsRoleMayAndNoPage() {
    String reader = house.members().grant("eve", "a", Role.READER, 1).secret();
    assertThat(with(reader, "GET", "/me").body()).contains("\"name\":\"eve\",\"role\":\"reader\"");
    assertThat(with(reader, "POST", "/negotiations/talks/notes").statusCode()).isEqualTo(403);
    String reviewer = house.members().grant("eve", "b", Role.REVIEWER, 1).secret();
    assertThat(with(reviewer, "POST", "/negotiations/talks/notes").statusCode()).isEqualTo(201);
    assertThat(
            new Web(house.address()).get("/", "Authorization", "Bearer " + reviewer).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aTokenMakesNoneThatMayMore() {
    String reader = house.members().grant("eve", "c", Role.READER, 1).secret();
    HttpResponse<String> answer =
        new Web(house.address())
            .send(
                "POST",
                "/api/v1/me/tokens",
                "application/json",
                "{\"label\":\"more\",\"role\":\"editor\"}",
                "Authorization",
                "Bearer " + reader);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("role-too-high");
  }

  @Test
  void aTokenThatIsRevokedExpiredOrMadeUpOpensNothing() {
    String revoked = house.members().grant("rea", "r", Role.READER, 1).secret();
    house.members().revoke(house.members().tokens().getFirst().id(), "rea");
    String expired = "parley_expired";
    house
        .ledger()
        .keys()
        .grant(
            Secrets.hash(expired),
            "rea",
            "e",
            Role.READER,
            java.time.Instant.now().minus(Duration.ofSeconds(1)));
    for (String token : List.of(revoked, expired, "parley_made-up", "", "rea")) {
      assertThat(with(token, "GET", "/me").statusCode()).as(token).isEqualTo(401);
    }
  }

  @Test
  void nobodyRevokesTheTokensOfOthers() {
    house.members().grant("ada", "mine", Role.READER, 1);
    Token token = house.members().tokens().getFirst();
    Web web = Web.signedIn(house, "eve");
    String form = web.token("/me");
    assertThat(web.post("/me/tokens/" + token.id() + "/revoke", Map.of("token", form)).statusCode())
        .isEqualTo(403);
    assertThat(house.members().token(token.id()).revoked()).isNull();
  }

  @Test
  void whatIsTriedIsAudited() {
    Web web = Web.signedIn(house, "rea");
    web.post("/members", Map.of("token", web.token("/me"), "name", "mallory"));
    assertThat(house.ledger().audit().read(java.time.Instant.EPOCH, null, 2))
        .extracting(line ->
            line.entry().member()
                + " "
                + line.entry().action()
                + " "
                + line.entry().subject()
                + " "
                + line.entry().outcome())
        .containsExactly("rea POST /members 403", "rea sign-in password done");
  }
}
