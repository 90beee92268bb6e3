package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frame of all pages, in a real browser. */
class PagesTest {

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

  private static Page show(String path) {
    Page page = browsers.page(1440, 1000, ColorScheme.LIGHT);
    page.navigate(story.address() + path);
    return page;
  }

  @Test
  void theSliderMovesTheStateToAnotherDay() {
    Page page = show("/n/strait");
    Locator head = page.locator("h1");
    String latest = head.textContent();
    page.locator("#slider").focus();
    for (int day = 0; day < 12; day++) {
      page.keyboard().press("ArrowLeft");
    }
    page.waitForURL("**as-of=2027-05-12");
    page.waitForFunction("before => document.querySelector('h1').textContent !== before", latest);
    assertThat(head.textContent()).contains("deadlock");
    assertThat(page.locator(".tabs a").nth(2).getAttribute("href")).contains("as-of=2027-05-12");
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void theDrawerShowsTheSentenceBehindALineAndEscapeShutsIt() {
    Page page = show("/n/strait?as-of=2027-05-12");
    Locator line = page.locator("a[data-evidence]").first();
    line.click();
    page.locator("#drawer blockquote").first().waitFor();
    page.keyboard().press("Escape");
    assertThat(page.locator("#drawer").isVisible()).isFalse();
    assertThat(line.evaluate("one => one === document.activeElement")).isEqualTo(true);
    assertThat(browsers.complaints()).isEmpty();
  }
}
