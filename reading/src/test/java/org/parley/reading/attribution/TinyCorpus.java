package org.parley.reading.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Parser;
import org.parley.reading.syntax.Saying;

/** A few sentences to learn from, and one parser for all tests: it takes seconds to load. */
final class TinyCorpus {

  private static final Parser PARSER =
      Parser.load(
          new Parser.Words(
              new Saying(Set.of("say", "warn", "add"), Set.of()), Set.of(), Set.of(), Set.of()));

  private TinyCorpus() {}

  static ParsedText parse(String text) {
    return PARSER.parse(text, List.of());
  }

  static List<AttributionTrainer.Lecture> lectures() throws IOException {
    try (InputStream in = TinyCorpus.class.getResourceAsStream("tiny-corpus.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(TinyCorpus::lecture)
          .toList();
    }
  }

  private static AttributionTrainer.Lecture lecture(String line) {
    List<List<Span>> roles = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      int close = "]}>".indexOf(sign);
      if ("[{<".indexOf(sign) >= 0) {
        start = text.length();
      } else if (close >= 0) {
        roles.get(close).add(new Span(start, text.length()));
      } else {
        text.append(sign);
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    if (!roles.get(1).isEmpty()) {
      attributions.add(new Attribution(roles.get(0), roles.get(1), roles.get(2)));
    }
    return new AttributionTrainer.Lecture(parse(text.toString()), attributions);
  }
}
