package org.parley.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium; tests are skipped where the machine has none. */
public final class Browsers implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browsers(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts one. */
  public static Browsers start() {
    Path chromium =
        PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(chromium != null, "No Chromium on this machine: no page is tried in a browser");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update")));
    return new Browsers(playwright, browser);
  }

  /** An empty page; what scripts throw and the console complains of is kept. */
  public Page page(int width, int height, ColorScheme scheme) {
    return page(width, height, scheme, true);
  }

  /** An empty page that does not run scripts. */
  public Page pageWithoutScript() {
    return page(1440, 1000, ColorScheme.LIGHT, false);
  }

  private Page page(int width, int height, ColorScheme scheme, boolean scripts) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme)
                    .setJavaScriptEnabled(scripts))
            .newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(this::heard);
    return page;
  }

  /** An empty page of a browser that runs no scripts. */
  public Page pageWithoutScript(int width, int height) {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(false))
        .newPage();
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  /** What scripts threw and the console complained of so far, such as breaches of the policy. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
