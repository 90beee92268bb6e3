package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Attributions;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;

/** Rebuilds the model of attributions: the corpus as JSON lines in, the model out. */
public final class AttributionTraining {

  private AttributionTraining() {}

  /** Takes the path of the corpus and that of the model. */
  public static void main(String[] args) throws IOException {
    List<Attributions> corpus = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      corpus.add(attributions(mapper.readTree(line)));
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      Reading.learn(RuleBook.load(null), corpus).write(out);
    }
  }

  private static Attributions attributions(JsonNode text) {
    List<Attribution> found = new ArrayList<>();
    for (JsonNode one : text.get("attributions")) {
      found.add(
          new Attribution(
              spans(one.get("source")), spans(one.get("cue")), spans(one.get("content"))));
    }
    return new Attributions(text.get("id").asText(), text.get("text").asText(), found);
  }

  private static List<Span> spans(JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : pairs) {
      spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt()));
    }
    return spans;
  }
}
