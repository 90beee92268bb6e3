package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Document;
import org.parley.model.Event;
import org.parley.model.EventType;

class EventsTest {

  private static List<Event> events(String text) {
    Document dated =
        new Document("d", "d", null, "2024-05-15", "en", text, null, null, null, List.of());
    return Loaded.READING.events(dated).events();
  }

  private static String told(Event event) {
    return event.source() + " " + event.type() + " " + event.target();
  }

  private static String all(String text) {
    return events(text).stream().map(EventsTest::told).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norwegian soldiers shelled a village in Chad. | NORMIL ASSAULT TCDCVL",
        "Rebels in Chad shelled the capital. | TCDREB",
        "Peruvian police arrested forty demonstrators in Lima. | PERCOP COERCE PERCVL",
        "Ethnic Turks demonstrated in Bulgaria. | BGRCVL PROTEST BGR",
        "Kenyan opposition leaders criticised Uganda. | KENOPP ACCUSE UGA",
        "The United Nations accused Mali of delay. | IGO ACCUSE MLI",
        "Warships in the South China Sea shelled Vietnamese fishermen. | ASSAULT VNM"
      })
  void actorsHaveTheirStateAndRole(String sentence, String dyad) {
    assertThat(all(sentence)).contains(dyad);
  }

  @Test
  void whoMeetIsMetAsWell() {
    assertThat(all("The Finnish and Estonian presidents met in Tallinn."))
        .isEqualTo("FINGOV CONSULT ESTGOV; ESTGOV CONSULT FINGOV");
  }

  @Test
  void whatIsDoneInOneClauseAndTheNextIsTwoEvents() {
    assertThat(all("Rwanda expelled the Belgian ambassador and deployed soldiers near Burundi."))
        .contains("SANCTION BEL")
        .contains("RWA MOBILIZE BDI");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile will send doctors to Haiti. | AGREE",
        "Chile will invade Haiti. | THREATEN",
        "Chile will not send doctors to Haiti. | REJECT",
        "Chile will withdraw its diplomats from Haiti unless the fighting stops. | THREATEN",
        "Chile stopped economic aid to Haiti. | SANCTION",
        "Chile lifted sanctions against Haiti. | RETREAT",
        "Chile refused to send doctors to Haiti. | REJECT",
        "Chile demanded that Haiti send doctors. | REQUEST",
        "Chile rejected a demand by Haiti for compensation. | REJECT"
      })
  void anUndertakingAndItsDeedMakeTheType(String sentence, EventType type) {
    assertThat(events(sentence)).extracting(Event::type).containsOnly(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Talks between Peru and Chile will be held in June. | FUTURE",
        "Sweden did not attack Finland. | NEGATED",
        "Sweden could meet Finland. | HYPOTHETICAL",
        "Sweden invaded Poland centuries ago. | HISTORICAL"
      })
  void tenseDoubtAndDenialAreAuxiliaryModes(String sentence, Event.Auxiliary mode) {
    assertThat(events(sentence))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.auxiliary()).containsExactly(mode));
  }

  @Test
  void datesCountFromTheDayOfTheText() {
    assertThat(events("Peru expelled the Bolivian ambassador on Monday."))
        .extracting(Event::date)
        .containsExactly("2024-05-13");
  }

  @Test
  void modesAndContextsComeWithTheWords() {
    Event event = events("A suicide bomber killed twelve Iraqi soldiers in Mosul.").getFirst();
    assertThat(event.contexts()).contains("terrorism");
    assertThat(events("Turkey bombarded Syrian positions.").getFirst().mode())
        .isEqualTo("heavy-weapons");
  }

  @Test
  void sportAndWeatherAreNoEvents() {
    assertThat(events("Brazil beat Peru in a football match. Rain hit the coast of Chile."))
        .filteredOn(event -> event.source() != null)
        .isEmpty();
  }

  @Test
  void everyCueStandsInItsSentence() {
    String text = "Peru expelled the Bolivian ambassador. Chile met Peru. Mali rejected the plan.";
    assertThat(events(text))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.sentence()).contains(event.cue().in(text)));
  }

  @Test
  void readingTwiceGivesTheSame() {
    String text = "Egypt and Sudan signed a treaty. Rebels in Sudan killed two Egyptian soldiers.";
    assertThat(events(text)).isEqualTo(events(text));
  }
}
