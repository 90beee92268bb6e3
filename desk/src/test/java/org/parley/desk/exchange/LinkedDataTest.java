package org.parley.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.ledger.Ledger;
import org.parley.model.Span;
import org.parley.model.account.Moment;

class LinkedDataTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"WEB_ANNOTATION", "CLAIMS", "PROV"})
  void everyTermIsOfTheVocabulary(Format format) throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      String text = Story.export(ledger, Moment.LATEST, format).text();
      JsonArray expanded = LinkedData.expanded(text);
      assertThat(LinkedData.leaves(expanded)).isEqualTo(LinkedData.leaves(LinkedData.read(text)));
      assertThat(LinkedData.all(expanded, "@type")).allMatch(type -> type.startsWith("http"));
      assertThat(LinkedData.all(expanded, "@id"))
          .allMatch(id -> id.startsWith("http") || id.startsWith("urn:parley:"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WEB_ANNOTATION", "CLAIMS", "PROV"})
  void ofAHostileArticleNothingIsLostAndNothingIsALink(Format format) throws Exception {
    try (Ledger ledger = Story.ledger(folder)) {
      Hostile.tell(ledger);
      String text = Story.export(ledger, Moment.LATEST, format).text();
      JsonArray expanded = LinkedData.expanded(text);
      assertThat(LinkedData.leaves(expanded)).isEqualTo(LinkedData.leaves(LinkedData.read(text)));
      assertThat(LinkedData.all(expanded, "@id"))
          .isNotEmpty()
          .allMatch(id -> id.startsWith("http://www.w3.org/") || id.startsWith("urn:parley:"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WEB_ANNOTATION", "CLAIMS", "PROV"})
  void beforeTheFirstArticleThereIsADocumentWithoutItems(Format format) throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      Moment early = Moment.asOf(Instant.parse("2027-01-01T00:00:00Z"));
      String text = Story.export(ledger, early, format).text();
      assertThat(LinkedData.all(LinkedData.read(text), "exact")).isEmpty();
    }
  }

  @Test
  void annotationsPointAtTheirWordsInCodePoints() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      Map<String, String> texts = new HashMap<>();
      ledger
          .account(Story.NAME, Moment.LATEST)
          .sources()
          .forEach(source ->
              texts.put(
                  source.address(), ledger.brief(source.id()).orElseThrow().document().text()));
      checkQuotes(Story.export(ledger, Moment.LATEST, Format.WEB_ANNOTATION).text(), texts);
    }
  }

  @Test
  void annotationsOfTextsBeyondTheFirstPlanePointAtTheirWords() throws Exception {
    try (Ledger ledger = Story.ledger(folder)) {
      Hostile.tell(ledger);
      String text = Story.export(ledger, Moment.LATEST, Format.WEB_ANNOTATION).text();
      String source =
          LinkedData.all(LinkedData.read(text), "source").stream()
              .filter(one -> one.contains(":article:"))
              .findFirst()
              .orElseThrow();
      checkQuotes(text, Map.of(source, Hostile.brief().document().text()));
    }
  }

  private static void checkQuotes(String text, Map<String, String> texts) throws Exception {
    JsonArray items =
        LinkedData.read(text).asJsonObject().getJsonObject("first").getJsonArray("items");
    assertThat(items).isNotEmpty();
    for (JsonValue item : items) {
      JsonObject target = item.asJsonObject().getJsonObject("target");
      JsonObject quote = target.getJsonArray("selector").getJsonObject(0);
      JsonObject position = target.getJsonArray("selector").getJsonObject(1);
      String article = Objects.requireNonNull(texts.get(target.getString("source")));
      Span span = new Span(position.getInt("start"), position.getInt("end"));
      assertThat(span.in(article)).isEqualTo(quote.getString("exact"));
      assertThat(article)
          .contains(
              quote.getString("prefix", "")
                  + quote.getString("exact")
                  + quote.getString("suffix", ""));
    }
  }

  @Test
  void everyReferenceOfTheLineageIsToANodeThatIsThere() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      String text = Story.export(ledger, Moment.LATEST, Format.PROV).text();
      JsonArray nodes = nodes(text);
      Set<String> there = new TreeSet<>();
      for (JsonValue node : nodes) {
        assertThat(node.asJsonObject()).containsKey("@type");
        there.add(node.asJsonObject().getString("@id"));
      }
      assertThat(LinkedData.all(nodes, "@id"))
          .filteredOn(id -> id.startsWith("urn:parley:"))
          .isSubsetOf(there);
    }
  }

  private static JsonArray nodes(String text) throws Exception {
    return LinkedData.flattened(text).asJsonArray();
  }

  @Test
  void anItemComesOfAnArticleThroughAReadingByAReader() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      String text = Story.export(ledger, Moment.LATEST, Format.PROV).text();
      Map<String, JsonObject> nodes = new HashMap<>();
      nodes(text)
          .forEach(node -> nodes.put(node.asJsonObject().getString("@id"), node.asJsonObject()));
      JsonObject item = node(nodes, "urn:parley:item:df7d91d94e40");
      JsonObject reading = node(nodes, reference(item, "wasGeneratedBy"));
      JsonObject reader = node(nodes, reference(reading, "wasAssociatedWith"));
      assertThat(reference(item, "wasDerivedFrom")).isEqualTo(reference(reading, "used"));
      assertThat(LinkedData.all(reader, "@type"))
          .contains("http://www.w3.org/ns/prov#SoftwareAgent");
      assertThat(LinkedData.all(node(nodes, reference(reading, "used")), "@type"))
          .contains("http://www.w3.org/ns/prov#Entity");
    }
  }

  @Test
  void whatAPersonRejectedIsInvalidatedUnlessThatWasWithdrawn() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      String text = Story.export(ledger, Moment.LATEST, Format.PROV).text();
      Set<String> invalidated = new TreeSet<>();
      for (JsonValue node : nodes(text)) {
        if (node.asJsonObject().containsKey("http://www.w3.org/ns/prov#wasInvalidatedBy")) {
          invalidated.add(node.asJsonObject().getString("@id"));
        }
      }
      assertThat(invalidated)
          .contains("urn:parley:item:a5564170a955", "urn:parley:version:4a74b5c74b08")
          .doesNotContain("urn:parley:item:b187c789a24f");
    }
  }

  private static JsonObject node(Map<String, JsonObject> nodes, String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  private static String reference(JsonObject node, String field) {
    return node.getJsonArray("http://www.w3.org/ns/prov#" + field)
        .getJsonObject(0)
        .getString("@id");
  }

  @Test
  void aDisputeIsTwoClaimsAndAPersonsVerdictItsReview() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      String text = Story.export(ledger, Moment.LATEST, Format.CLAIMS).text();
      JsonArray graph = LinkedData.read(text).asJsonObject().getJsonArray("@graph");
      JsonObject claim = ofId(graph, "urn:parley:claim:c66fc3af2179");
      assertThat(claim.getString("text"))
          .isEqualTo("a Kalmoran coast guard cutter had opened fire first, at 05:40");
      assertThat(claim.getJsonArray("author").getJsonObject(0).getString("name"))
          .isEqualTo("Pavel Oresh");
      assertThat(claim.getJsonArray("appearance").getJsonObject(0).getString("url"))
          .startsWith("https://northwire.example/");
      JsonObject counter = ofId(graph, "urn:parley:counterclaim:c66fc3af2179");
      assertThat(counter.getJsonObject("about").getString("@id")).isEqualTo(claim.getString("@id"));
      List<JsonObject> reviews =
          graph.stream()
              .map(JsonValue::asJsonObject)
              .filter(one -> one.getString("@type").equals("ClaimReview"))
              .toList();
      assertThat(reviews).hasSize(2);
      assertThat(reviews.get(1).getJsonObject("reviewRating").getInt("ratingValue")).isEqualTo(3);
    }
  }

  private static JsonObject ofId(JsonArray graph, String id) {
    return graph.stream()
        .map(JsonValue::asJsonObject)
        .filter(one -> one.getString("@id").equals(id))
        .findFirst()
        .orElseThrow();
  }
}
