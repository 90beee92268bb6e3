package org.parley.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;
import org.parley.reading.syntax.ParsedText;

final class AttributionTrainerTest {

  private static List<AttributionTrainer.Lecture> lectures = List.of();
  private static byte[] bytes = {};

  @BeforeAll
  static void learn() throws IOException {
    lectures = TinyCorpus.lectures();
    bytes = bytes(AttributionTrainer.train(lectures));
  }

  @Test
  void theSameCorpusGivesTheSameBytes() throws IOException {
    assertThat(bytes(AttributionTrainer.train(lectures))).isEqualTo(bytes);
  }

  @Test
  void aModelReadBackWritesTheSameBytes() throws IOException {
    assertThat(bytes(model())).isEqualTo(bytes);
  }

  @Test
  void whoSaidWhatIsLearned() {
    assertThat(read("The captain said the ship would sink."))
        .isEqualTo("The captain | said | the ship would sink");
  }

  @Test
  void whatIsSaidInQuotationMarksKeepsThem() {
    assertThat(read("\"The ship is safe,\" the captain said."))
        .isEqualTo("the captain | said | \"The ship is safe,\"");
  }

  @Test
  void whereNobodySaysAnythingNothingIsAttributed() {
    assertThat(read("The captain walked to the harbour.")).isEmpty();
  }

  private static AttributionModel model() {
    return AttributionModel.read(new ByteArrayInputStream(bytes), "tiny");
  }

  private static byte[] bytes(AttributionModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static String read(String words) {
    ParsedText text = TinyCorpus.parse(words);
    StringBuilder found = new StringBuilder();
    for (Attribution one : model().attribute(text).attributions()) {
      found.append(words(one.source(), words)).append(" | ");
      found.append(words(one.cue(), words)).append(" | ");
      found.append(words(one.content(), words));
    }
    return found.toString();
  }

  private static String words(List<Span> spans, String text) {
    return String.join(" ... ", spans.stream().map(span -> span.in(text)).toList());
  }
}
