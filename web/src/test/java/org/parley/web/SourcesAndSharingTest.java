package org.parley.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What was read, and what of it is shared. */
class SourcesAndSharingTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

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
    Page page = browsers.page(1440, 1000, ColorScheme.DARK);
    page.navigate(story.address() + path);
    return page;
  }

  private static String api(String path) {
    return story.address() + "/api/v1/negotiations/strait/" + path;
  }

  @Test
  void aPublisherIsRatedAndItsLetterStandsAtItsArticles() {
    Page page = show("/n/strait/sources");
    Locator row = page.locator("tbody tr").first();
    String publisher = row.locator("th").textContent();
    row.locator("summary").click();
    row.locator("select").selectOption("B");
    row.locator("input[name=why]").fill("names its sources");
    row.locator("button").click();
    page.waitForLoadState();

    assertThat(page.locator("tbody tr").first().textContent())
        .contains("usually reliable", "names its sources", "Robin");
    assertThat(Asking.get(api("sources?publisher=" + publisher.replace(" ", "%20"))).body())
        .contains("\"reliability\":\"B\"");
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void anArticleIsCountedNoLongerAndThenAgain() {
    Page page = show("/n/strait/sources?publisher=The%20Selmin%20Courier");
    String title = page.locator(".source .headline a").first().textContent();
    Locator article = page.locator(".source").first();
    article.locator("summary").click();
    article.locator("input[name=why]").fill("a misprint");
    article.locator("button").click();
    Locator forgotten = page.locator("[aria-labelledby=forgotten]");
    forgotten.waitFor();

    assertThat(forgotten.textContent()).contains(title, "a misprint");
    assertThat(
            page.locator(".source .headline", new Page.LocatorOptions().setHasText(title)).count())
        .isZero();
    forgotten.locator("button").click();
    page.waitForLoadState();
    assertThat(page.locator("[aria-labelledby=forgotten]").count()).isZero();
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void wordsAreFoundInAnyFormAndMarked() {
    Page page = show("/n/strait/sources?q=fishermen%20release");
    assertThat(page.locator(".hits mark").allTextContents()).contains("fishermen", "released");
    assertThat(Asking.get(api("search?q=fishermen")).body()).contains("\"found\":true");
  }

  @Test
  void aLinkToAMomentStaysAsItWasWhateverIsDecidedLater() {
    Page page = show("/n/strait/share?as-of=2027-05-12");
    page.locator("main form button").first().click();
    String address = page.locator("a.key").first().textContent();
    String before = Asking.get(address).body();
    assertThat(before).contains("2027-05-12", "deadlock is beside it", "id=\"note-1\"");

    String source =
        story.desk().ledger().account("strait", Moment.LATEST).sources().getFirst().id();
    var decided =
        story
            .desk()
            .decide(
                story.desk().negotiation("strait"),
                Decision.Type.FORGET,
                source,
                Map.of(),
                "Robin",
                null);
    assertThat(Asking.get(address).body()).isEqualTo(before);
    story
        .desk()
        .decide(
            story.desk().negotiation("strait"),
            Decision.Type.WITHDRAW,
            decided.id(),
            Map.of(),
            "Robin",
            null);
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void anEndedLinkLeadsNowhereAndNoOtherKeyDoes() {
    String made = Asking.post(api("shares"), "{\"kind\":\"live\"}").body();
    String key = made.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
    String address = story.address() + "/s/" + key;
    assertThat(Asking.get(address).statusCode()).isEqualTo(200);
    assertThat(Asking.get(address + "x").statusCode()).isEqualTo(404);
    assertThat(Asking.delete(api("shares/" + key)).statusCode()).isEqualTo(204);
    for (String page : Set.of("", "/report.pdf", "/changes.atom", "/embed")) {
      assertThat(Asking.get(address + page).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(Asking.post(api("shares"), "{\"kind\":\"forever\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void onlyTheCardMayBeFramed() {
    String made = Asking.post(api("shares"), "{\"kind\":\"live\"}").body();
    String path = "/s/" + made.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
    assertThat(policy(path + "/embed")).contains("frame-ancestors *");
    assertThat(policy(path)).contains("frame-ancestors 'none'");
    assertThat(policy("/n/strait/share")).contains("frame-ancestors 'none'");
    assertThat(Asking.get(story.address() + path + "/embed").body()).contains("summit", "As of");
  }

  private static String policy(String path) {
    return Asking.get(story.address() + path)
        .headers()
        .firstValue("Content-Security-Policy")
        .orElseThrow();
  }

  @Test
  void everyClaimOfTheReportLeadsToANoteWithItsSentence() {
    Page page = show("/n/strait/report?as-of=2027-05-12");
    assertThat(page.locator("main sup a").count()).isGreaterThan(20);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('main sup a')].every(a =>"
                    + " document.querySelector(a.getAttribute('href') + ' .words'))"))
        .isEqualTo(true);
    assertThat(page.locator("#changes + ul > li").count())
        .isEqualTo(page.locator("#changes + ul > li:has(sup)").count());
    assertThat(page.evaluate("document.querySelector('.figure img').naturalWidth > 100"))
        .isEqualTo(true);
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void theReportOnPaperHasBookmarksAndItsOwnFonts() {
    HttpResponse<byte[]> pdf =
        Asking.bytes(story.address() + "/n/strait/report.pdf?as-of=2027-05-12");
    assertThat(pdf.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, ISO_8859_1)).isEqualTo("%PDF-");
    String objects = inflated(pdf.body());
    for (String part : Set.of("/Outlines", "/FontFile2", "DejaVuSansCondensed", "/URI")) {
      assertThat(objects.contains(part)).as(part).isTrue();
    }
  }

  /** The parts of a PDF that are compressed, and those that are not. */
  private static String inflated(byte[] pdf) {
    String raw = new String(pdf, ISO_8859_1);
    StringBuilder all = new StringBuilder(raw);
    Matcher streams = Pattern.compile("/FlateDecode[^>]*>>\\s*stream\\r?\\n").matcher(raw);
    while (streams.find()) {
      Inflater inflater = new Inflater();
      inflater.setInput(pdf, streams.end(), pdf.length - streams.end());
      byte[] some = new byte[1 << 16];
      try {
        for (int got = inflater.inflate(some); got > 0; got = inflater.inflate(some)) {
          all.append(new String(some, 0, got, ISO_8859_1));
        }
      } catch (DataFormatException e) {
        throw new IllegalStateException(e);
      } finally {
        inflater.end();
      }
    }
    return all.toString();
  }

  @Test
  void theFeedIsWellFormedAndItsEntriesHaveStableIds() throws Exception {
    String made = Asking.post(api("shares"), "{\"kind\":\"live\"}").body();
    String feed =
        story.address()
            + "/s/"
            + made.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1")
            + "/changes.atom";
    Set<String> ids = ids(Asking.get(feed).body());
    assertThat(ids).hasSizeGreaterThan(10).allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(ids(Asking.get(story.address() + "/n/strait/changes.atom").body())).isEqualTo(ids);
  }

  private static Set<String> ids(String feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(UTF_8)));
    Set<String> ids = new HashSet<>();
    NodeList entries = document.getElementsByTagNameNS(ATOM, "entry");
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      for (String needed : Set.of("title", "updated", "link")) {
        assertThat(entry.getElementsByTagNameNS(ATOM, needed).getLength()).as(needed).isEqualTo(1);
      }
      assertThat(ids.add(entry.getElementsByTagNameNS(ATOM, "id").item(0).getTextContent()))
          .isTrue();
    }
    return ids;
  }

  @Test
  void changesSinceADayAndExportsAreToBeHad() {
    assertThat(Asking.get(story.address() + "/n/strait/changes?since=2027-05-17").body())
        .contains("After 2027-05-17", "2027-05-2");
    assertThat(Asking.get(api("changes?since=2027-05-30")).body()).contains("\"total\":0");
    assertThat(Asking.get(api("exports/ical")).body()).startsWith("BEGIN:VCALENDAR");
    assertThat(Asking.bytes(api("exports/csv")).body()).startsWith('P', 'K');
    assertThat(Asking.get(api("exports/tarot")).statusCode()).isEqualTo(404);
  }
}
