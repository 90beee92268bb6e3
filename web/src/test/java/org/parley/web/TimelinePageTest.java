package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline, and the plans beside it. */
class TimelinePageTest {

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
  void aFilterAppliesAtOnceAndWorksWithoutScriptAsWell() {
    Page page = show("/n/strait/timeline");
    page.locator(".chip", new Page.LocatorOptions().setHasText("meeting")).click();
    page.waitForURL("**kind=meeting**");
    page.waitForFunction("() => !document.querySelector('.days .tag.statement')");

    assertThat(Set.copyOf(page.locator(".days .tag").allTextContents())).containsExactly("meeting");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("kind-meeting");
    String plain = Asking.get(story.address() + "/n/strait/timeline?kind=meeting").body();
    assertThat(plain).contains("tag meeting").doesNotContain("tag statement");
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void aMarkOpensItsEvidence() {
    Page page = show("/n/strait/timeline?lanes=kind");
    page.locator("svg.timeline a[data-evidence]").first().click();
    page.locator("#drawer blockquote").first().waitFor();
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void aPlannedMeetingStandsHollowOnItsOwnDay() {
    String planned = "/n/strait/timeline?kind=meeting&from=2027-06-09&to=2027-06-09";
    Page page = show(planned);
    assertThat(page.locator("svg.timeline .sign.meeting.open").count()).isPositive();
    assertThat(page.locator(".days time").first().textContent()).isEqualTo("2027-06-09");
  }

  @Test
  void theLineStandsAtTheDayThatIsShownWhileTheAxisStays() {
    Page page = show("/n/strait/timeline");
    String axis = page.locator("svg.timeline").getAttribute("data-from");
    double last = number(page.locator("path.today"));
    page.navigate(story.address() + "/n/strait/timeline?as-of=2027-05-08");
    assertThat(page.locator("svg.timeline").getAttribute("data-from")).isEqualTo(axis);
    assertThat(number(page.locator("path.today"))).isLessThan(last);
  }

  private static double number(Locator line) {
    String path = line.getAttribute("d");
    return Double.parseDouble(path.substring(1, path.indexOf(' ')));
  }

  @Test
  void keysWheelAndDraggingMoveTheWindow() {
    Page page = show("/n/strait/timeline");
    page.locator("#zoom-Week").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**from=**");
    page.waitForFunction(
        "() => new URL(location).searchParams.get('from') ==="
            + " document.querySelector('svg.timeline').dataset.from");
    String week = page.locator("svg.timeline").getAttribute("data-from");

    BoundingBox box = page.locator("svg.timeline").boundingBox();
    Mouse mouse = page.mouse();
    mouse.move(box.x + box.width / 2, box.y + box.height - 10);
    mouse.down();
    mouse.move(box.x + box.width / 2 + 100, box.y + box.height - 10);
    mouse.move(box.x + box.width / 2 + box.width / 3, box.y + box.height - 10);
    mouse.up();
    page.waitForFunction(
        "week => document.querySelector('svg.timeline').dataset.from < week", week);

    String dragged = page.locator("svg.timeline").getAttribute("data-from");
    page.keyboard().down("Control");
    mouse.wheel(0, -100);
    page.keyboard().up("Control");
    page.waitForFunction(
        "before => document.querySelector('svg.timeline').dataset.from !== before", dragged);
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void twoProposalsAreComparedTermByTermAndDisputesStandSideBySide() {
    Page page = show("/n/strait/plans");
    page.locator("#left").selectOption(new SelectOption().setIndex(1));
    page.waitForURL("**left=**");
    page.locator("#right").selectOption(new SelectOption().setIndex(2));
    page.locator("table.terms tbody tr").first().waitFor();

    assertThat(page.locator(".plans .version").count()).isGreaterThan(1);
    assertThat(page.locator(".term.dropped, .term.added").count()).isPositive();
    assertThat(page.locator(".dispute .claim").count()).isGreaterThan(3).isEven();
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void theApiGivesTheSameInPages() {
    String api = story.address() + "/api/v1/negotiations/strait/";
    assertThat(Asking.get(api + "timeline?kind=meeting&limit=1").body())
        .contains("\"type\":\"meeting\"", "\"next\"");
    assertThat(Asking.get(api + "disputes").body()).contains("\"between\":\"parties\"");
    assertThat(Asking.get(api + "proposals").body()).contains("\"fate\":\"added\"");
    assertThat(Asking.get(api + "proposals/compare?left=nothing&right=nothing").statusCode())
        .isEqualTo(404);
    assertThat(Asking.get(api + "timeline?from=yesterday").statusCode()).isEqualTo(400);
  }
}
