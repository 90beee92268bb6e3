package org.parley.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.Desk;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.Fault;

/** Who is let in, directly and by a proxy. */
final class EntranceTest {

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern PART = Pattern.compile("@template\\.([a-z.]+)\\(");

  private static final Entrance PROXIED =
      new Entrance(true, true, URI.create("https://parley.example"), null);

  @TempDir Path folder;

  @Test
  void whereThereIsNoAdminNobodyIsServed() {
    try (Ledger ledger =
        Ledgers.open(folder.resolve("none.db").toString(), InstantSource.system())) {
      assertThatThrownBy(() -> Entrance.MEMBERS.check(new Desk(ledger)))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.advice()).contains("parley member add"));
      Entrance.MACHINE.check(new Desk(ledger));
    }
  }

  @Test
  void aProxySaysWhoAsksAndTheAuditLogHasIt() throws IOException {
    try (House house = House.start(folder, PROXIED)) {
      Web web = new Web(house.address());
      String[] proxied = {
        "X-Forwarded-For", "6.6.6.6, 203.0.113.9",
        "X-Forwarded-Proto", "https",
        "X-Forwarded-Host", "parley.example"
      };
      String door = web.get("/sign-in", proxied).headers().firstValue("Set-Cookie").orElse("");
      String cookie = door.substring(0, door.indexOf(';'));
      String page = web.get("/sign-in", with(proxied, "Cookie", cookie)).body();
      String token = page.replaceAll("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
      var answer =
          web.post(
              "/sign-in",
              Map.of("token", token, "name", "rea", "password", House.PASSWORD),
              with(with(proxied, "Cookie", cookie), "Origin", "https://parley.example"));
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-parley=")
          .contains("; Secure");
      assertThat(
              house
                  .ledger()
                  .audit()
                  .read(java.time.Instant.EPOCH, null, 1)
                  .getFirst()
                  .entry()
                  .address())
          .isEqualTo("203.0.113.9");
      assertThat(web.get("/", "X-Forwarded-Host", "evil.example").statusCode()).isEqualTo(421);
    }
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void withoutAProxyNobodyIsBelieved() {
    try (House house = House.forMembers(folder)) {
      new Web(house.address()).get("/sign-in");
      Web web = new Web(house.address());
      String token = web.token("/sign-in");
      web.post(
          "/sign-in",
          Map.of("token", token, "name", "rea", "password", "x"),
          "X-Forwarded-For",
          "203.0.113.9");
      assertThat(
              house
                  .ledger()
                  .audit()
                  .read(java.time.Instant.EPOCH, null, 1)
                  .getFirst()
                  .entry()
                  .address())
          .isEqualTo("127.0.0.1");
    }
  }

  @Test
  void noPasswordIsTakenOverANetworkInTheClear() {
    Entrance plain = new Entrance(true, true, null, null);
    try (House house = House.start(folder, plain)) {
      Web web = new Web(house.address());
      String token = web.token("/sign-in");
      var answer =
          web.post(
              "/sign-in",
              Map.of("token", token, "name", "rea", "password", House.PASSWORD),
              "X-Forwarded-For",
              "203.0.113.9");
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("not encrypted");
    }
  }

  @Test
  void aMemberAddsAnotherChangesThePasswordAndMakesAToken() {
    try (House house = House.forMembers(folder)) {
      Web admin = Web.signedIn(house, "ada");
      String token = admin.token("/members");
      admin.post(
          "/members",
          Map.of("token", token, "name", "new", "role", "reader", "password", House.PASSWORD));
      admin.post("/members/new", Map.of("token", token, "role", "editor"));
      assertThat(house.members().member("new").role().word()).isEqualTo("editor");
      assertThat(admin.post("/members/ada", Map.of("token", token, "state", "disabled")).body())
          .contains("is the last admin");

      Web web = Web.signedIn(house, "new");
      Web elsewhere = Web.signedIn(house, "new");
      Map<String, String> form =
          Map.of("token", web.token("/me"), "old", House.PASSWORD, "password", "another good one");
      assertThat(web.post("/me/password", form).statusCode()).isEqualTo(303);
      assertThat(web.get("/me").statusCode()).isEqualTo(200);
      assertThat(elsewhere.get("/me").statusCode()).isEqualTo(303);
      String made =
          web.post(
                  "/me/tokens",
                  Map.of("token", web.token("/me"), "label", "x", "role", "reader", "days", "9"))
              .body();
      String secret = made.replaceAll("(?s).*(parley_[A-Za-z0-9_-]{43}).*", "$1");
      assertThat(web.get("/me").body()).doesNotContain(secret);
      assertThat(
              new Web(house.address())
                  .get("/api/v1/me", "Authorization", "Bearer " + secret)
                  .body())
          .contains("\"name\":\"new\"");
    }
  }

  /** Of whichever part of the workspace. */
  @Test
  void everyFormCarriesTheToken() throws IOException {
    List<String> without;
    try (Stream<Path> templates = Files.walk(TEMPLATES)) {
      without =
          templates
              .filter(file -> file.toString().endsWith(".jte"))
              .flatMap(EntranceTest::forms)
              .filter(form -> !carriesToken(form))
              .toList();
    }
    assertThat(without).isEmpty();
  }

  /** Itself, or by a part that it takes in. */
  private static boolean carriesToken(String text) {
    return text.contains("name=\"token\"")
        || PART.matcher(text)
            .results()
            .map(part -> read(TEMPLATES.resolve(part.group(1).replace('.', '/') + ".jte")))
            .anyMatch(part -> part.contains("name=\"token\""));
  }

  private static String read(Path template) {
    try {
      return Files.readString(template);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> forms(Path template) {
    return FORM.matcher(read(template)).results().map(result -> template + ": " + result.group());
  }
}
