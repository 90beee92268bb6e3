package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/**
 * What holds for every page, whoever made it: nobody is kept out, nothing sticks out, nothing
 * complains, and it says what it has to say without script. Each is kept as a picture in {@code
 * target/screenshots}, unless {@code -Dscreenshots=false}.
 */
class PagesQualityTest {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final boolean PICTURED = !"false".equals(System.getProperty("screenshots"));

  /** Addresses of routes to which no page has a link. */
  private static final List<String> EXAMPLES = List.of("/n/strait/card", "/n/strait/notes");

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
    addresses = Crawl.of(story.address(), story.site().pages(), EXAMPLES);
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
        .as("a page to which no other has a link needs an address in EXAMPLES")
        .containsExactlyInAnyOrderElementsOf(
            story.site().pages().stream()
                .filter(one -> one.method().name().equals("GET"))
                .map(one -> one.path())
                .toList());
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
        .map(one -> dynamicTest(one.getKey(), () -> look(name(one.getKey()), one.getValue())));
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

  private static String name(String route) {
    String bare =
        route
            .replace("/n/{negotiation}", "/negotiation")
            .replaceAll("\\{[^}]*}", "")
            .replaceAll("[^a-zA-Z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return bare.isEmpty() ? "negotiations" : bare.toLowerCase(Locale.ROOT);
  }

  private static void look(String name, String address) {
    List<String> wrong = new ArrayList<>();
    int before = browsers.complaints().size();
    wide.navigate(story.address() + address);
    settle(wide);
    frame(wide, wrong);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      wide.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      wide.evaluate(axe);
      ((List<?>) wide.evaluate(AXE)).forEach(one -> wrong.add(scheme + " " + one));
      picture(wide, name, 1440, scheme);
    }
    narrow.navigate(story.address() + address);
    settle(narrow);
    ((List<?>) narrow.evaluate(OUTSIDE)).forEach(one -> wrong.add("sticks out at 390 px: " + one));
    if (!Boolean.TRUE.equals(
        narrow.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))) {
      wrong.add("scrolls sideways at 390 px");
    }
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      narrow.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      picture(narrow, name, 390, scheme);
    }
    withoutScript(address, wrong);
    wrong.addAll(browsers.complaints().subList(before, browsers.complaints().size()));
    wide.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    narrow.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(wrong).as(address).isEmpty();
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
    still.navigate(story.address() + address);
    String scripted = wide.locator("h1").first().innerText();
    if (!still.locator("h1").first().innerText().equals(scripted)) {
      wrong.add("has another headline without script: " + still.locator("h1").first().innerText());
    }
    if (still.locator("main").innerText().strip().length() < 20) {
      wrong.add("is empty without script");
    }
  }

  private static void picture(Page page, String name, int width, ColorScheme scheme) {
    if (PICTURED) {
      String file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file)));
    }
  }
}
