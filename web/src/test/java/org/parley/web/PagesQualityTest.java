package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parley.web.access.House;
import org.parley.web.http.Links;

/**
 * What holds for every page, whoever made it: nobody is kept out, nothing sticks out, nothing
 * complains, and it says what it has to say without script. Each is kept as a picture in {@code
 * target/screenshots}, unless {@code -Dscreenshots=false}.
 */
class PagesQualityTest {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final boolean PICTURED = !"false".equals(System.getProperty("screenshots"));

  private static final String API = "/api/v1/negotiations/strait";
  private static final String OF_NOBODY =
      "/actors/preview?type=merge-actors&subject=Nobody%20At%20All&into=Kalmora";

  /** An article that the story does not have, so that adding it leads to all that adding shows. */
  private static final String ARTICLE =
      """
      {"articles": [{
        "title": "Canal talks resume",
        "publisher": "The Canal Herald",
        "published": "2027-05-20",
        "text": "Kalmora demands that Tarvenia open the northern canal."
      }]}
      """;

  private static final String LONG_WORD =
      "Donaudampfschifffahrtsgesellschaftskapitaensgewerkschaft";

  /** As long as a name may be, or nearly so. */
  private static final String LONG = "Talks on the islands with the " + LONG_WORD;

  private static final String LONG_PART = Links.part(LONG);

