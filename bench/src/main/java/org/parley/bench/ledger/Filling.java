package org.parley.bench.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.ledger.Ledger.Entry;
import org.parley.model.Brief;

/** Articles that are made up, as records of a ledger. */
public final class Filling {

  /** Ledger time of the first record. */
  public static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

  static final String READER = "1.0+bench";

  /** Where the phrases stand, from the folder of the project. */
  private static final Path PHRASES = Path.of("bench/phrases/known.jsonl");

  private final Articles articles;

  public Filling(Articles articles) {
    this.articles = articles;
  }

  /** Phrases of real negotiations. */
  public static List<String> phrases() {
    List<String> phrases = new ArrayList<>();
    try (Stream<String> lines = Files.lines(PHRASES)) {
      for (String line : lines.toList()) {
        for (JsonNode phrase : new ObjectMapper().readTree(line).findValues("phrase")) {
          phrases.add(phrase.asText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  /** The records of the article of a number. */
  public Stream<Entry> entries(String negotiation, int number) {
    Brief brief = articles.article(number);
    String id = "%012x".formatted(number + 1L);
    Instant at = BEGIN.plus(number, ChronoUnit.MINUTES);
    Map<String, Object> article =
        Map.of("id", id, "lineage", id, "copies", id, "document", brief.document());
    return Stream.of(
        new Entry("article", at, Map.copyOf(article)),
        new Entry("joining", at, Map.of("negotiation", negotiation, "lineage", id)),
        new Entry("reading", at, Map.of("article", id, "reader", READER, "brief", brief)));
  }
}
