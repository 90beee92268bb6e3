package org.parley.analysis.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analysis.standing.TermPairs.Pair;

class TermPairsTest {

  @Test
  void termsThatSayTheSameInOtherWordsAreOnOneLine() {
    assertThat(
            TermPairs.of(
                List.of("release of all prisoners", "a ceasefire of sixty days"),
                List.of("a sixty-day ceasefire", "the release of the prisoners", "free elections")))
        .containsExactly(
            new Pair("release of all prisoners", "the release of the prisoners"),
            new Pair("a ceasefire of sixty days", "a sixty-day ceasefire"),
            new Pair(null, "free elections"));
  }

  @Test
  void aTermThatIsPartOfALongerOneIsOnItsLine() {
    String part = "observers of the council patrol the northern border";
    String whole =
        "withdrawal of both armies, while observers of the council patrol the border, and an"
            + " exchange of prisoners within the same week";
    assertThat(TermPairs.of(List.of(part), List.of("new elections", whole)))
        .containsExactly(new Pair(part, whole), new Pair(null, "new elections"));
  }

  @Test
  void eachTermHasOnePartnerTheOneMostLikeIt() {
    assertThat(
            TermPairs.of(
                List.of("opening of the port", "opening of the northern port"),
                List.of("opening of the northern port")))
        .containsExactly(
            new Pair("opening of the port", null),
            new Pair("opening of the northern port", "opening of the northern port"));
  }
}
