package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Document;
import org.parley.model.Event;

/** How well events are coded on sentences whose events were noted beforehand. */
class EventBankTest {

  private static final double NEEDED_TYPE = 0.95;
  private static final double NEEDED_DYAD = 0.88;

  private record Noted(String sentence, Set<String> events) {}

  private static List<Noted> bank() {
    try (InputStream in = EventBankTest.class.getResourceAsStream("events/sentences.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Noted> bank = new ArrayList<>();
      for (String line : all.split("\n")) {
        String[] parts = line.split("=>");
        if (!line.startsWith("#") && parts.length == 2) {
          bank.add(new Noted(parts[0].strip(), noted(parts[1].strip())));
        }
      }
      return bank;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> noted(String events) {
    return events.equals("none")
        ? Set.of()
        : Arrays.stream(events.split(";")).map(String::strip).collect(Collectors.toSet());
  }

  private static Set<String> found(String sentence) {
    return Loaded.READING.events(Document.of("d", "d", sentence)).events().stream()
        .map(EventBankTest::dyad)
        .collect(Collectors.toSet());
  }

  private static String dyad(Event event) {
    return letters(event.source()) + " " + event.type() + " " + letters(event.target());
  }

  private static String letters(@Nullable String actor) {
    return actor == null ? "-" : actor.substring(0, 3);
  }

  private static double f1(UnaryOperator<String> part) {
    int right = 0;
    int all = 0;
    for (Noted one : bank()) {
      Set<String> wanted = parts(one.events(), part);
      Set<String> found = parts(found(one.sentence()), part);
      all += wanted.size() + found.size();
      found.retainAll(wanted);
      right += found.size();
    }
    return 2.0 * right / all;
  }

  private static Set<String> parts(Set<String> events, UnaryOperator<String> part) {
    return events.stream().map(part).collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void typesAreFound() {
    assertThat(f1(event -> event.split(" ")[1])).isGreaterThan(NEEDED_TYPE);
  }

  @Test
  void whoDoesItToWhomIsFound() {
    assertThat(f1(event -> event)).isGreaterThan(NEEDED_DYAD);
  }

  @Test
  void everyTypeHasTenSentences() {
    for (var type : org.parley.model.EventType.values()) {
      assertThat(bank())
          .filteredOn(one -> one.events().stream().anyMatch(e -> e.contains(type.name())))
          .hasSizeGreaterThanOrEqualTo(10);
    }
  }
}
