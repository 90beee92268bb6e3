package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.desk.Review;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import org.parley.model.account.Source;

/** Reading, reviewing and saying who is who, in a real browser. */
class ReaderTest {

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

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browsers.complaints()).isEmpty();
  }

  private static Standing standing() {
    return story.desk().standing(story.desk().negotiation(Story.NAME), Moment.LATEST);
  }

  private static List<Decision> decisions() {
    return standing().account().decisions();
  }

  /** The last article. */
  private static String article() {
    Source last = standing().account().sources().getLast();
    return story.address() + "/n/strait/articles/" + last.id();
  }

  private static void key(String key) {
    page.keyboard().press(key);
  }

  /** Waits until the page tells that. */
  private static void told(String words) {
    page.waitForFunction(
        "words => document.querySelector('.told').textContent.includes(words)", words);
  }

  /** Selects words of the article as with the mouse. */
  private static void select(String words) {
    page.evaluate(
        """
        words => {
          const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.textContent.indexOf(words);
            if (at >= 0 && node.parentElement.closest('p[data-start]')) {
              getSelection().setBaseAndExtent(node, at, node, at + words.length);
              node.parentElement.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
              return;
            }
          }
          throw new Error('No text has ' + words);
        }\
        """,
        words);
  }

  @Test
  void wordsAndItemsLightUpOneAnotherAndKindsCanBeHidden() {
    page.navigate(article());
    Locator second = page.locator(".item[data-item]").nth(1);
    key("j");
    key("j");
    assertThat(second.locator("details").first().getAttribute("open")).isNotNull();
    String id = Objects.requireNonNull(second.getAttribute("data-item"));
    assertThat(page.locator("mark.lit[data-items~='" + id + "']").count()).isPositive();
    key("k");
    assertThat(page.locator("mark.lit[data-items~='" + id + "']:not(.lit-around)").count())
        .isZero();

    page.locator("mark.dispute").first().click();
    assertThat(page.locator(".item.dispute.lit").isVisible()).isTrue();
    page.locator(".show-dispute").uncheck();
    assertThat(page.locator(".item.dispute").first().isVisible()).isFalse();

    String other = Objects.requireNonNull(page.locator(".item.meeting").first().getAttribute("id"));
    page.navigate(article() + "#" + other);
    page.locator("#" + other + ".lit").waitFor();
  }

  @Test
  void aKeyAcceptsRejectsWithAReasonAndTakesBack() {
    page.navigate(article());
    int before = decisions().size();
    key("j");
    key("a");
    told("Accepted");
    assertThat(page.locator(".item.lit .tag.verdict").textContent()).isEqualTo("accepted");
    String accepted = Objects.requireNonNull(page.locator(".item.lit").getAttribute("data-item"));
    key("j");
    String gone = Objects.requireNonNull(page.locator(".item.lit").getAttribute("data-item"));
    key("r");
    page.keyboard().type("irony");
    key("Enter");
    told("Rejected");
    assertThat(page.locator("#i-" + gone).count()).isZero();
    assertThat(page.locator(".item.lit").count()).isOne();
    assertThat(decisions().getLast().why()).isEqualTo("irony");
    assertThat(decisions().getLast().by()).isEqualTo("Robin");
    assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("Rejected")).isVisible())
        .isTrue();

    key("u");
    told("Taken back");
    page.locator("#i-" + gone).waitFor();
    key("u");
    page.waitForFunction("id => !document.querySelector(`#i-${id} .tag.verdict`)", accepted);
    assertThat(decisions()).hasSize(before);
    key("?");
    assertThat(page.locator("dialog.keys").isVisible()).isTrue();
    key("Escape");
  }

  @Test
  void wordsThatAreSelectedFillTheFieldThatIsCorrected() {
    page.navigate(article());
    Locator statement = page.locator(".item.statement").nth(3);
    String id = Objects.requireNonNull(statement.getAttribute("data-item"));
    page.navigate(article() + "#i-" + id);
    page.locator("#i-" + id + ".lit").waitFor();
    key("e");
    page.locator("#e-" + id + "-content").focus();
    select("first of 30 observers");
    assertThat(page.locator("#e-" + id + "-content").inputValue())
        .isEqualTo("first of 30 observers");
    page.locator("#i-" + id + " form[data-decide=correct] button").click();
    told("Corrected");
    assertThat(page.locator("#i-" + id + " .tag.verdict").textContent()).isEqualTo("corrected");
    assertThat(decisions().getLast().values()).containsEntry("content", "first of 30 observers");
    assertThat(
            page.locator("mark.statement", new Page.LocatorOptions().setHasText("first of 30"))
                .count())
        .isPositive();
    key("u");
    told("Taken back");
  }

  @Test
  void wordsThatAreSelectedBecomeAnItemThatCountsUntilItIsTakenBack() {
    page.navigate(article());
    select("30 observers are due by June 3");
    page.locator(".adding.docked").waitFor();
    page.locator("[data-add=position] summary").click();
    page.waitForFunction(
        "words => document.getElementById('n-position-on').value === words",
        "30 observers are due by June 3");
    page.locator("#n-position-party").fill("Kalmora");
    page.locator("#n-position-stance").selectOption("accept");
    page.locator("[data-add=position] button").click();
    told("Added");

    Decision added = decisions().getLast();
    Finding finding = standing().finding(added.id()).orElseThrow();
    assertThat(finding.review()).isEqualTo("added");
    assertThat(finding.items().getFirst().evidence().text())
        .isEqualTo("The first of 30 observers are due by June 3.");
    assertThat(page.locator("#i-" + added.id() + " .tag.verdict").textContent()).isEqualTo("added");
    key("u");
    told("Taken back");
    assertThat(standing().finding(added.id())).isEmpty();
  }

  @Test
  void theReviewAsksForTheMostValuableLookFirstAndGoesOn() {
    List<Finding> queue = Review.queue(standing());
    page.navigate(story.address() + "/n/strait/review");
    assertThat(page.locator(".looked-at .item").getAttribute("data-item"))
        .isEqualTo(queue.getFirst().items().getFirst().id());
    assertThat(page.locator(".reasons li").count()).isPositive();
    key("j");
    page.waitForURL("**at=" + queue.get(1).id());
    key("a");
    told("Accepted");
    assertThat(page.locator(".looked-at .item").getAttribute("data-item"))
        .isEqualTo(queue.get(2).items().getFirst().id());
    assertThat(page.locator(".progress strong").textContent()).startsWith(queue.size() - 1 + " ");
    key("u");
    told("Taken back");
    assertThat(page.locator(".progress strong").textContent()).startsWith(queue.size() + " ");
  }

  @Test
  void twoActorsAreMergedAfterAPreviewAndTheMergeIsTakenBack() {
    int before = standing().identities().all().size();
    page.navigate(story.address() + "/n/strait/actors?kind=person");
    page.locator(".merge summary").click();
    page.locator("[name=subject]").fill("Irena Molnar");
    page.locator("[name=into]").fill("Leyla Haddan");
    page.locator(".merge button").click();
    page.locator(".preview").waitFor();
    assertThat(page.locator(".preview .panel").nth(0).locator(".actor").count()).isEqualTo(2);
    assertThat(page.locator(".preview .panel").nth(1).locator(".actor").count()).isOne();
    assertThat(page.locator(".difference .gone").last().textContent()).contains("actors");
    assertThat(standing().identities().all()).hasSize(before);
    page.locator(".confirm button").click();
    page.waitForURL("**/n/strait/actors");
    assertThat(standing().identities().all()).hasSize(before - 1);

    page.navigate(story.address() + "/n/strait/decisions");
    page.locator(".decision button").first().click();
    page.locator(".decision.withdrawn").first().waitFor();
    assertThat(standing().identities().all()).hasSize(before);
  }
}
