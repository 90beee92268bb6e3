package org.parley.bench.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parley.cli.score.Gold;
import org.parley.cli.score.Scores;
import org.parley.model.Fault;
import org.parley.model.Sha256;
import org.parley.reading.Reading;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;

/** What is found in annotated articles, and whether it is right. */
final class Annotated {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Annotated() {}

  /**
   * The items of all articles of a folder, in the order of their names.
   *
   * @throws Fault where an article cannot be read, or is not the one that was annotated
   */
  static List<Item> items(Path folder, Reading reading) {
    Map<String, Gold> gold = Gold.of(folder);
    List<String> texts = gold.values().stream().map(one -> one.text().toString()).toList();
    List<Item> items = new ArrayList<>();
    try (Arrivals arrivals = Inputs.of(texts, System.in, "bench").arrivals()) {
      while (arrivals.hasNext()) {
        switch (arrivals.next()) {
          case Arrival.Failed failed -> throw failed.fault();
          case Arrival.Arrived arrived -> {
            Gold one = gold.get(Sha256.hex(arrived.document().text()));
            if (one == null) {
              throw Fault.source(
                  "no-gold",
                  arrived.document().source() + ": nobody has annotated this text",
                  "The text has to be the one that was annotated, to the letter.");
            }
            items.addAll(items(one, reading.trace(arrived.document()), folder + "/" + one.name()));
          }
        }
      }
    }
    return items;
  }

  private static List<Item> items(Gold gold, Reading.Trace trace, String article) {
    JsonNode brief = JSON.valueToTree(trace.brief());
    Scores scores = new Scores();
    scores.add(gold, brief, trace.rules());
    Set<String> wrong = new HashSet<>();
    scores.errors().stream()
        .filter(error -> !error.missed())
        .forEach(error -> wrong.add(error.assertion().path("id").asText()));
    List<Item> items = new ArrayList<>();
    for (JsonNode one : brief.path("assertions")) {
      String id = one.path("id").asText();
      String kind = one.path("type").asText();
      if (gold.types().contains(kind)) {
        String rule = trace.rules().getOrDefault(id, kind);
        items.add(
            new Item(
                article,
                kind,
                rule,
                Objects.requireNonNull(trace.why().get(id)),
                !wrong.contains(id)));
      }
    }
    return items;
  }
}
