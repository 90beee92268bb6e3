package org.parley.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WholeQuotationsTest {

  private static final String TEXT = "She said: “We will come. We will not sign.” Nobody replied.";

  @Test
  void aContentThatBreaksOffAtASentenceGoesOnToTheEndOfItsQuotation() {
    assertThat(whole(TEXT, "“ We will come .")).isEqualTo("“ We will come . We will not sign . ”");
  }

  @Test
  void aContentThatBeginsWithALaterSentenceBeginsWithItsQuotation() {
    assertThat(whole(TEXT, "We will not sign . ”"))
        .isEqualTo("“ We will come . We will not sign . ”");
  }

  @Test
  void partOfASentenceStaysAsItIs() {
    assertThat(whole(TEXT, "“ We will")).isEqualTo("“ We will");
  }

  @Test
  void aQuotationThatIsNotClosedMayEndAnywhere() {
    assertThat(whole("She said: “We will come. We will not sign.", "“ We will come ."))
        .isEqualTo("“ We will come .");
  }

  @Test
  void whereTheCueIsQuotedItselfNothingIsAdded() {
    assertThat(whole("Ana: “She said so. It is known. We left.”", "It is known ."))
        .isEqualTo("It is known . We left . ”");
    assertThat(whole("Ana: “She said so. It is known. We left.”", "We left . ”"))
        .isEqualTo("We left . ”");
  }

  /** What is made of a piece of content, its words and those of the result with spaces between. */
  private static String whole(String text, String piece) {
    Tokens tokens = new Tokens(TinyCorpus.parse(text));
    int cue = 0;
    while (!tokens.wordText(cue).equals("said")) {
      cue++;
    }
    CueLabels.Range range = null;
    for (int from = 0; from < tokens.size; from++) {
      for (int to = from + 1; to <= tokens.size; to++) {
        range = words(tokens, from, to).equals(piece) ? new CueLabels.Range(from, to) : range;
      }
    }
    assertThat(range).isNotNull();
    CueLabels.Range whole =
        new WholeQuotations(tokens, new Cue(cue, cue + 1, 1)).of(List.of(range)).getFirst();
    return words(tokens, whole.from(), whole.to());
  }

  private static String words(Tokens tokens, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i > from ? " " : "").append(tokens.wordText(i));
    }
    return words.toString();
  }
}
