package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stands where at the end of the story. */
class PositionsPageTest {

  private static final String PLAN = "the Lusanian four-point plan";

  @TempDir static Path folder;

  private static Browsers browsers;
  private static Story story;

  @BeforeAll
  static void start() {
    browsers = Browsers.start();
    story = Story.in(folder);
  }

  @AfterAll
  static void stop() {
    if (story != null) {
      story.close();
      browsers.close();
    }
  }

  private static Page show(String path, int width) {
    Page page = browsers.page(width, 700, ColorScheme.LIGHT);
    page.navigate(story.address() + path);
    return page;
  }

  private static HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(story.address() + "/api/v1/negotiations/strait" + path))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(ask(path).body());
  }

  private static Locator cell(Page page, String issue, String party) {
    return page.locator("tr:has(th:has-text('" + issue + "')) td[data-party='" + party + "']");
  }

  @Test
  void aCellOpensItsHistoryWithEachSentence() {
    Page page = show("/n/strait/positions", 1440);
    Locator cell = cell(page, PLAN, "Tarvenia");
    assertThat(cell.textContent()).contains("⟲");
    cell.locator("a").click();
    Locator drawer = page.locator("#drawer");
    drawer.locator(".turns").waitFor();
    assertThat(drawer.locator("h2").textContent()).isEqualTo("Tarvenia on " + PLAN);
    assertThat(drawer.locator(".turns > li").count()).isGreaterThanOrEqualTo(3);
    assertThat(drawer.locator(".turns .reversal").count()).isGreaterThanOrEqualTo(2);
    assertThat(drawer.locator("blockquote").first().textContent()).isNotBlank();
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void issuesAreFoundByPartyZoneAndWords() {
    Page page = show("/n/strait/positions?as-of=2027-05-12", 1440);
    assertThat(page.locator("tr.zone").allTextContents().toString())
        .contains("One refuses", "Open", "Come about");
    page.selectOption("select[name=zone]", "refused");
    page.selectOption("select[name=party]", "tarvenia");
    page.fill("input[name=find]", "WITHDRAWAL");
    page.locator(".question button").click();
    page.waitForURL("**find=WITHDRAWAL**");
    assertThat(page.locator("tbody th.issue").count()).isEqualTo(1);
    assertThat(page.locator("thead th").allTextContents()).contains("Tarvenia");
    assertThat(cell(page, "withdrawal", "Tarvenia").textContent()).contains("reject");
    assertThat(page.url()).contains("as-of=2027-05-12");
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void headAndIssuesStayInSightWhenTheMatrixIsScrolled() {
    Page page = show("/n/strait/positions", 900);
    Locator matrix = page.locator(".matrix");
    matrix.evaluate("one => one.scrollTo(300, 400)");
    double top = matrix.boundingBox().y;
    assertThat(page.locator("thead th").nth(1).boundingBox().y).isBetween(top - 2, top + 2);
    assertThat(page.locator("tbody th.issue").nth(8).boundingBox().x)
        .isGreaterThanOrEqualTo(matrix.boundingBox().x - 2);
  }

  @Test
  void onAPhoneTheIssuesAreStackedAndNothingIsCutOff() {
    Page page = show("/n/strait/positions", 390);
    assertThat(page.locator("thead").isVisible()).isFalse();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void whoMovedIsListedWithReversals() {
    Page page = show("/n/strait/positions", 1440);
    assertThat(page.locator(".moves li").count()).isGreaterThanOrEqualTo(3);
    assertThat(page.locator(".moves .reversed").first().textContent())
        .contains("Tarvenia", PLAN, "reject", "accept", "2027-05-17");
  }

  @Test
  void theApiGivesTheSame() throws Exception {
    JsonNode all = json("/positions?limit=5");
    assertThat(all.at("/issues/items")).hasSize(5);
    JsonNode next = json("/positions?limit=5&cursor=" + all.at("/issues/next").asText());
    assertThat(next.at("/issues/items/0/step/id")).isNotEqualTo(all.at("/issues/items/0/step/id"));
    JsonNode plan = json("/positions?find=four-point").at("/issues/items/0");
    assertThat(plan.at("/stances/tarvenia/reversed").asBoolean()).isTrue();
    JsonNode history = json("/positions/tarvenia/" + plan.at("/step/id").asText());
    assertThat(history.get("turns").size()).isGreaterThanOrEqualTo(3);
    assertThat(history.at("/turns/0/said/0/text").asText()).isNotEmpty();
  }

  @Test
  void theTrendIsThatOfTheLastTurn() throws Exception {
    JsonNode then = json("/positions?as-of=2027-05-12&find=four-point").at("/issues/items/0");
    assertThat(then.at("/stances/tarvenia/stance").asText()).isEqualTo("reject");
    assertThat(then.at("/stances/tarvenia/trend").asText()).isEqualTo("HARDENING");
    assertThat(then.at("/stances/kalmora/trend").asText()).isEqualTo("STEADY");
  }

  @Test
  void aPositionThatNobodyTookIsNotFound() throws Exception {
    assertThat(ask("/positions/nobody/nothing").statusCode()).isEqualTo(404);
    assertThat(ask("/positions?zone=nowhere").statusCode()).isEqualTo(400);
  }
}
