package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Event;
import org.parley.model.EventKind;
import org.parley.model.EventType;
import org.parley.model.Meeting;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.reading.events.ItemEvents;

class ItemEventsTest {

  private static final ItemEvents EVENTS = RuleBook.load(null).itemEvents();

  @ParameterizedTest
  @CsvSource({
    "position, demand, REQUEST",
    "position, offer, AGREE",
    "position, accept, AGREE",
    "position, reject, REJECT",
    "meeting, held, CONSULT",
    "accusation, , ACCUSE",
    "warning, , THREATEN"
  })
  void aKindOfItemWithItsStanceIsAType(String item, String aspect, EventType type) {
    assertThat(EVENTS.of(item, aspect).orElseThrow().type()).isEqualTo(type);
  }

  @Test
  void aPlannedMeetingIsStillToCome() {
    EventKind kind = EVENTS.of("meeting", "planned").orElseThrow();
    assertThat(kind.auxiliary()).containsExactly(Event.Auxiliary.FUTURE);
    assertThat(EVENTS.of("meeting", "cancelled").orElseThrow().auxiliary())
        .containsExactly(Event.Auxiliary.NEGATED);
  }

  @Test
  void everyStanceAndStatusIsMapped() {
    for (Stance stance : Stance.values()) {
      assertThat(EVENTS.of("position", stance.name().toLowerCase(java.util.Locale.ROOT)))
          .isPresent();
    }
    for (Meeting.Status status : Meeting.Status.values()) {
      assertThat(EVENTS.of("meeting", status.name().toLowerCase(java.util.Locale.ROOT)))
          .isPresent();
    }
  }

  @Test
  void whatIsOnlySaidIsNoEvent() {
    Span words = new Span(0, 3);
    assertThat(EVENTS.of("statement", null)).isEmpty();
    assertThat(
            EVENTS.of(
                new org.parley.model.Outlook(
                    "o1", null, words, org.parley.model.Direction.LIKELY, words, 0.5)))
        .isEmpty();
  }
}
