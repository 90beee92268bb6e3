package org.parley.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Ledger;
import org.parley.model.Span;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;

class GoldSetTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void aReviewedArticleIsATextAndItsAnnotation() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      Map<String, String> files = Story.export(ledger, Moment.LATEST, Format.GOLD).files();
      assertThat(files).containsKeys("hallan-01.txt", "hallan-01.gold.json");
      String text = file(files, "hallan-01.txt");
      JsonNode gold = JSON.readTree(file(files, "hallan-01.gold.json"));
      assertThat(gold.path("sha256").asText())
          .isEqualTo(
              HexFormat.of()
                  .formatHex(
                      MessageDigest.getInstance("SHA-256")
                          .digest(text.getBytes(StandardCharsets.UTF_8))));
      assertThat(gold.path("types")).extracting(JsonNode::asText).contains("condition");
      JsonNode condition =
          gold.path("assertions")
              .valueStream()
              .filter(
                  one -> words(text, one.path("requirement")).equals("Kalmora reopens the strait"))
              .findFirst()
              .orElseThrow();
      assertThat(condition.path("type").asText()).isEqualTo("condition");
      assertThat(words(text, condition.path("target"))).isEqualTo("There will be no release");
      assertThat(condition.path("relation").asText()).isEqualTo("before");
      assertThat(gold.path("actors"))
          .extracting(one -> one.path("name").asText())
          .contains(condition.path("holder").asText());
    }
  }

  private static String file(Map<String, String> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static String words(String text, JsonNode span) {
    return span.isObject()
        ? new Span(span.path("start").asInt(), span.path("end").asInt()).in(text)
        : "";
  }

  @Test
  void whatWasRejectedIsNotInIt() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      Map<String, String> files = Story.export(ledger, Moment.LATEST, Format.GOLD).files();
      String text = file(files, "hallan-03.txt");
      JsonNode gold = JSON.readTree(file(files, "hallan-03.gold.json"));
      assertThat(gold.path("assertions"))
          .isNotEmpty()
          .noneMatch(one -> words(text, one.path("target")).equals("the men were freed"));
    }
  }

  @Test
  void aKindOfWhichTheReviewIsNotFinishedIsLeftOutAndTold() {
    try (Ledger ledger = Story.told(folder)) {
      String id = lessSure(ledger);
      ledger.decide(
          Story.NAME,
          new Decision(
              "",
              Decision.Type.ACCEPT,
              id,
              new LinkedHashMap<>(),
              "Vera Holm",
              null,
              Instant.EPOCH));
      Exported gold = Story.export(ledger, Moment.LATEST, Format.GOLD);
      assertThat(gold.notes()).singleElement().asString().contains("position", "not finished");
    }
  }

  /** A position of an article that has another one that is not sure. */
  private static String lessSure(Ledger ledger) {
    return ledger.account(Story.NAME, Moment.LATEST).items().stream()
        .filter(item -> item.kind().word().equals("position") && item.confidence() < 0.8)
        .map(item -> item.id())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutAReviewThereIsNone() {
    try (Ledger ledger = Story.ledger(folder)) {
      Hostile.tell(ledger);
      assertThat(Story.export(ledger, Moment.LATEST, Format.GOLD).files()).isEmpty();
    }
  }

  @Test
  void noFileOfAHostileArticleLeavesTheFolder() {
    try (Ledger ledger = Story.ledger(folder)) {
      Hostile.tell(ledger);
      ledger
          .account(Story.NAME, Moment.LATEST)
          .items()
          .forEach(item ->
              ledger.decide(
                  Story.NAME,
                  new Decision(
                      "", Decision.Type.ACCEPT, item.id(), Map.of(), "x", null, Instant.EPOCH)));
      assertThat(Story.export(ledger, Moment.LATEST, Format.GOLD).files().keySet())
          .isNotEmpty()
          .allMatch(name -> folder.equals(folder.resolve(name).normalize().getParent()))
          .allMatch(name -> !name.startsWith(".") && List.of(name.split("\\.")).size() > 1);
    }
  }
}
