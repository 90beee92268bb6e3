package org.parley.bench.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody at a browser waits for: the first paint of pages, and what a key or click does. */
final class Browsing implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** Between two steps of the slider, in milliseconds: nobody looks at more of them. */
  private static final double PAUSE = 250;

  private final Playwright playwright;
  private final Browser browser;

  private Browsing(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts Chromium; null where the machine has none. */
  static @Nullable Browsing start() {
    Path chromium =
        PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    if (chromium == null) {
      return null;
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browsing(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking"))));
  }

  /** The first contentful paint of each address in a fresh tab, in milliseconds. */
  List<Double> paints(List<String> addresses) {
    List<Double> times = new ArrayList<>();
    for (String address : addresses) {
      try (Page page = browser.newPage()) {
        page.navigate(address);
        Object time =
            page.evaluate(
                "() => new Promise(done => {"
                    + " const look = () => {"
                    + "  const [paint] = performance.getEntriesByName('first-contentful-paint');"
                    + "  paint ? done(paint.startTime) : requestAnimationFrame(look); };"
                    + " look(); })");
        times.add(((Number) time).doubleValue());
      }
    }
    return times;
  }

  /**
   * From a step of the slider to the page of that day, in milliseconds; there are four steps a
   * second.
   *
   * @param steps how many
   */
  List<Double> slides(String address, int steps) {
    try (Page page = browser.newPage()) {
      page.navigate(address);
      if (page.locator("#slider").count() == 0) {
        return List.of();
      }
      page.evaluate(
          "() => { window.slide = () => new Promise(done => {"
              + " const slider = document.getElementById('slider');"
              + " const before = document.getElementById('main');"
              + " const start = performance.now();"
              + " const look = () => document.getElementById('main') !== before"
              + "   ? done(performance.now() - start) : requestAnimationFrame(look);"
              + " slider.valueAsNumber -= 1;"
              + " slider.dispatchEvent(new Event('input', { bubbles: true })); look(); }); }");
      List<Double> times = new ArrayList<>();
      for (int step = 0; step < steps; step++) {
        page.waitForTimeout(PAUSE);
        times.add(((Number) page.evaluate("() => slide()")).doubleValue());
      }
      return times;
    }
  }

  /** From a click on a line to the sentence behind it, in milliseconds. */
  List<Double> openings(String address, int most) {
    try (Page page = browser.newPage()) {
      page.navigate(address);
      page.evaluate(
          "() => { window.openLine = number => new Promise(done => { const drawer ="
              + " document.getElementById('drawer'); drawer.replaceChildren(); const start ="
              + " performance.now(); const look = () => drawer.querySelector('.evidence')   ?"
              + " done(performance.now() - start) : requestAnimationFrame(look);"
              + " document.querySelectorAll('main a[data-evidence]')[number].click(); look(); });"
              + " }");
      Locator lines = page.locator("main a[data-evidence]");
      List<Double> times = new ArrayList<>();
      for (int line = 0; line < Math.min(most, lines.count()); line++) {
        times.add(((Number) page.evaluate("number => openLine(number)", line)).doubleValue());
      }
      return times;
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
