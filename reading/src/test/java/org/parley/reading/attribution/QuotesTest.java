package org.parley.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuotesTest {

  @Test
  void aQuotationEndsAtItsMark() {
    assertThat(quoted("He said “no” twice.")).isEqualTo("“ no ”");
  }

  @Test
  void straightMarksOpenAndCloseInTurn() {
    assertThat(quoted("\"No,\" he said. \"Never.\"")).isEqualTo("\" No , \" \" Never . \"");
  }

  @Test
  void twoSingleMarksAreAStraightMark() {
    assertThat(quoted("''No,'' he said. ''Never.''")).isEqualTo("'' No , '' '' Never . ''");
  }

  @Test
  void whatIsNotClosedEndsWithItsParagraph() {
    assertThat(quoted("He said: “No.\n\nShe left.")).isEqualTo("“ No .");
  }

  private static String quoted(String text) {
    Tokens tokens = new Tokens(TinyCorpus.parse(text));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.quotes.inside(i)) {
        words.add(tokens.wordText(i));
      }
    }
    return String.join(" ", words);
  }
}
