package org.parley.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Ledger;
import org.parley.model.Fault;
import org.parley.model.account.Moment;

class LedgerLinesTest {

  @TempDir private Path folder;

  private static String export(Ledger ledger) {
    StringBuilder out = new StringBuilder();
    new LedgerLines(ledger).write(out::append);
    return out.toString();
  }

  private static LedgerLines.Taken take(Ledger ledger, String lines) {
    return new LedgerLines(ledger)
        .read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "all.jsonl");
  }

  @Test
  void whatWasExportedIsImportedAndExportedAlike() {
    try (Ledger ledger = Story.told(folder)) {
      assertThat(export(ledger)).isEqualTo(Story.lines());
      assertThat(ledger.check(progress -> {})).isEmpty();
    }
  }

  @Test
  void importingTwiceTakesNothingMore() {
    try (Ledger ledger = Story.told(folder)) {
      LedgerLines.Taken again = take(ledger, Story.lines());
      assertThat(again.taken()).isZero();
      assertThat(again.records()).isEqualTo(Story.lines().lines().count());
    }
  }

  @Test
  void theSecondLedgerAnswersAlikeAtEveryMoment() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    try (Ledger first = Story.told(folder);
        Ledger second = Story.ledger(other)) {
      take(second, export(first));
      List<Instant> learned = new ArrayList<>(List.of(Instant.MAX));
      try (Stream<Ledger.Entry> entries = first.entries()) {
        entries.forEach(entry -> learned.add(entry.at()));
      }
      for (Instant knownAt : learned) {
        assertThat(second.negotiations(knownAt)).isEqualTo(first.negotiations(knownAt));
        for (String asOf : List.of("2027-05-05T00:00:00Z", "2027-05-15T12:00:00Z")) {
          Moment moment = new Moment(Instant.parse(asOf), knownAt);
          assertThat(second.account(Story.NAME, moment))
              .isEqualTo(first.account(Story.NAME, moment));
        }
        assertThat(second.decisions(Story.NAME, knownAt))
            .isEqualTo(first.decisions(Story.NAME, knownAt));
      }
      for (Format format : Format.values()) {
        assertThat(Story.export(second, Moment.LATEST, format))
            .isEqualTo(Story.export(first, Moment.LATEST, format));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON at all",
        "{\"type\":\"article\"}",
        "{\"type\":\"article\",\"at\":\"yesterday\",\"body\":{}}",
        "{\"type\":\"treaty\",\"at\":\"2027-05-01T00:00:00Z\",\"body\":{}}",
        "{\"type\":\"article\",\"at\":\"2027-05-01T00:00:00Z\",\"body\":{\"id\":7}}",
        "{\"type\":\"article\",\"at\":\"2027-05-01T00:00:00Z\",\"body\":{\"id\":\"a\",\"lineage\":\"a\","
            + "\"version\":\"first\",\"copies\":\"a\",\"document\":{\"text\":[]}}}",
        "{\"type\":\"reading\",\"at\":\"2027-05-01T00:00:00Z\",\"body\":{\"article\":\"none\","
            + "\"reader\":\"x\",\"brief\":{}}}",
        "{\"type\":\"decision\",\"at\":\"2027-05-01T00:00:00Z\",\"body\":{\"negotiation\":\"strait\","
            + "\"id\":\"d\",\"type\":\"annex\",\"subject\":\"x\",\"by\":\"y\"}}",
        "[[[[[[[[[[[[[[[[[[[[",
        "{\"type\":\"negotiation\",\"at\":\"2027-05-01T00:00:00Z\",\"body\":{\"name\":\" \"}}"
      })
  void aLineThatCannotBeTakenIsToldWithItsNumberAndNothingIsRecorded(String bad) {
    List<String> lines = new ArrayList<>(Story.lines().lines().toList());
    lines.add(4, bad);
    try (Ledger ledger = Story.ledger(folder)) {
      assertThatThrownBy(() -> take(ledger, String.join("\n", lines)))
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> {
                assertThat(fault.what()).startsWith("all.jsonl:5:1: ");
                assertThat(fault.advice()).contains("othing ").contains("recorded");
                assertThat(fault.kind()).isEqualTo(Fault.Kind.SOURCE);
              });
      assertThat(export(ledger)).isEmpty();
    }
  }

  @Test
  void anExportThatWasCutIsToldAndNothingIsRecorded() {
    String cut = Story.lines().substring(0, 20_000);
    try (Ledger ledger = Story.ledger(folder)) {
      assertThatThrownBy(() -> take(ledger, cut))
          .isInstanceOf(Fault.class)
          .hasMessageStartingWith("all.jsonl:" + cut.lines().count() + ":1: ");
      assertThat(export(ledger)).isEmpty();
    }
  }

  @Test
  void bytesThatAreNoUtf8AreTold() {
    byte[] bytes = Story.lines().getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xff;
    try (Ledger ledger = Story.ledger(folder)) {
      assertThatThrownBy(
              () -> new LedgerLines(ledger).read(new ByteArrayInputStream(bytes), "all.jsonl"))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("not UTF-8");
      assertThat(export(ledger)).isEmpty();
    }
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    try (Ledger ledger = Story.ledger(folder)) {
      assertThatThrownBy(() -> new LedgerLines(ledger).read(folder.resolve("none.jsonl")))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("none.jsonl");
    }
  }
}
