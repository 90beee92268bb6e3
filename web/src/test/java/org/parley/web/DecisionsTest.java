package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;

/** The API of items, decisions, the review, actors and milestones; and forms without script. */
class DecisionsTest {

  private static final String ROOT = "/api/v1/negotiations/strait/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  @TempDir static Path folder;

  private static Story story;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    story = Story.in(folder);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    story.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String path)
      throws IOException, InterruptedException {
    return client.send(
        request.uri(URI.create(story.address() + path)).build(), BodyHandlers.ofString());
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(), ROOT + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> decide(Map<String, Object> decision)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(decision))),
        ROOT + "decisions");
  }

  /** What forms carry along, so that no other site can send them. */
  private static String token() throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(), "/n/strait/review").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static List<Decision> inForce() {
    return story.desk().ledger().account(Story.NAME, Moment.LATEST).decisions();
  }

  @Test
  void itemsAreListedByKindPartySourceAndVerdictInPages() throws Exception {
    JsonNode all = get("items?limit=1");
    JsonNode positions = get("items?kind=position&party=Kalmora&limit=500");
    assertThat(positions.get("total").asInt()).isPositive().isLessThan(all.get("total").asInt());
    assertThat(positions.get("items")).allMatch(one -> one.get("kind").asText().equals("position"));
    String source = positions.get("items").get(0).get("source").asText();
    assertThat(get("items?source=" + source).get("items"))
        .isNotEmpty()
        .allMatch(one -> one.get("source").asText().equals(source));
    assertThat(get("items?verdict=none").get("total")).isEqualTo(all.get("total"));
    assertThat(get("items?verdict=added").get("total").asInt()).isZero();
    JsonNode second = get("items?limit=1&cursor=" + all.get("next").asText());
    assertThat(second.get("items").get(0).get("id"))
        .isNotEqualTo(all.get("items").get(0).get("id"));
  }

  @Test
  void theWordsOfAnItemStandInTheArticleWhereItSays() throws Exception {
    JsonNode item = get("items?limit=1&kind=condition").get("items").get(0);
    JsonNode article = get("articles/" + item.get("source").asText());
    String text = article.get("text").asText();
    int start = text.offsetByCodePoints(0, item.get("start").asInt());
    int end = text.offsetByCodePoints(0, item.get("end").asInt());
    assertThat(text.substring(start, end)).isEqualTo(item.get("evidence").asText());
    assertThat(article.get("items")).anyMatch(one -> one.get("id").equals(item.get("id")));
    assertThat(article.get("versions")).isNotEmpty();
    String page =
        send(HttpRequest.newBuilder(), "/n/strait/articles/" + item.get("source").asText()).body();
    assertThat(page)
        .contains("id=\"i-" + item.get("id").asText() + "\"")
        .contains("id=\"w-")
        .contains("action=\"/n/strait/decisions\"");
  }

  @Test
  void aVerdictCountsAtOnceAndIsTakenBack() throws Exception {
    String item = get("review").get("items").get(0).get("id").asText();
    int left = get("review?limit=1").get("total").asInt();
    HttpResponse<String> taken =
        decide(Map.of("type", "accept", "subject", item, "why", "as it says"));
    assertThat(taken.statusCode()).isEqualTo(201);
    String id = JSON.readTree(taken.body()).get("id").asText();
    assertThat(get("review?limit=1").get("total").asInt()).isLessThan(left);
    JsonNode listed = get("decisions").get("items").get(0);
    assertThat(listed.get("id").asText()).isEqualTo(id);
    assertThat(listed.get("by").asText()).isEqualTo("Robin");

    HttpResponse<String> withdrawn =
        send(HttpRequest.newBuilder().DELETE(), ROOT + "decisions/" + id);
    assertThat(withdrawn.statusCode()).isEqualTo(204);
    assertThat(get("review?limit=1").get("total").asInt()).isEqualTo(left);
    assertThat(send(HttpRequest.newBuilder().DELETE(), ROOT + "decisions/" + id).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anItemIsAddedWithTheSentenceOfItsWords() throws Exception {
    JsonNode item = get("items?limit=1&kind=statement").get("items").get(0);
    String source = item.get("source").asText();
    Map<String, Object> given =
        Map.of(
            "type",
            "add-item",
            "subject",
            source,
            "kind",
            "statement",
            "values",
            Map.of("content", item.get("evidence").asText().substring(0, 12)));
    HttpResponse<String> added = decide(given);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    String id = JSON.readTree(added.body()).get("id").asText();
    JsonNode found = get("items?verdict=added").get("items").get(0);
    assertThat(found.get("id").asText()).isEqualTo(id);
    send(HttpRequest.newBuilder().DELETE(), ROOT + "decisions/" + id);
    assertThat(found.get("evidence").asText()).endsWith(item.get("evidence").asText());
    assertThat(get("items?verdict=added").get("total").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "accept, none, , no-such-item",
    "rename-actor, Kalmora, '', missing-name",
    "merge-actors, 'Kal\0mora', Kalmora, bad-body",
    "dance, none, , unknown-decision",
    "merge-actors, Kalmora, Kalmora, same-name",
    "merge-actors, Nobody At All, Kalmora, unknown-actor",
    "merge-milestones, Kalmora, a thing never heard of, unknown-milestone",
    "forget, none, , no-such-article",
    "withdraw, none, , no-such-decision"
  })
  void whatCannotBeDecidedIsRefusedAndRecordsNothing(
      String type, String subject, String into, String code) throws Exception {
    int before = inForce().size();
    Map<String, String> values = into == null ? Map.of() : Map.of("into", into);
    HttpResponse<String> refused =
        decide(Map.of("type", type, "subject", subject, "values", values));
    assertThat(refused.statusCode()).isBetween(400, 404);
    assertThat(JSON.readTree(refused.body()).get("type").asText()).endsWith(code);
    assertThat(inForce()).hasSize(before);
  }

  @Test
  void aPreviewTellsWhatADecisionWouldChangeAndRecordsNothing() throws Exception {
    assertThat(get("actors?q=molnar").get("items").get(0).get("party").asText())
        .isEqualTo("Tarvenia");
    JsonNode preview = get("actors/preview?type=assign-party&subject=Irena%20Molnar&party=Kalmora");
    assertThat(preview.get("actorsBefore").get(0).get("party").asText()).isEqualTo("Tarvenia");
    assertThat(preview.get("actorsAfter").get(0).get("party").asText()).isEqualTo("Kalmora");
    assertThat(preview.get("differences")).isNotEmpty();
    JsonNode milestones = get("milestones").get("items");
    JsonNode merged =
        get(
            "milestones/preview?type=merge-milestones&subject="
                + milestones.get(0).get("id").asText()
                + "&into="
                + milestones.get(1).get("id").asText());
    assertThat(merged.get("milestonesBefore")).hasSize(2);
    assertThat(merged.get("milestonesAfter")).hasSize(1);
    assertThat(get("actors?q=molnar").get("items").get(0).get("party").asText())
        .isEqualTo("Tarvenia");
  }

  @Test
  void aFormWithoutScriptDecidesAndGoesBackToItsPageAndNowhereElse() throws Exception {
    String item = get("items?limit=1&kind=meeting").get("items").get(0).get("id").asText();
    for (String back : List.of("/n/strait/review?at=x", "https://example.org/", "//example.org")) {
      Map<String, String> fields =
          Map.of(
              "token",
              token(),
              "type",
              "correct",
              "subject",
              item,
              "f.status",
              "cancelled",
              "back",
              back);
      String body =
          fields.entrySet().stream()
              .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
              .collect(Collectors.joining("&"));
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder()
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(body)),
              "/n/strait/decisions");
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location"))
          .hasValue(back.startsWith("/n/") ? back : "/n/strait/decisions");
      send(HttpRequest.newBuilder().DELETE(), ROOT + "decisions/" + inForce().getLast().id());
    }
  }
}
