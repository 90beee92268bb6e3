package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.model.Brief;
import org.parley.model.Document;

class ReadingPropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Brief read(String text) {
    return Loaded.READING.read(Document.of("x", "x", text));
  }

  /** Whatever the text: spans lie inside it, ids resolve, and a second reading gives the same. */
  private static void check(String text) {
    Brief brief = read(text);
    JsonNode json = JSON.valueToTree(brief);
    int length = text.codePointCount(0, text.length());
    json.findParents("start")
        .forEach(span ->
            assertThat(span.get("start").asInt())
                .isNotNegative()
                .isLessThan(span.get("end").asInt())
                .isLessThan(length));
    json.findParents("end")
        .forEach(span -> assertThat(span.get("end").asInt()).isLessThanOrEqualTo(length));
    Set<String> ids = new HashSet<>();
    json.get("actors").forEach(actor -> ids.add(actor.get("id").asText()));
    for (String field :
        new String[] {"speaker", "party", "holder", "accuser", "accused", "issuer", "assessor"}) {
      json.get("assertions")
          .findValues(field)
          .forEach(id -> assertThat(id.isNull() || ids.contains(id.asText())).isTrue());
    }
    assertThat(JSON.valueToTree(read(text)).equals(json)).isTrue();
  }

  @Property(tries = 150)
  void anyTextCanBeRead(@ForAll String text) {
    check(text);
  }

  @Property(tries = 300)
  void anySoupOfNewsWordsCanBeRead(@ForAll("news") String text) {
    check(text);
  }

  @Provide
  Arbitrary<String> news() {
    return Arbitraries.of(
            "the minister",
            "- Smith",
            "Bob -Bob",
            "President Ada Brandt",
            "said",
            "that",
            "\"",
            "“",
            "”",
            "talks",
            "will",
            "not",
            "only after",
            "until",
            "unless",
            "in exchange for",
            "accused",
            "of",
            "Norland",
            "Norland's",
            "he",
            "they",
            "its",
            "refused",
            "to",
            "sign",
            "the deal",
            "a summit",
            ",",
            ".",
            ";",
            ":",
            "\n",
            "\n\n",
            "warned",
            "if",
            "according to",
            "and",
            "but",
            "on Friday",
            "(",
            ")",
            "—",
            "-",
            "😀",
            "é",
            "\u202e",
            "\u0000",
            "5,000",
            "U.S.",
            "'",
            "agreed",
            "meet")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Example
  void aSentenceOfFiveThousandWordsIsNamedAsUnread() {
    String sentence = "the envoy and ".repeat(1_700) + "the mayor said no.";
    Brief brief =
        assertTimeoutPreemptively(SOON, () -> read("The union rejected it.\n\n" + sentence));
    assertThat(brief.unread()).hasSize(1);
    assertThat(brief.unread().getFirst().reason()).contains("5105 words");
  }

  @Example
  void aStretchWithoutSpacesIsNamedAsUnread() {
    Brief brief =
        assertTimeoutPreemptively(
            SOON, () -> read("The union rejected the offer.\n\n" + "\"".repeat(50_000)));
    assertThat(brief.unread().getFirst().reason()).contains("without a space");
    assertThat(brief.assertions()).isNotEmpty();
  }

  @Example
  void thousandsOfQuotationMarksAndBracketsAreRead() {
    assertTimeoutPreemptively(
        SOON, () -> check("\"".repeat(5_000) + " he said. " + "“".repeat(5_000)));
    assertTimeoutPreemptively(SOON, () -> check("(".repeat(3_000) + "talks" + ")".repeat(3_000)));
  }

  @Example
  void aQuoteIsItsWords() throws JsonProcessingException {
    String text = "😀 “We will not sign,” said Ada Brandt. 😀";
    JsonNode statement = JSON.readTree(JSON.writeValueAsString(read(text))).at("/assertions/0");
    int start = statement.at("/content/start").asInt();
    int end = statement.at("/content/end").asInt();
    assertThat(new String(text.codePoints().toArray(), start, end - start))
        .isEqualTo("We will not sign");
  }
}