  private static final String AXE =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ["violations"] });
        return found.violations
          .filter((one) => one.impact === "serious" || one.impact === "critical")
          .map((one) => one.id + ": " + one.nodes.slice(0, 3).map((node) =>
            node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | "));
      }
      """;

  private static final String OUTSIDE =
      """
      () => [...document.querySelectorAll("body *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1
          && !one.closest(".scroll, .tabs, pre, svg, .skip, [hidden]"))
        .slice(0, 5).map((one) => one.tagName + "." + one.className)
      """;

  @TempDir static Path folder;

  private static Browsers browsers;
  private static Story story;
  private static String axe;
  private static Page wide;
  private static Page narrow;
  private static Page still;
  private static Map<String, String> addresses;

  @BeforeAll
  static void start() throws Exception {
    browsers = Browsers.start();
    story = Story.in(folder);
    wide = browsers.page(1440, 1000, ColorScheme.LIGHT);
    narrow = browsers.page(390, 844, ColorScheme.LIGHT);
    still = browsers.pageWithoutScript();
    try (InputStream in =
        Objects.requireNonNull(PagesQualityTest.class.getResourceAsStream("/axe.min.js"))) {
      axe = new String(in.readAllBytes(), UTF_8);
    }
    addresses = Crawl.of(story.address(), story.site().pages(), examples());
  }

  /**
   * Addresses of pages to which no other has a link, or none that leads to something: previews need
   * to be told of what, and a share, a job and a decision have to be made before they are shown.
   */
  private static List<String> examples() {
    try (Http http = new Http(story.address())) {
      JsonNode share = made(http.postJson(API + "/shares", "{\"kind\": \"live\"}"), 201);
      String shared = "/s/" + share.path("key").asText();
      String item = first(http, "/items?kind=condition").path("id").asText();
      made(
          http.postJson(
              API + "/decisions", "{\"type\": \"accept\", \"subject\": \"%s\"}".formatted(item)),
          201);
      HttpResponse<String> adding = http.postJson(API + "/articles", ARTICLE);
      made(adding, 202);
      String job = adding.headers().firstValue("Location").orElseThrow();
      try (Stream<String> events = http.events(job + "/events")) {
        events.forEach(line -> {}); // They end with the job.
      }
      String note = "{\"item\": \"%s\", \"text\": \"Since May?\"}".formatted(item);
      made(http.postJson(API + "/notes", note), 201);
      String step = first(http, "/milestones").path("id").asText();
      return List.of(
          "/n/strait/card",
          "/n/strait/week",
          "/n/strait/clearing",
          "/n/strait/groundwork/sets",
          "/n/strait/groundwork/order",
          "/n/strait/groundwork/stability",
          "/n/strait/notes",
          "/n/strait/items/" + item,
          "/n/strait/items/" + item + "/notes",
          "/n/strait/actors/preview?type=assign-party&subject=Irena%20Molnar&party=Kalmora",
          "/n/strait/milestones/preview?type=rename-milestone&name=Quiet&subject=" + step,
          job.replace("/api/v1/negotiations/", "/n/"),
          shared,
          shared + "/embed",
          shared + "/report.pdf",
          shared + "/changes.atom");
    }
  }

  private static JsonNode made(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Http.json(answer);
  }

  private static JsonNode first(Http http, String list) {
    return Http.json(http.get(API + list)).path("items").path(0);
  }

  @AfterAll
  static void stop() {
    if (story != null) {
      story.close();
      browsers.close();
    }
  }

  @Test
  void everyRouteOfAPageIsLookedAt() {
    assertThat(addresses.keySet())
        .as("a page to which no other has a link needs an example")
        .containsExactlyInAnyOrderElementsOf(
            story.site().pages().stream()
                .filter(one -> one.method().name().equals("GET"))
                .map(one -> one.path())
                .toList());
  }

  @Test
  void theDoorOfAWorkspaceWithMembersIsSound(@TempDir Path other) {
    try (House house = House.forMembers(other)) {
      look("sign-in", house.address() + "/sign-in");
    }
  }

  @Test
  void aPageOfAProblemNamesNoCommandAndLeadsToTheList() {
    try (Http http = new Http(story.address())) {
      assertThat(http.get("/n/strait" + OF_NOBODY).body())
          .contains("Nobody At All", "All negotiations", "href=\"/\"")
          .doesNotContain("parley actor");
      assertThat(http.get(API + OF_NOBODY).body()).contains("parley actor list");
    }
    narrow.navigate(story.address() + "/n/strait" + OF_NOBODY);
    List<String> wrong = new ArrayList<>();
    accessible(narrow, wrong);
    picture(narrow, "problem", 390, "light");
    assertThat(wrong).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyPageOfANegotiationWithoutArticlesAndWithALongNameFits() {
    story.desk().track(LONG, List.of(LONG_WORD, "Tarvenia"), null, null);
    return addresses.keySet().stream()
        .filter(route -> route.matches("/n/\\{negotiation}(/(?!card|week|clearing)[a-z]+)?"))
        .map(route ->
            dynamicTest(
                route, () -> fit(story.address() + route.replace("{negotiation}", LONG_PART))));
  }

  private static void fit(String address) {
    List<String> wrong = new ArrayList<>();
    int before = browsers.complaints().size();
    narrow(address, wrong);
    frame(narrow, wrong);
    accessible(narrow, wrong);
    wrong.addAll(browsers.complaints().subList(before, browsers.complaints().size()));
    assertThat(wrong).as(address).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> onPaperThereIsNothingToPressAndNothingIsCutOff() {
    return Stream.of(
            "/n/{negotiation}",
            "/n/{negotiation}/report",
            "/n/{negotiation}/groundwork",
            "/n/{negotiation}/articles/{source}")
        .map(route ->
            dynamicTest(
                route, () -> print(name(route), Objects.requireNonNull(addresses.get(route)))));
  }

  /** A sheet of A4 without its margins is about 660 px wide. */
  private static void print(String name, String address) {
    Page sheet = browsers.page(660, 934, ColorScheme.LIGHT);
    sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    sheet.navigate(story.address() + address);
    settle(sheet);
    assertThat(sheet.locator("button:visible, .button:visible, nav:visible, input:visible").all())
        .isEmpty();
    assertThat((List<?>) sheet.evaluate(OUTSIDE.replace(".scroll, ", ""))).isEmpty();
    picture(sheet, name, 660, "print");
    sheet.close();
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsSound() throws IOException, InterruptedException {
    Map<String, String> whole = new LinkedHashMap<>();
    for (Map.Entry<String, String> one : addresses.entrySet()) {
      if (isPage(one.getValue())) {
        whole.put(one.getKey(), one.getValue());
      }
    }
    return whole.entrySet().stream()
        .map(one ->
            dynamicTest(
                one.getKey(), () -> look(name(one.getKey()), story.address() + one.getValue())));
  }

  /** Whether what is there is a whole page; a part of one, a picture or a feed is not. */
  private static boolean isPage(String address) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(story.address() + address)).build(),
                BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      assertThat(answer.statusCode()).as(address).isLessThan(400);
      return answer.statusCode() == 200
          && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
          && new String(body.readNBytes(40), UTF_8).strip().startsWith("<!DOCTYPE html>");
    }
  }

  private static String word(ColorScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT);
  }

  private static String name(String route) {
    String bare =
        route
            .replace("/n/{negotiation}", "/negotiation")
            .replaceAll("\\{[^}]*}", "one")
            .replaceAll("[^a-zA-Z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return bare.isEmpty() ? "negotiations" : bare.toLowerCase(Locale.ROOT);
  }

  private static void look(String name, String address) {
    List<String> wrong = new ArrayList<>();
    int before = browsers.complaints().size();
    wide.navigate(address);
    settle(wide);
    frame(wide, wrong);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      wide.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      accessible(wide, wrong);
      picture(wide, name, 1440, word(scheme));
    }
    narrow(address, wrong);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      narrow.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      picture(narrow, name, 390, word(scheme));
    }
    withoutScript(address, wrong);
    wrong.addAll(browsers.complaints().subList(before, browsers.complaints().size()));
    wide.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    narrow.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(wrong).as(address).isEmpty();
  }

  private static void narrow(String address, List<String> wrong) {
    narrow.navigate(address);
    settle(narrow);
    ((List<?>) narrow.evaluate(OUTSIDE)).forEach(one -> wrong.add("sticks out at 390 px: " + one));
    if (!Boolean.TRUE.equals(
        narrow.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))) {
      wrong.add("scrolls sideways at 390 px");
    }
  }

  private static void accessible(Page page, List<String> wrong) {
    page.evaluate(axe);
    ((List<?>) page.evaluate(AXE)).forEach(one -> wrong.add(String.valueOf(one)));
  }

  /** Waits for what a script still asks for. */
  private static void settle(Page page) {
    page.waitForFunction("() => !document.querySelector('.htmx-request, main.busy')");
  }

  private static void frame(Page page, List<String> wrong) {
    if (page.title().isBlank()) {
      wrong.add("has no title");
    }
    for (Map.Entry<String, String> one :
        Map.of("h1", "headline", "main", "main", "html[lang]", "language").entrySet()) {
      int count = page.locator(one.getKey() + ":visible").count();
      if (count != 1) {
        wrong.add("has " + count + " of " + one.getValue());
      }
    }
  }

  private static void withoutScript(String address, List<String> wrong) {
    still.navigate(address);
    String scripted = wide.locator("h1").first().innerText();
    if (!still.locator("h1").first().innerText().equals(scripted)) {
      wrong.add("has another headline without script: " + still.locator("h1").first().innerText());
    }
    if (still.locator("main").innerText().strip().length() < 20) {
      wrong.add("is empty without script");
    }
  }

  private static void picture(Page page, String name, int width, String how) {
    if (PICTURED) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(name + "-" + width + "-" + how + ".png")));
    }
  }
}
