package org.parley.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.people.Role;

/** Script in what members write. */
final class ScriptAttackTest {

  private static final Pattern ALIVE =
      Pattern.compile(
          "<(script|img|svg|iframe)[^>]*(alert|onerror|onload)|<b>bold", Pattern.DOTALL);

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg onload=alert(1)>",
        "</textarea><script>alert(1)</script>",
        "<b>bold</b> ${7*7} {{7*7}} @if(true)"
      })
  void itIsShownAsTheTextThatItIs(String script) {
    Web admin = Web.signedIn(house, "ada");
    String token = admin.token("/n/talks/notes");
    admin.post("/n/talks/notes", Map.of("token", token, "text", script));
    admin.post("/members", Map.of("token", token, "name", script, "role", "editor"));
    house.members().setPassword(script, House.PASSWORD);
    admin.post(
        "/me/tokens", Map.of("token", token, "label", script, "role", "reader", "days", "1"));
    String note = house.ledger().discussion().notes("talks").getLast().id();
    house.members().changeRole(script, Role.EDITOR, "test");
    Web other = Web.signedIn(house, script);
    other.post(
        "/n/talks/notes/" + note + "/report", Map.of("token", other.token("/me"), "why", script));
    admin.post("/n/talks/notes/" + note + "/hide", Map.of("token", token, "why", script));

    for (Web web : new Web[] {admin, other}) {
      for (String page : new String[] {"/n/talks/notes", "/me"}) {
        assertClean(web.get(page).body(), script);
      }
    }
    assertClean(admin.get("/members").body(), script);
    assertClean(admin.get("/audit").body(), script.substring(0, 1));
    assertClean(new Web(house.address()).signIn(script, "wrong").body(), script);
  }

  private static void assertClean(String page, String script) {
    assertThat(page).doesNotContainPattern(ALIVE);
    assertThat(page).doesNotContain("> 49").containsPattern(script.contains("<") ? "&lt;|&#" : ".");
  }
}
