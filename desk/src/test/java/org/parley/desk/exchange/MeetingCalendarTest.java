package org.parley.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Ledger;
import org.parley.model.account.Moment;

class MeetingCalendarTest {

  @TempDir private Path folder;

  private static List<VEvent> events(String calendar) throws Exception {
    return new CalendarBuilder()
        .build(new StringReader(calendar))
        .<VEvent>getComponents(Component.VEVENT);
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  @Test
  void meetingsWithADateAreEventsWithSentenceAndSource() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      List<VEvent> events = events(Story.export(ledger, Moment.LATEST, Format.ICAL).text());
      assertThat(events).hasSizeGreaterThan(5);
      for (VEvent event : events) {
        assertThat(event.validate().hasErrors()).isFalse();
        assertThat(value(event, "DESCRIPTION")).contains("“").contains(" 2027 (").contains("item ");
        assertThat(value(event, "UID")).endsWith("@parley");
        assertThat(value(event, "STATUS")).isIn("CONFIRMED", "TENTATIVE", "CANCELLED");
      }
      assertThat(events.stream().map(event -> value(event, "UID")).distinct())
          .hasSameSizeAs(events);
      assertThat(events.stream().map(event -> value(event, "STATUS")).collect(Collectors.toSet()))
          .contains("CONFIRMED", "CANCELLED");
    }
  }

  @Test
  void whatWasThereEarlierKeepsItsUid() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      Set<String> later = uids(ledger, Moment.LATEST);
      Set<String> earlier = uids(ledger, Moment.asOf(Instant.parse("2027-05-13T00:00:00Z")));
      assertThat(earlier).isNotEmpty();
      assertThat(later).containsAll(earlier).hasSizeGreaterThan(earlier.size());
    }
  }

  private static Set<String> uids(Ledger ledger, Moment moment) throws Exception {
    Set<String> uids = new TreeSet<>();
    events(Story.export(ledger, moment, Format.ICAL).text())
        .forEach(event -> uids.add(value(event, "UID")));
    return uids;
  }

  @Test
  void linesHaveAtMost75OctetsAndEndInCrLf() {
    try (Ledger ledger = Story.told(folder)) {
      String text = Story.export(ledger, Moment.LATEST, Format.ICAL).text();
      assertThat(text).endsWith("\r\n").doesNotContainPattern("(?<!\r)\n");
      assertThat(text.split("\r\n"))
          .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
  }

  @Test
  void aHostileArticleAddsNoPropertyAndNoEvent() throws Exception {
    try (Ledger ledger = Story.ledger(folder)) {
      Hostile.tell(ledger);
      String text = Story.export(ledger, Moment.LATEST, Format.ICAL).text();
      List<VEvent> events = events(text);
      assertThat(events).hasSize(1);
      VEvent event = events.getFirst();
      assertThat(event.getProperty("ATTENDEE")).isEmpty();
      assertThat(event.getProperty("X-EVIL")).isEmpty();
      assertThat(event.getProperty("URL")).isEmpty();
      assertThat(value(event, "LOCATION")).isEqualTo("=Geneva ATTENDEE:mailto:x@evil.example");
      assertThat(value(event, "DESCRIPTION"))
          .contains("\ud83d\ude00")
          .contains("END:VEVENT;\\,")
          .doesNotContainPattern("[\\p{Cc}\\u202e&&[^\n]]");
      assertThat(value(event, "DTSTART")).isEqualTo("20270503");
      assertThat(value(event, "DTEND")).isEqualTo("20270505");
      assertThat(text.split("\r\n"))
          .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-03, 2027-05-03, 2027-05-03",
    "2027-02, 2027-02-01, 2027-02-28",
    "2027, 2027-01-01, 2027-12-31",
    "2027-05-03/2027-05-05, 2027-05-03, 2027-05-05"
  })
  void aDateMeansDays(String date, LocalDate first, LocalDate last) {
    assertThat(Days.of(date)).contains(new Days(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2027-13-01", "2027-05-05/2027-05-03", "/", "2027-05-03/"})
  void whatIsNoDateMeansNone(String date) {
    assertThat(Days.of(date)).isEmpty();
  }
}
