package org.parley.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

final class AttributionModelTest {

  private static final AttributionModel MODEL = AttributionModel.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "\"",
        "said",
        "“He said “no” and left.",
        "“We will come,” said Ana Ruiz, the envoy. “Not alone.”\n\nHe said: “No.\n\n“Never.”",
        "🕊 The envoy said 🕊 the doves would fly. \"🕊,\" she added.",
        "According to the ministry, the talks, which Lena Berg said were over, go on."
      })
  void spansLieInTheTextAndCuesAreInOrder(String words) {
    List<Attribution> found = read(words);
    int length = words.codePointCount(0, words.length());
    for (Attribution one : found) {
      assertThat(one.cue()).isNotEmpty();
      assertThat(one.content()).isNotEmpty();
      assertThat(spans(one)).allMatch(span -> span.end() <= length);
    }
    assertThat(found)
        .isSortedAccordingTo((a, b) -> a.cue().getFirst().compareTo(b.cue().getFirst()));
  }

  @Test
  void readingTwiceGivesTheSame() {
    String words = "\"We will come,\" said Ana Ruiz, who had warned that the talks might fail.";
    assertThat(read(words)).isNotEmpty().isEqualTo(read(words));
  }

  @Test
  void offsetsCountCodePoints() {
    String words = "🕊🕊 The envoy said the talks had failed.";
    assertThat(read(words).getFirst().cue().getFirst().in(words)).isEqualTo("said");
  }

  @Test
  void aQuotationThatGoesOnAfterTheCueBelongsToIt() {
    String words = "“We will come,” the minister said. “But we will not sign.”";
    assertThat(read(words).getFirst().content().stream().map(span -> span.in(words)))
        .containsExactly("“We will come,”", "“But we will not sign.”");
  }

  @Test
  void anyTokenCanBeAskedForWhatItAttributes() {
    String words = "The minister said the talks had failed.";
    ParsedText text = TinyCorpus.parse(words);
    Sentence sentence = text.sentences().getFirst();
    AttributedText.Proposal proposal = MODEL.attribute(text).proposal(sentence, 2).orElseThrow();
    assertThat(proposal.attribution().content().getFirst().in(words))
        .isEqualTo("the talks had failed");
    assertThat(proposal.attributes()).isBetween(0.5, 1.0);
    assertThat(proposal.certainty()).isBetween(0.5, 1.0);
  }

  @Test
  void aTokenThatIsNoCueHardlyAttributes() {
    ParsedText text = TinyCorpus.parse("The minister walked to the garden.");
    double attributes =
        MODEL
            .attribute(text)
            .proposal(text.sentences().getFirst(), 5)
            .map(AttributedText.Proposal::attributes)
            .orElse(0.0);
    assertThat(attributes).isLessThan(0.3);
  }

  private static List<Attribution> read(String words) {
    return MODEL.attribute(TinyCorpus.parse(words)).attributions();
  }

  private static List<Span> spans(Attribution one) {
    List<Span> all = new ArrayList<>();
    Stream.of(one.source(), one.cue(), one.content()).forEach(all::addAll);
    return all;
  }
}
