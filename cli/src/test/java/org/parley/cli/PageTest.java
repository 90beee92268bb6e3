package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML brief in a real browser; skipped where the machine has no Chromium. */
class PageTest {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  @TempDir static Path folder;

  private static Playwright playwright;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void open() throws IOException {
    Path chromium =
        PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(chromium != null, "No Chromium on this machine: the page is not tried in a browser");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox")));
    page = folder.resolve("brief.html");
    Path hostile = folder.resolve("hostile.txt");
    Files.writeString(
        hostile,
        "<script>document.title='owned'</script> & \"quotes\" </script> said the talks failed.\n\n"
            + "The minister said \"<img src=x onerror=document.title='owned'>\" was no offer. 😀"
            + " مرحبا");
    Ran ran =
        Ran.parley("read", "-f", "html", "-o", page.toString(), Ran.EXAMPLE, hostile.toString());
    assertThat(ran.code()).isZero();
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  private static Page show(int width, int height, ColorScheme scheme) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    Page shown = browser.newContext(options).newPage();
    List<String> errors = new ArrayList<>();
    shown.onPageError(errors::add);
    shown.onRequest(request -> assertThat(request.url()).startsWith("file:"));
    shown.navigate(page.toUri().toString());
    assertThat(errors).isEmpty();
    return shown;
  }

  @Test
  void anItemLightsUpItsWordsAndTheReverse() {
    Page shown = show(1440, 1000, ColorScheme.LIGHT);
    Locator item = shown.locator("section.warning .item").first();
    item.hover();
    assertThat(shown.locator("article .m.on").allTextContents())
        .anyMatch(words -> words.contains("close the locks"));
    shown
        .locator("article .m.proposal", new Page.LocatorOptions().setHasText("draft accord"))
        .first()
        .hover();
    assertThat(shown.locator(".item.on").allTextContents())
        .anyMatch(words -> words.contains("draft accord"));
  }

  @Test
  void theKeyboardReachesEveryItem() {
    Page shown = show(1440, 1000, ColorScheme.DARK);
    Locator item = shown.locator("section.position .item[tabindex]").first();
    item.focus();
    assertThat(shown.locator("article .m.on").count()).isPositive();
  }

  @Test
  void aTopicCanBeHidden() {
    Page shown = show(1440, 1000, ColorScheme.LIGHT);
    shown.locator(".topics button.meeting").first().click();
    assertThat(shown.locator("section.meeting").first().isVisible()).isFalse();
  }

  @Test
  void nothingSticksOutOnAPhone() {
    Page shown = show(390, 844, ColorScheme.LIGHT);
    Object width = shown.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) width).intValue()).isLessThanOrEqualTo(390);
  }

  @Test
  void whatAnArticleHoldsIsTextAndNothingElse() {
    Page shown = show(1440, 1000, ColorScheme.LIGHT);
    assertThat(shown.title()).isEqualTo("2 briefs");
    assertThat(shown.locator("img").count()).isZero();
    assertThat(shown.locator("article").last().textContent()).contains("<img src=x", "😀");
  }

  @Test
  void aPageHasTheTitleOfItsArticle() {
    Path single = folder.resolve("single.html");
    Ran.parley("read", "-f", "html", "-o", single.toString(), Ran.EXAMPLE);
    assertThat(single).content().contains("<title>Norland ready for lakes summit");
    Page shown = browser.newPage();
    shown.navigate(single.toUri().toString());
    assertThat(shown.title()).startsWith("Norland ready for lakes summit");
  }

  @Test
  void wordsOfOthersDoNotTurnTheOrderOfTheRestRound() {
    Page shown = show(1440, 1000, ColorScheme.LIGHT);
    Object isolated =
        shown.evaluate("getComputedStyle(document.querySelector('.item q')).unicodeBidi");
    assertThat(isolated).isEqualTo("isolate");
  }

  @Test
  void onPaperTheItemsComeBeforeTheArticle() {
    Page shown = show(800, 1000, ColorScheme.DARK);
    shown.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    double items = shown.locator(".items").first().boundingBox().y;
    double article = shown.locator("article").first().boundingBox().y;
    assertThat(items).isLessThan(article);
    assertThat(shown.locator(".topics").first().isVisible()).isFalse();
  }

  @Test
  void everyWordThatIsMarkedBelongsToAnItem() {
    Page shown = show(1440, 1000, ColorScheme.LIGHT);
    Stream<String> ids =
        shown.locator(".m").all().stream()
            .flatMap(mark -> Stream.of(mark.getAttribute("data-items").split(" ")));
    assertThat(ids.distinct().allMatch(id -> shown.locator("#" + id).count() == 1)).isTrue();
  }
}
