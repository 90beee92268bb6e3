package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Span SPAN = new Span(0, 4);

  private static final Brief BRIEF =
      new Brief(
          Document.of("d", "d.txt", "Talks failed 😀."),
          List.of(new Actor("a1", "Ada", Actor.Kind.PERSON, null, List.of(), List.of(SPAN))),
          List.of(
              new Statement("s1", "a1", null, SPAN, SPAN, null, SPAN, 0.9),
              new Position("p1", "a1", Stance.REJECT, SPAN, SPAN, 0.7),
              new Condition("c1", null, SPAN, SPAN, Relation.EXCHANGE, SPAN, 0.7),
              new Proposal("r1", SPAN, List.of("a1"), List.of(SPAN), List.of(SPAN), SPAN, 0.7),
              new Meeting(
                  "m1",
                  Meeting.Kind.SUMMIT,
                  List.of("a1"),
                  Meeting.Status.PLANNED,
                  List.of(SPAN),
                  "Geneva",
                  "2026-05-01",
                  "leaders",
                  null,
                  SPAN,
                  0.7),
              new Accusation("x1", null, "a1", SPAN, SPAN, 0.7),
              new Warning("w1", "a1", null, SPAN, SPAN, 0.7),
              new Dispute("d1", SPAN, "a1", SPAN, null, SPAN, 0.7),
              new Outlook("o1", "a1", SPAN, Direction.UNCERTAIN, SPAN, 0.7)),
          List.of(new Brief.Unread(SPAN, "too long")));

  @Test
  void aBriefComesBackFromItsJson() throws JsonProcessingException {
    String json = JSON.writeValueAsString(BRIEF);
    assertThat(JSON.readValue(json, Brief.class)).isEqualTo(BRIEF);
    assertThat(json)
        .contains("\"type\":\"statement\"", "\"relation\":\"exchange\"", "\"title\":null")
        .doesNotContain("\"format\":null", "furniture");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> JSON.readValue("{\"format\":\"other/2\"}", Brief.class))
        .hasMessageContaining("other/2");
  }

  @Test
  void theBodyIsTheTextWithoutFurniture() {
    Document document =
        new Document(
            "d",
            "d",
            null,
            null,
            "en",
            "Menu\n\nTalks failed 😀.\n\nFollow us",
            null,
            null,
            null,
            List.of(new Span(0, 4), new Span(23, 32)));
    assertThat(document.body()).isEqualTo("Talks failed 😀.");
  }
}
