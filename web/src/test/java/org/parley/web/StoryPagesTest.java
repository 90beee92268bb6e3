package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst does in a day, from an empty negotiation to an export, in a real browser. */
class StoryPagesTest {

  private static final Path ARTICLES = Path.of("../docs/example/strait.jsonl");
  private static final String GUARANTEE = "a written guarantee that the base will not be enlarged";

  @TempDir static Path folder;

  private static Browsers browsers;
  private static Story story;
  private static Page page;

  @BeforeAll
  static void start() {
    browsers = Browsers.start();
    story = Story.in(folder);
    page = browsers.page(1440, 1000, ColorScheme.LIGHT);
  }

  @AfterAll
  static void stop() {
    if (story != null) {
      story.close();
      browsers.close();
    }
  }

  @Test
  void aNegotiationIsFollowedFromItsFirstArticleToAnExport() throws IOException {
    begin();
    addArticles();
    seeTheChain();
    moveTheDate();
    correctAnItem();
    export();
    assertThat(browsers.complaints()).isEmpty();
  }

  private static void begin() {
    page.navigate(story.address());
    page.locator("text=Start a negotiation").click();
    page.locator("#name").fill("the strait talks");
    page.locator("#parties").fill("Kalmora\nTarvenia");
    page.locator("main button[type=submit]").click();
  }

  private static void addArticles() {
    page.locator("#files").setInputFiles(ARTICLES);
    page.locator("button:has-text('Read and add')").click();
    page.locator("h1:has-text('All read')")
        .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    assertThat(page.locator(".count").textContent()).contains("15 articles");
    page.locator(".tabs >> text=State").click();
    page.locator("#slider").waitFor();
  }

  /** At the latest day nothing is in the way; the graph shows how it came there. */
  private static void seeTheChain() {
    page.navigate(story.address() + "/n/the%20strait%20talks/groundwork?as-of=2027-05-06");
    page.locator("canvas").first().waitFor();
    assertThat(page.locator("main").textContent()).contains(GUARANTEE, "reopening of the strait");
  }

  private static void moveTheDate() {
    page.locator(".tabs >> text=State").click();
    page.locator("#slider").focus();
    while (!page.url().contains("as-of=2027-05-12")) {
      String before = page.url();
      page.keyboard().press("ArrowRight");
      page.waitForFunction("before => location.href !== before", before);
    }
    page.waitForFunction("() => document.querySelector('h1').textContent.includes('deadlock')");
    assertThat(page.locator(".block").textContent()).contains("Kalmora requires", GUARANTEE);
  }

  /** Another party than the machine read requires it; the state of that day says so at once. */
  private static void correctAnItem() {
    String state = page.url();
    page.locator(".block a[data-evidence]").first().click();
    page.locator("#drawer .reading a").first().click();
    Locator item = page.locator(".item.lit");
    item.waitFor();
    page.keyboard().press("e");
    item.locator("input[name='f.holder']").fill("Tarvenia");
    item.locator("form[data-decide=correct] button").click();
    page.waitForFunction("() => document.querySelector('.told').textContent.includes('Corrected')");
    page.navigate(state);
    assertThat(page.locator(".block").first().textContent())
        .contains("Tarvenia requires", GUARANTEE);
    page.locator(".tabs >> text=Review").click();
    page.locator("text=What was decided").click();
    assertThat(page.locator("main").textContent()).contains("Robin");
  }

  private static void export() throws IOException {
    page.navigate(story.address() + "/n/the%20strait%20talks/groundwork?as-of=2027-05-12");
    Download drawing =
        page.waitForDownload(() -> page.locator("a:text-is('GraphML')").first().click());
    assertThat(Files.readString(drawing.path())).contains("<graphml", GUARANTEE);
  }
}
