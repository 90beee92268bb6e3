package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Condition;
import org.parley.model.Document;
import org.parley.model.Relation;
import org.parley.model.Span;
import org.parley.model.account.Negotiation;

/** The groundwork on the day on which the parties wait for each other. */
class GroundworkPageTest {

  private static final String PAGE = "/n/strait/groundwork?as-of=2027-05-12";
  private static final String RELEASE = "release of 14 detained fishermen";
  private static final String GUARANTEE = "a written guarantee that the base will not be enlarged";

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
    page.locator("#graph canvas").first().waitFor();
    return page;
  }

  private static String id(String name) throws IOException, InterruptedException {
    for (JsonNode node : json("/groundwork/graph?as-of=2027-05-12").get("milestones")) {
      if (node.get("about").asText().startsWith(name)) {
        return node.get("milestone").asText();
      }
    }
    throw new AssertionError("There is no " + name);
  }

  /** Where a milestone is drawn, clicked with the mouse. */
  private static void click(Page page, String milestone) {
    String at =
        (String)
            page.locator("#graph")
                .evaluate(
                    """
                    (stage, id) => {
                      const at = stage.graph.nodes('.milestone')
                        .filter(one => one.data('milestone') === id).renderedPosition();
                      return at.x + ' ' + at.y;
                    }\
                    """,
                    milestone);
    String[] place = at.split(" ");
    BoundingBox box = page.locator("#graph").boundingBox();
    page.mouse().click(box.x + Double.parseDouble(place[0]), box.y + Double.parseDouble(place[1]));
  }

  private static HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(story.address() + "/api/v1/negotiations/strait" + path))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(ask(path).body());
  }

  private static String assuming(String text) {
    return "&assume=" + URLEncoder.encode(text, UTF_8);
  }

  @Test
  void aClickOnAMilestoneOpensWhatIsSaidOfIt() throws Exception {
    Page page = show(PAGE);
    click(page, id(RELEASE));
    Locator drawer = page.locator("#drawer");
    drawer.locator("blockquote").first().waitFor();
    assertThat(drawer.locator("h2").textContent()).isEqualTo(RELEASE);
    assertThat(drawer.textContent()).contains("Who requires it", "Kalmora: no", "Who stands how");
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void whatIfByClickingShowsWhatBreaksAndCanBeTakenBack() throws Exception {
    Page page = show(PAGE);
    assertThat(page.locator(".knots .circle").count()).isEqualTo(1);
    page.locator("button[data-graph=suppose]").click();
    click(page, id(RELEASE));
    page.locator(".chip").waitFor();
    assertThat(page.url()).contains("assume=");
    assertThat(page.locator(".chip").textContent()).contains(RELEASE + "” is reached");
    assertThat(page.locator(".supposed .lines").textContent()).contains("A deadlock is broken");
    assertThat(page.locator(".knots .circle").count()).isZero();
    page.reload();
    assertThat(page.locator(".chip").count()).as("the address holds it").isEqualTo(1);
    page.locator(".chip a").click();
    page.locator(".knots .circle").waitFor();
    assertThat(page.locator(".chip").count()).isZero();
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void theDrawerOffersWhatPartiesMayDo() throws Exception {
    Page page = show(PAGE);
    click(page, id(RELEASE));
    page.locator("#drawer .what-if a:has-text('Kalmora no longer requires')").first().click();
    page.locator(".chip").waitFor();
    assertThat(page.locator(".supposed .lines").textContent()).contains("A deadlock is broken");
    assertThat(page.locator("#drawer").isVisible()).isFalse();
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void arrowKeysGoAlongTheLinesAndEnterOpensTheEvidence() {
    Page page = show(PAGE);
    page.locator("button[data-graph=fit]").focus();
    Locator said = page.locator("#graph-said");
    while (page.locator("#graph:focus").count() == 0) {
      page.keyboard().press("Tab");
    }
    assertThat(said.textContent()).startsWith("a summit").contains("the target");
    page.keyboard().press("ArrowLeft");
    String first = said.textContent();
    assertThat(first).doesNotStartWith("a summit").contains("for a summit");
    page.keyboard().press("ArrowRight");
    assertThat(said.textContent()).startsWith("a summit");
    page.keyboard().press("Enter");
    page.locator("#drawer h2").waitFor();
    assertThat(page.locator("#drawer h2").textContent()).isEqualTo("a summit");
    page.keyboard().press("Escape");
    assertThat(page.locator("#graph").evaluate("one => one === document.activeElement"))
        .isEqualTo(true);
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void whatIsPointedAtInTheListsStandsOutInTheGraph() {
    Page page = show(PAGE);
    assertThat(lit(page, ".hull")).isZero();
    page.locator(".knots .circle").hover();
    assertThat(lit(page, ".hull")).isEqualTo(1);
    assertThat(lit(page, ".milestone")).isEqualTo(2);
    page.locator(".sets a").first().click();
    page.locator(".sets .marked").waitFor();
    page.waitForFunction("() => document.querySelector('#graph').graph !== undefined");
    assertThat(count(page, ".milestone.highlighted")).isEqualTo(1);
    assertThat(page.locator(".exports a").first().getAttribute("href")).contains("set=1");
    assertThat(browsers.complaints()).isEmpty();
  }

  private static int lit(Page page, String sort) {
    return count(page, sort + ".lit");
  }

  private static int count(Page page, String selector) {
    return (Integer)
        page.locator("#graph").evaluate("(stage, what) => stage.graph.$(what).length", selector);
  }

  @Test
  void targetRankingAndChangesAreChosenInAForm() {
    Page page = show(PAGE);
    page.selectOption(
        "select[name=target]",
        new com.microsoft.playwright.options.SelectOption().setLabel("reopening of the strait"));
    page.selectOption("select[name=rank]", "concessions");
    page.fill("input[name=since]", "2027-05-08");
    page.locator(".question button").click();
    page.waitForURL("**since=2027-05-08**");
    assertThat(page.locator("h1").textContent()).contains("reopening of the strait");
    assertThat(page.locator("main").textContent()).contains("Other than at the end of 2027-05-08");
    assertThat(page.url()).contains("rank=concessions", "as-of=2027-05-12");
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void aDateOnWhichNobodySpokeOfWhatIsAssumedLeavesThePageWhole() throws Exception {
    Page page = show(PAGE + assuming(id(GUARANTEE) + " reached"));
    assertThat(page.locator(".chip").count()).isEqualTo(1);
    page.locator("#slider").focus();
    page.keyboard().press("Home");
    page.locator(".misfits").waitFor();
    assertThat(page.locator(".misfits").textContent()).contains("Not asked");
    page.keyboard().press("End");
    page.locator(".chip").waitFor();
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void ofManyPreconditionsTheGraphComesWithTheDateAndTheSetsSoonAfterIt() {
    Negotiation many = story.desk().track("many", List.of(), null, null);
    story.desk().add(many, demands("2027-05-01", 0, 90), "test");
    story.desk().add(many, demands("2027-05-03", 90, 100), "test");
    Page page = browsers.page(1440, 1000, ColorScheme.LIGHT);
    page.navigate(story.address() + "/n/many/groundwork");
    assertThat(page.locator(".soon").count()).as("a whole page is whole").isZero();
    String sets = page.locator("ol.sets").textContent();
    page.locator("#slider").focus();
    page.keyboard().press("ArrowLeft");
    page.locator(".soon").first().waitFor();
    assertThat(page.locator("#graph canvas").count()).isNotZero();
    page.waitForFunction("() => document.querySelectorAll('.soon').length === 0");
    assertThat(page.locator("ol.sets").textContent()).isEqualTo(sets);
    assertThat(page.locator("main").textContent()).contains("An order of steps");
    page.navigate(story.address() + "/n/many");
    page.locator("#slider").focus();
    page.keyboard().press("ArrowLeft");
    page.locator("[hx-get*=clearing]").waitFor();
    page.locator("ol.sets").waitFor();
    assertThat(browsers.complaints()).isEmpty();
  }

  /** As many demands, each of an association of its own. */
  private static Brief demands(String day, int from, int to) {
    StringBuilder text = new StringBuilder();
    List<Actor> actors = new ArrayList<>();
    List<Assertion> conditions = new ArrayList<>();
    for (int one = from; one < to; one++) {
      String name = "Association " + (char) ('A' + one / 26) + (char) ('a' + one % 26) + "on";
      int start = text.length();
      text.append(name).append(" wants a truce before ");
      int target = text.length();
      text.append("the summit. ");
      int truce = start + name.length() + " wants ".length();
      actors.add(
          new Actor(
              "a" + one,
              name,
              Actor.Kind.ORGANIZATION,
              null,
              List.of(),
              List.of(new Span(start, start + name.length()))));
      conditions.add(
          new Condition(
              "c" + one,
              "a" + one,
              new Span(target, target + "the summit".length()),
              new Span(truce, truce + "a truce".length()),
              Relation.BEFORE,
              new Span(start, text.length() - 1),
              0.9));
    }
    Document document =
        new Document(
            day, day + ".txt", null, day, "en", text.toString(), null, null, null, List.of());
    return new Brief(document, actors, conditions, List.of());
  }

  @Test
  void withoutScriptTheGraphIsADrawingAndAListAndWhatIfIsALink() throws Exception {
    Page page = browsers.pageWithoutScript(1440, 1000);
    page.navigate(story.address() + PAGE);
    Locator drawing = page.locator("img.drawing:not(.on-paper)");
    assertThat(drawing.evaluate("one => one.naturalWidth")).isNotEqualTo(0);
    assertThat(page.locator(".graphlist").textContent()).contains(RELEASE, "In deadlock A");
    page.navigate(
        story.address() + "/n/strait/groundwork/milestones/" + id(RELEASE) + "?as-of=2027-05-12");
    page.locator(".what-if a").first().click();
    assertThat(page.locator(".chip").textContent()).contains("is reached");
  }

  @Test
  void onAPhoneTheListComesBeforeTheGraphAndNothingIsCutOff() {
    Page page = browsers.page(390, 844, ColorScheme.DARK);
    page.navigate(story.address() + PAGE);
    page.locator("#graph canvas").first().waitFor();
    assertThat(page.locator(".words .first").boundingBox().y)
        .isLessThan(page.locator("#graph").boundingBox().y);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(browsers.complaints()).isEmpty();
  }

  @Test
  void theApiGivesTheAnswersUnderAssumptions() throws Exception {
    JsonNode plain = json("/groundwork?as-of=2027-05-12");
    assertThat(plain.at("/deadlocks/circles")).hasSize(1);
    assertThat(plain.at("/target/name").asText()).isEqualTo("a summit");
    assertThat(plain.at("/sets/first/0/0/says").asText()).contains(GUARANTEE);
    JsonNode assumed = json("/groundwork?as-of=2027-05-12" + assuming(id(RELEASE) + " reached"));
    assertThat(assumed.at("/deadlocks/circles")).isEmpty();
    assertThat(assumed.get("effects")).isNotEmpty();
    assertThat(json("/groundwork?as-of=2027-05-12&since=2027-05-08").get("changes")).isNotEmpty();
    JsonNode milestone = json("/groundwork/milestones/" + id(RELEASE) + "?as-of=2027-05-12");
    assertThat(milestone.at("/sentences/0/text").asText()).isNotEmpty();
  }

  @Test
  void eachFormOfTheDrawingShowsWhatIsAssumed() throws Exception {
    String asked = "as-of=2027-05-12" + assuming("kalmora rejects " + id(GUARANTEE));
    for (String format : new String[] {"svg", "graphml", "dot", "mermaid"}) {
      HttpResponse<byte[]> drawing = ask("/groundwork/drawing?" + asked + "&format=" + format);
      assertThat(drawing.statusCode()).isEqualTo(200);
      assertThat(drawing.headers().firstValue("Content-Disposition").orElseThrow())
          .contains("attachment", "strait-groundwork.");
      assertThat(new String(drawing.body(), UTF_8)).as(format).contains("refused");
    }
    assertThat(ask("/groundwork/drawing?format=png&" + asked).body())
        .startsWith(0x89, 'P', 'N', 'G');
    assertThat(new String(ask("/groundwork/conflict?" + asked).body(), UTF_8))
        .contains("Kalmora can");
  }

  @Test
  void theModelIsToBeHadAsAFileWhateverIsDrawn() throws Exception {
    String link = "href=\"/api/v1/negotiations/strait(/groundwork/conflict[^\"]*)\"";
    String page = Asking.get(story.address() + PAGE + "&show=all&set=1").body();
    String file = page.replaceAll("(?s).*" + link + ".*", "$1").replace("&amp;", "&");
    assertThat(file).contains("as-of=2027-05-12");
    assertThat(ask(file).statusCode()).as(file).isEqualTo(200);
  }

  @Test
  void whatCannotBeAskedIsAProblemOfWhoeverAsks() throws Exception {
    for (String query :
        new String[] {"assume=nonsense", "rank=best", "first=0", "since=never", "show=half"}) {
      assertThat(ask("/groundwork/graph?" + query).statusCode()).as(query).isEqualTo(400);
    }
    assertThat(ask("/groundwork?target=nowhere").statusCode()).isEqualTo(404);
    assertThat(ask("/groundwork/milestones/nowhere").statusCode()).isEqualTo(404);
  }
}
