package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A negotiation is started and articles are added in a real browser. */
class AddingPagesTest {

  private static final Path PICTURES = Path.of("target/pages");

  @TempDir static Path folder;

  private static Browsers browsers;
  private static Story story;

  @BeforeAll
  static void start() throws Exception {
    browsers = Browsers.start();
    story = Story.in(folder);
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void stop() {
    if (story != null) {
      story.close();
      browsers.close();
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
  }

  private static void throughTheStory(int width, ColorScheme scheme, String name) {
    Page page = browsers.page(width, 900, scheme);
    String pictures = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    page.navigate(story.address() + "/");
    page.locator("text=Start a negotiation").click();
    page.locator("#name").fill("strait");
    page.locator("#parties").fill("Norland, Sudmark");
    page.locator("button[type=submit]").click();
    assertThat(page.locator("#wrong-name").textContent()).contains("'strait' already");
    assertThat(page.locator("#parties").inputValue()).isEqualTo("Norland, Sudmark");
    picture(page, "new-wrong-" + pictures);
    page.locator("#name").fill(name);
    page.locator("button[type=submit]").click();

    page.locator("#files")
        .setInputFiles(
            new FilePayload[] {
              file(
                  "ferry.txt",
                  "Norland will not reopen the ferry route before Sudmark releases the crew,"
                      + " President Ada Brandt of Norland said on Monday.\n"),
              file("scan of the treaty.pdf", "%PDF-1.7\n\0"),
              file("list.jsonl", "{\"title\":\"Talks\",\"text\":\"Lind called for a summit.\"}\n")
            });
    assertThat(page.locator("#chosen li").allTextContents()).hasSize(3);
    page.locator("#addresses").fill("http://169.254.169.254/latest/meta-data/");
    page.locator("summary").click();
    page.locator("#text").fill("Sudmark rejected the demand on Tuesday.");
    page.locator("#title").fill("Sudmark says no");
    picture(page, "add-" + pictures);
    page.locator("button:has-text('Read and add')").click();
    page.locator("h1:has-text('All read')").waitFor();
    assertThat(page.locator(".count").textContent())
        .contains("5 articles", "1 passed over", "2 failed");
    assertThat(page.locator(".arrivals .reason").allTextContents())
        .containsExactly(
            "169.254.169.254 is not public: 169.254.169.254 is for the local link, and the metadata"
                + " of clouds",
            "is not text but a PDF document");
    picture(page, "job-" + pictures);
    page.locator("text=See what changed").click();
    page.locator("h1").waitFor();
    page.navigate(story.address() + "/n/" + name + "/add");
    assertThat(page.locator(".recent li").count()).isEqualTo(1);
    picture(page, "add-again-" + pictures);
  }

  @Test
  void aNegotiationIsStartedAndArticlesAreAdded() {
    throughTheStory(1440, ColorScheme.LIGHT, "lakes");
    throughTheStory(390, ColorScheme.DARK, "rivers");

    // That the form came back with status 422 is told by the console.
    assertThat(browsers.complaints()).allMatch(line -> line.contains("422"));
  }
}
