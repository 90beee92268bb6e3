package org.parley.cli.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * When an assertion of a brief is one of gold's, and which of its fields are right besides.
 *
 * @param words of the text
 * @param gold actors of gold, by name
 * @param brief actors of the brief, by id
 */
record Agreement(Words words, Names gold, Names brief) {

  /** All kinds, in the order in which they are printed. */
  static final List<String> TYPES =
      List.of(
          "statement",
          "position",
          "condition",
          "proposal",
          "meeting",
          "accusation",
          "warning",
          "dispute",
          "outlook");

  boolean isSame(String type, JsonNode want, JsonNode have) {
    return switch (type) {
      case "statement" -> who("speaker", want, have) && span("content", want, have);
      case "position" ->
          equal("stance", want, have) && who("party", want, have) && span("on", want, have);
      case "condition" -> isSameCondition(want, have);
      case "proposal" -> isSameProposal(want, have);
      case "meeting" -> equal("status", want, have) && anyMention(want, have);
      case "accusation" ->
          who("accuser", want, have) && who("accused", want, have) && span("act", want, have);
      case "warning" -> who("issuer", want, have) && span("consequence", want, have);
      case "dispute" ->
          (span("claim", want, have) && span("counterclaim", want, have))
              || crossed("claim", "counterclaim", want, have);
      case "outlook" -> who("assessor", want, have) && span("proposition", want, have);
      default -> throw new IllegalArgumentException("No kind of assertion: " + type);
    };
  }

  private boolean isSameCondition(JsonNode want, JsonNode have) {
    return (span("target", want, have) && span("requirement", want, have))
        || (want.path("relation").asText().equals("exchange")
            && crossed("target", "requirement", want, have));
  }

  private boolean isSameProposal(JsonNode want, JsonNode have) {
    return words.agree(want.get("name"), have.get("name"))
        || all(want.path("mentions")).stream().anyMatch(m -> words.agree(m, have.get("name")));
  }

  private boolean anyMention(JsonNode want, JsonNode have) {
    return all(want.path("mentions")).stream()
        .anyMatch(
            one -> all(have.path("mentions")).stream().anyMatch(other -> words.agree(one, other)));
  }

  private boolean crossed(String one, String other, JsonNode want, JsonNode have) {
    return words.agree(want.get(one), have.get(other))
        && words.agree(want.get(other), have.get(one));
  }

  private boolean span(String field, JsonNode want, JsonNode have) {
    return words.agree(want.get(field), have.get(field));
  }

  private boolean who(String field, JsonNode want, JsonNode have) {
    return gold.agree(want.path(field), id(have.get(field)), brief);
  }

  private static boolean equal(String field, JsonNode want, JsonNode have) {
    return want.path(field).asText().equals(have.path(field).asText());
  }

  private static @Nullable String id(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.asText();
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** The fields that are counted apart, of a pair that is the same: how many are right. */
  void aside(String type, JsonNode want, JsonNode have, Map<String, int[]> counts) {
    switch (type) {
      case "condition" -> {
        count(counts, "condition.holder", who("holder", want, have));
        count(counts, "condition.relation", equal("relation", want, have));
      }
      case "proposal" ->
          all(want.path("terms"))
              .forEach(term ->
                  count(
                      counts,
                      "proposal.terms",
                      all(have.path("terms")).stream().anyMatch(t -> words.agree(term, t))));
      case "meeting" ->
          all(want.path("participants"))
              .forEach(one ->
                  count(
                      counts,
                      "meeting.participants",
                      all(have.path("participants")).stream()
                          .anyMatch(other -> gold.agree(one, id(other), brief))));
      case "outlook" -> count(counts, "outlook.direction", equal("direction", want, have));
      default -> {}
    }
  }

  private static void count(Map<String, int[]> counts, String field, boolean right) {
    int[] count = counts.computeIfAbsent(field, key -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
  }
}
