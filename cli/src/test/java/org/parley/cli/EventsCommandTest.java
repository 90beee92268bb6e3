package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private String corpus() throws IOException {
    Path corpus = folder.resolve("news.jsonl");
    Files.writeString(
        corpus,
        """
        {"id":"one","text":"Kenya expelled the Sudanese ambassador on Monday."}
        {"id":"two","text":"The river was calm that evening."}
        """);
    return corpus.toString();
  }

  @Test
  void eachTextIsALineWithItsEvents() throws IOException {
    Ran ran = Ran.parley("events", corpus());
    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).hasSize(2);
    JsonNode first = JSON.readTree(ran.lines().getFirst());
    assertThat(first.path("text").asText())
        .isEqualTo("Kenya expelled the Sudanese ambassador on Monday.");
    JsonNode event = first.path("events").path(0);
    assertThat(event.path("source").asText()).isEqualTo("KEN");
    assertThat(event.path("code").asText()).isEqualTo("SANCTION");
    assertThat(event.path("target").asText()).isEqualTo("SDNGOV");
    assertThat(event.path("mode").asText()).isEqualTo("expel");
    assertThat(JSON.readTree(ran.lines().get(1)).path("events")).isEmpty();
  }

  @Test
  void eachEventIsARow() throws IOException {
    Ran ran = Ran.parley("events", "--format", "tsv", corpus());
    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.lines().getFirst()).startsWith("source\tevent_type\tmode\tauxiliary\ttarget");
    assertThat(ran.lines().get(1).split("\t"))
        .startsWith("KEN", "SANCTION", "expel", "", "SDNGOV")
        .hasSize(9);
  }

  @Test
  void helpHasExamples() {
    assertThat(Ran.parley("events", "--help").out()).contains("parley events --format tsv");
  }
}
